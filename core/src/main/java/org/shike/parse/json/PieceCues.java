// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.json;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.shike.parse.cue.CueLine;
import org.shike.parse.cue.CueLine.WordTime;
import org.shike.parse.cue.CueMarkup;
import org.shike.parse.cue.CueTime;
import org.shike.parse.cue.RawCue;
import org.shike.parse.source.ProblemLog;
import org.shike.transcript.CueText;
import org.shike.transcript.Message;
import org.shike.transcript.Timecode;

/** Makes cues from pieces of speech, and finds their words in their texts. */
final class PieceCues {
  /**
   * How far after the previous word the next one may begin, skipping text that is not in the words.
   */
  private static final int MAX_SKIPPED = 40;

  private final ProblemLog problems;

  PieceCues(ProblemLog problems) {
    this.problems = problems;
  }

  /** The text of a piece without blanks at its ends; joined from its words if it has no text. */
  static String text(JsonPiece piece) {
    String text =
        piece.text().isBlank()
            ? WordSpacing.join(piece.words().stream().map(JsonPiece::text).toList())
            : piece.text();
    return readable(text);
  }

  /** Removes markup of web pages or subtitles, which some programs leave in. */
  private static String readable(String text) {
    return CueMarkup.plain(text);
  }

  /** The cue of a piece that has a start, with the text made from it. */
  RawCue cue(JsonPiece piece, String text) {
    Duration start = piece.start().orElseThrow();
    String written = Timecode.of(start.isNegative() ? Duration.ZERO : start).written();
    List<CueLine> lines = lines(text, words(text, piece.words()));
    return RawCue.of(piece.line(), new CueTime(written, start, piece.end()), speaker(piece), lines)
        .withTexts(lines, others(piece))
        .withLanguage(piece.language());
  }

  /** The texts of the piece in other languages. */
  static List<CueText> others(JsonPiece piece) {
    return piece.others().stream()
        .map(other -> new CueText(other.language(), readable(other.text())))
        .filter(other -> !other.text().isEmpty())
        .toList();
  }

  /** The same cue with the times of these words. */
  RawCue withWords(RawCue cue, List<JsonPiece> words) {
    String text = cue.text();
    return cue.withLines(lines(text, words(text, words)));
  }

  /** The named speaker, else the speaker of most of the words. */
  private static Optional<String> speaker(JsonPiece piece) {
    if (piece.speaker().isPresent()) {
      return piece.speaker();
    }
    Map<String, Integer> words = new LinkedHashMap<>();
    for (JsonPiece word : piece.words()) {
      word.speaker().ifPresent(name -> words.merge(name, 1, Integer::sum));
    }
    return words.entrySet().stream()
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .map(Map.Entry::getKey);
  }

  private List<WordTime> words(String text, List<JsonPiece> words) {
    List<WordTime> times = new ArrayList<>();
    int after = 0;
    for (JsonPiece word : words) {
      String written = readable(word.text());
      int at = find(text, written, after);
      if (at >= 0) {
        after = at + written.length();
        word(word, at, after).ifPresent(times::add);
      } else if (word.start().isPresent()) {
        problems.tally(
            word.line(), Message.of("a word that is not in its text; its time was left out"));
      }
    }
    return times;
  }

  /** The offset of a word at {@code from} or shortly after it; -1 if it is not there. */
  static int find(String text, String word, int from) {
    int to = Math.min(text.length(), from + MAX_SKIPPED + word.length());
    return word.isEmpty() ? -1 : text.indexOf(word, from, to);
  }

  private Optional<WordTime> word(JsonPiece word, int from, int to) {
    return word.start()
        .map(start -> new WordTime(from, OptionalInt.of(to), start, end(word), word.probability()));
  }

  private Optional<Duration> end(JsonPiece word) {
    boolean isBackwards =
        word.end().filter(end -> end.compareTo(word.start().orElse(end)) < 0).isPresent();
    if (isBackwards) {
      problems.tally(
          word.line(), Message.of("a word that ends before it starts; the next start was used"));
    }
    return isBackwards ? Optional.empty() : word.end();
  }

  private static List<CueLine> lines(String text, List<WordTime> words) {
    if (text.indexOf('\n') < 0) {
      return List.of(new CueLine(text, Optional.empty(), words));
    }
    List<CueLine> lines = new ArrayList<>();
    int from = 0;
    int word = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      List<WordTime> inside = new ArrayList<>();
      while (word < words.size() && words.get(word).from() < to) {
        inside.add(words.get(word++).shifted(-from, to - from));
      }
      CueLine line = new CueLine(text.substring(from, to), Optional.empty(), inside).from(0);
      if (!line.text().isEmpty()) {
        lines.add(line);
      }
      from = to + 1;
    }
    return lines;
  }
}
