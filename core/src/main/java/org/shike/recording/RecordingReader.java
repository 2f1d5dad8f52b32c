// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shike.parse.ParseResult;
import org.shike.parse.TranscriptFile;
import org.shike.parse.TranscriptFormat;
import org.shike.parse.TranscriptParser;
import org.shike.recording.CompanionReader.Said;
import org.shike.recording.RecordingFiles.NamedCompanion;
import org.shike.recording.RecordingFiles.NamedText;
import org.shike.transcript.Message;

/** Reads the files of one recording. Not thread-safe. */
final class RecordingReader {
  /** Formats that other programs use for data of any kind. */
  private static final Set<TranscriptFormat> DATA =
      Set.of(
          TranscriptFormat.JSON,
          TranscriptFormat.TTML,
          TranscriptFormat.PODCAST_HTML,
          TranscriptFormat.TSV);

  /** Extensions of files that may look like transcripts and be none. */
  private static final Set<String> DOUBTFUL = Set.of("xml", "ass", "ssa", "json", "");

  private final RecordingFiles files;
  private final TranscriptParser parser;
  private final List<ReadFile> reports = new ArrayList<>();
  private Captions captions = Captions.NONE;

  RecordingReader(RecordingFiles files, TranscriptParser parser) {
    this.files = files;
    this.parser = parser;
  }

  Recording read() {
    List<Text> texts = new ArrayList<>();
    for (NamedText text : files.texts()) {
      read(text).ifPresent(texts::add);
    }
    Facts facts = facts(texts);
    texts.replaceAll(text -> text.with(captions));
    TextChoice choice = new TextChoice(files.id(), texts, facts.language());
    reports.addAll(choice.reports());
    reports.sort(Comparator.comparing(report -> report.path().toString()));
    return new Recording(files.id(), choice.transcripts(facts), reports);
  }

  private Optional<Text> read(NamedText text) {
    FoundFile file = text.file();
    try {
      Optional<NotSpeech> other = other(text);
      if (other.isPresent()) {
        reports.add(ReadFile.of(file.path(), FileUse.NO_TRANSCRIPT, other.get().noun()));
        return Optional.empty();
      }
      ParseResult result = parser.read(new TranscriptFile(file.place(), file.path()));
      if (isData(file, result)) {
        reports.add(ReadFile.of(file.path(), FileUse.NO_TRANSCRIPT, withoutTimes()));
        return Optional.empty();
      }
      return Optional.of(
          files.isApart()
              ? Text.apart(file, text.name(), result)
              : Text.of(file, text.name(), result));
    } catch (IOException e) {
      reports.add(ReadFile.failed(file.path(), e));
      return Optional.empty();
    }
  }

  private static Message withoutTimes() {
    return Message.of("data without times");
  }

  private Optional<NotSpeech> other(NamedText text) throws IOException {
    boolean isDoubtful = !text.file().isNamed() && DOUBTFUL.contains(text.name().extension());
    return isDoubtful && !files.isApart()
        ? NotSpeech.byContent(CompanionReader.head(text.file().path()))
        : Optional.empty();
  }

  /** Whether a data file was only found in a folder and contains no transcript. */
  private static boolean isData(FoundFile file, ParseResult result) {
    return !file.isNamed() && DATA.contains(result.format()) && !result.transcript().isTimed();
  }

  /** What else is said of the recording. If nothing else is there, that is its text. */
  private Facts facts(List<Text> texts) {
    List<String> names = files.texts().stream().map(text -> text.name().stem()).distinct().toList();
    CompanionReader reader = new CompanionReader(parser, names, files.isAlone());
    boolean isAllThereIs = texts.isEmpty();
    Facts facts = Facts.NONE;
    for (NamedCompanion companion : files.companions()) {
      Said said = reader.read(companion);
      captions = captions.or(said.captions());
      boolean isText =
          isAllThereIs
              && texts.isEmpty()
              && said.whole().filter(whole -> !whole.transcript().cues().isEmpty()).isPresent();
      if (isText) {
        FileName name = FileName.of(companion.file().name());
        texts.add(Text.of(companion.file(), name, said.whole().orElseThrow()));
      } else {
        facts = facts.or(said.facts());
        reports.add(said.report());
      }
    }
    return facts.or(files.isApart() ? Facts.NONE : NameFacts.of(files.id()));
  }
}
