// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.shike.parse.cue.CueLine.WordTime;
import org.shike.parse.source.StockPhrases;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.TimeBasis;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Word;

/**
 * Assembles the cues of a transcript.
 *
 * @param language of texts in one language, if the file states it
 * @param stockPhrases to mark
 */
record CueAssembly(Optional<String> language, StockPhrases stockPhrases) {
  Cue cue(RawCue raw) {
    String text = raw.text();
    return new Cue(
        Optional.of(raw.time().range()),
        TimeBasis.CUE,
        raw.time().written(),
        raw.speaker(),
        OptionalInt.empty(),
        texts(raw, text),
        words(raw, text),
        stockPhrases.match(text));
  }

  private List<CueText> texts(RawCue raw, String text) {
    Optional<String> detected = raw.others().isEmpty() ? language : Languages.language(raw.lines());
    CueText first = new CueText(raw.language().or(() -> detected), text);
    return Stream.concat(Stream.of(first), raw.others().stream()).toList();
  }

  private static List<Word> words(RawCue raw, String text) {
    List<WordTime> times = times(raw);
    List<Word> words = new ArrayList<>();
    for (int at = 0; at < times.size(); at++) {
      WordTime time = times.get(at);
      boolean isLast = at + 1 == times.size();
      int limit = isLast ? text.length() : times.get(at + 1).from();
      Optional<Duration> end = isLast ? raw.time().end() : Optional.of(times.get(at + 1).start());
      word(text, time, Math.min(limit, time.to().orElse(limit)), time.end().or(() -> end))
          .ifPresent(words::add);
    }
    return words;
  }

  /**
   * The times inside the text. Text before the first time starts with the cue if that time has no
   * end.
   */
  private static List<WordTime> times(RawCue raw) {
    List<WordTime> times = new ArrayList<>();
    int line = 0;
    for (CueLine part : raw.lines()) {
      for (WordTime word : part.words()) {
        times.add(word.shifted(line, Integer.MAX_VALUE));
      }
      line += part.text().length() + 1;
    }
    if (!times.isEmpty() && times.get(0).to().isEmpty()) {
      times.add(0, WordTime.from(0, raw.time().start()));
    }
    return times;
  }

  /** The text with this time, without the blanks around it; empty if nothing is left. */
  private static Optional<Word> word(String text, WordTime time, int to, Optional<Duration> end) {
    String part = text.substring(time.from(), Math.max(time.from(), to));
    if (part.isBlank()) {
      return Optional.empty();
    }
    int from = time.from() + part.length() - part.stripLeading().length();
    Duration start = time.start().isNegative() ? Duration.ZERO : time.start();
    TimeRange range = new TimeRange(start, end.filter(last -> last.compareTo(start) >= 0));
    return Optional.of(new Word(from, from + part.strip().length(), range, time.probability()));
  }
}
