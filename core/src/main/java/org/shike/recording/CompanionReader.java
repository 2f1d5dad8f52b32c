// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.shike.parse.ParseResult;
import org.shike.parse.TranscriptFile;
import org.shike.parse.TranscriptFormat;
import org.shike.parse.TranscriptParser;
import org.shike.recording.RecordingFiles.NamedCompanion;
import org.shike.transcript.Message;

/** Reads the files that speak of a recording. */
record CompanionReader(TranscriptParser parser, List<String> names, boolean isAlone) {
  /** Enough to see what a file is, and all of a list of videos. */
  private static final int HEAD = 1 << 20;

  /** Of a feed or another XML file; 10,000 episodes take about 10 MB. */
  static final int MOST_XML = 16 << 20;

  /**
   * What a file says.
   *
   * @param report what became of it
   * @param whole the file as a transcript, if it is one by itself
   * @param captions how the texts of the recording were made
   */
  record Said(Facts facts, ReadFile report, Optional<ParseResult> whole, Captions captions) {
    Said(Facts facts, ReadFile report, Optional<ParseResult> whole) {
      this(facts, report, whole, Captions.NONE);
    }

    static Said nothing(ReadFile report) {
      return new Said(Facts.NONE, report, Optional.empty());
    }

    Said with(Captions listed) {
      return new Said(facts, report, whole, listed);
    }
  }

  /** What a file says of the recording; one that cannot be read says nothing. */
  Said read(NamedCompanion companion) {
    Path path = companion.file().path();
    try {
      return said(companion);
    } catch (IOException e) {
      return Said.nothing(ReadFile.failed(path, e));
    }
  }

  /** The place is enough to link to it. */
  private static Said media(FoundFile file) {
    return new Said(
        Facts.of("media", file.place()),
        ReadFile.of(file.path(), FileUse.METADATA, Message.of("the recording itself")),
        Optional.empty());
  }

  private Said said(NamedCompanion companion) throws IOException {
    FoundFile file = companion.file();
    return switch (companion.companion().content()) {
      case JSON -> json(companion);
      case DESCRIPTION -> parsed(companion, TranscriptFormat.DESCRIPTION);
      case XML -> said(companion, MediaServerFile.facts(xml(file, "").items().getFirst()));
      case FEED -> said(companion, Feed.facts(xml(file, "item"), names));
      case MEDIA -> media(file);
    };
  }

  /** A list of videos is no recording. */
  private Said json(NamedCompanion companion) throws IOException {
    Path path = companion.file().path();
    boolean isPlaylist =
        NotSpeech.byContent(head(path)).filter(kind -> kind == NotSpeech.PLAYLIST).isPresent();
    return isPlaylist
        ? Said.nothing(ReadFile.of(path, FileUse.NO_TRANSCRIPT, NotSpeech.PLAYLIST.noun()))
        : parsed(companion, TranscriptFormat.CHAPTERS_JSON).with(captions(companion));
  }

  private static Captions captions(NamedCompanion companion) throws IOException {
    if (companion.companion() != Companion.INFO) {
      return Captions.NONE;
    }
    try (InputStream in = open(companion.file().path())) {
      return Captions.read(in);
    }
  }

  private Said parsed(NamedCompanion companion, TranscriptFormat format) throws IOException {
    FoundFile file = companion.file();
    ParseResult result =
        parser.withFormat(format).read(new TranscriptFile(file.place(), file.path()));
    Said said = said(companion, Facts.of(result.transcript()));
    ReadFile report =
        new ReadFile(
            file.path(),
            FileUse.METADATA,
            said.report().why(),
            Optional.empty(),
            result.isWhole() ? List.of() : result.problems(),
            result.isWhole(),
            Optional.empty());
    boolean isOfOthers = companion.companion().isOfFolder();
    return new Said(said.facts(), report, isOfOthers ? Optional.empty() : Optional.of(result));
  }

  private Said said(NamedCompanion companion, Facts facts) {
    boolean isOfSeveral =
        !isAlone && companion.companion().isOfFolder() && companion.companion() != Companion.FEED;
    ReadFile report =
        ReadFile.of(
            companion.file().path(), FileUse.METADATA, Message.of("says what the recording is"));
    return new Said(isOfSeveral ? facts.ofPart(names) : facts, report, Optional.empty());
  }

  private static XmlTexts.Content xml(FoundFile file, String item) throws IOException {
    try (InputStream in = open(file.path())) {
      byte[] bytes = in.readNBytes(MOST_XML + 1);
      if (bytes.length > MOST_XML) {
        throw new IOException("larger than the limit of " + MOST_XML + " bytes for XML");
      }
      return XmlTexts.read(bytes, item);
    }
  }

  /** The first characters of a file, as far as they are UTF-8. */
  static String head(Path path) throws IOException {
    try (InputStream in = open(path)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
    }
  }

  private static InputStream open(Path path) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path));
    try {
      boolean isPacked = path.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
      return isPacked ? new GZIPInputStream(in) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
