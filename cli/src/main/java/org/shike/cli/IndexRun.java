// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shike.index.TranscriptIndex;
import org.shike.parse.MalformedTranscriptException;
import org.shike.parse.ParseResult;
import org.shike.parse.TranscriptFile;
import org.shike.parse.TranscriptFormat;
import org.shike.parse.TranscriptParser;

/** Puts files into an index, and says why files are left out. */
final class IndexRun {
  /** Formats that other programs use for data of any kind. */
  private static final Set<TranscriptFormat> DATA =
      Set.of(
          TranscriptFormat.JSON,
          TranscriptFormat.TTML,
          TranscriptFormat.PODCAST_HTML,
          TranscriptFormat.TSV);

  private final TranscriptParser parser;
  private final List<Path> named;
  private final PrintWriter err;
  private final Messages messages;
  private final Errors errors;
  private final Map<String, TranscriptFile> files = new LinkedHashMap<>();
  private final Map<String, TranscriptFile> indexed = new LinkedHashMap<>();
  private int missing;

  /** Whether a file was not read to its end. */
  private boolean isCut;

  /** A file that was named is a transcript, whatever it contains. */
  IndexRun(TranscriptParser parser, List<Path> named, PrintWriter err, Messages messages) {
    this.parser = parser;
    this.named = named;
    this.err = err;
    this.messages = messages;
    this.errors = new Errors(messages);
  }

  int indexed() {
    return indexed.size();
  }

  /** The number of transcripts, including those that were left out. */
  int transcripts() {
    return indexed.size() + missing;
  }

  int status() {
    if (indexed.isEmpty()) {
      return Shike.ERROR;
    }
    return missing == 0 && !isCut ? Shike.OK : Shike.PARTLY;
  }

  /** Takes a file, to be put in later; a second one of the same id is left out. */
  void take(TranscriptFile file) {
    isNew(file.id(), file, files);
  }

  /**
   * Puts in all files that were taken. A file that cannot be read, or is refused, is skipped.
   *
   * @throws FileError if the JVM fails; nothing should be committed then
   */
  void putInto(TranscriptIndex index) throws IOException {
    for (TranscriptFile file : files.values()) {
      try {
        put(file, index);
      } catch (Error e) {
        throw new FileError(file.path(), e);
      }
    }
  }

  private void put(TranscriptFile file, TranscriptIndex index) throws IOException {
    Optional<ParseResult> read = read(file);
    if (read.isEmpty() || isOther(file, read.get())) {
      return;
    }
    String id = read.get().transcript().id();
    if (isNew(id, file, indexed)) {
      read.get().problems().forEach(problem -> report(file.path() + ":" + messages.say(problem)));
      try {
        index.put(read.get().transcript());
        isCut |= !read.get().isWhole();
      } catch (IllegalArgumentException e) {
        indexed.remove(id);
        miss(errors.message(file.path(), e));
      }
    }
  }

  private Optional<ParseResult> read(TranscriptFile file) {
    try {
      return Optional.of(parser.read(file));
    } catch (MalformedTranscriptException e) {
      miss(file.path() + ": " + messages.say(e.problems().getFirst().message()));
      return Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      miss(errors.message(file.path(), e));
      return Optional.empty();
    }
  }

  /** Whether a data file was only found in a folder and contains no transcript. */
  private boolean isOther(TranscriptFile file, ParseResult result) {
    boolean isOther =
        !named.contains(file.path())
            && DATA.contains(result.format())
            && !result.transcript().isTimed();
    if (isOther) {
      report("shike: " + messages.say("left-out.no-times", file.path()));
    }
    return isOther;
  }

  /** Whether no other file had this id. A file that is found twice is one file. */
  private boolean isNew(String id, TranscriptFile file, Map<String, TranscriptFile> others) {
    TranscriptFile first = others.putIfAbsent(id, file);
    if (first != null && !isSame(first.path(), file.path())) {
      miss(messages.say("left-out.same-id", first.path(), file.path(), id));
    }
    return first == null;
  }

  private static boolean isSame(Path first, Path second) {
    try {
      return Files.isSameFile(first, second);
    } catch (IOException e) {
      return false; // one of them has been deleted meanwhile
    }
  }

  private void miss(String why) {
    missing++;
    report("shike: " + why);
  }

  private void report(String message) {
    err.println(PlainText.of(message));
  }
}
