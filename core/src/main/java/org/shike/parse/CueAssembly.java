// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shike.parse.CueLine.WordStart;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Word;

/**
 * Puts together the cues of a transcript.
 *
 * @param language of texts in one language, where the file tells
 * @param stockPhrases to be marked
 */
record CueAssembly(Optional<String> language, StockPhrases stockPhrases) {
  Cue cue(RawCue raw) {
    String text = raw.text();
    return Cue.timed(raw.time().range(), text)
        .withTimestamp(raw.time().written())
        .withSpeaker(raw.speaker())
        .withTexts(texts(raw, text), words(raw, text))
        .withStock(stockPhrases.match(text));
  }

  private List<CueText> texts(RawCue raw, String text) {
    Optional<String> tag = raw.others().isEmpty() ? language : Languages.language(raw.lines());
    return Stream.concat(Stream.of(new CueText(tag, text)), raw.others().stream()).toList();
  }

  private static List<Word> words(RawCue raw, String text) {
    List<WordStart> starts = starts(raw);
    List<Word> words = new ArrayList<>();
    for (int at = 0; at < starts.size(); at++) {
      boolean isLast = at + 1 == starts.size();
      int to = isLast ? text.length() : starts.get(at + 1).at();
      Optional<Duration> end = isLast ? raw.time().end() : Optional.of(starts.get(at + 1).time());
      word(text, starts.get(at), to, end).ifPresent(words::add);
    }
    return words;
  }

  /** The times inside the text; what comes before the first of them starts with the cue. */
  private static List<WordStart> starts(RawCue raw) {
    List<WordStart> starts = new ArrayList<>();
    int line = 0;
    for (CueLine part : raw.lines()) {
      for (WordStart start : part.starts()) {
        starts.add(new WordStart(line + start.at(), start.time()));
      }
      line += part.text().length() + 1;
    }
    if (!starts.isEmpty()) {
      starts.add(0, new WordStart(0, raw.time().start()));
    }
    return starts;
  }

  /** What stands between two times, without the blanks around it; empty where that is nothing. */
  private static Optional<Word> word(String text, WordStart start, int to, Optional<Duration> end) {
    String part = text.substring(start.at(), Math.max(start.at(), to));
    if (part.isBlank()) {
      return Optional.empty();
    }
    int from = start.at() + part.length() - part.stripLeading().length();
    Optional<Duration> after = end.filter(time -> time.compareTo(start.time()) >= 0);
    return Optional.of(
        Word.of(from, from + part.strip().length(), new TimeRange(start.time(), after)));
  }
}
