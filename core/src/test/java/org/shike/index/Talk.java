// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;
import org.shike.transcript.Word;

/**
 * What somebody said, and when; the same for the same seed.
 *
 * @param said when each word was said that occurs once in the talk
 * @param timed the talk in which every word has its time
 */
record Talk(Map<String, Duration> said, Transcript timed) {
  /** The longest cue of recognised speech. */
  static final Duration SPEECH = Duration.ofSeconds(8);

  /** The longest cue of a summary. */
  static final Duration SUMMARY = Duration.ofMinutes(2);

  /** A word that is said often. */
  static final String FILLER = "云";

  private static final int CUES = 12;
  private static final int MOST_WORDS = 12;
  private static final int MANY_WORDS = 80;
  private static final int LETTERS = 26;

  static Talk of(Random random, Duration longest) {
    return new Speaker(random, longest).talk();
  }

  /** The same, heard by who writes down only when a cue is said. */
  Transcript untimed() {
    return heard(cue -> cue.withWords(List.of()));
  }

  /** The same, heard by who misses the times of some words, but ends each cue. */
  Transcript partlyTimed(Random random) {
    return heard(
        cue ->
            cue.time().flatMap(TimeRange::end).isEmpty()
                ? cue
                : cue.withWords(
                    cue.words().stream().filter(word -> random.nextBoolean()).toList()));
  }

  private Transcript heard(UnaryOperator<Cue> as) {
    return Transcript.of(timed.id(), "", timed.cues().stream().map(as).toList());
  }

  private static final class Speaker {
    private final Random random;
    private final int longest;
    private final Map<String, Duration> said = new LinkedHashMap<>();
    private long now;

    Speaker(Random random, Duration longest) {
      this.random = random;
      this.longest = (int) longest.toMillis();
    }

    Talk talk() {
      List<Cue> cues = new ArrayList<>();
      for (int count = random.nextInt(1, CUES); count > 0; count--) {
        cues.add(cue(count == 1));
      }
      return new Talk(said, Transcript.of("id", "", cues));
    }

    private Cue cue(boolean isLast) {
      now += oneIn(4) ? random.nextInt(3_000) : 0;
      Duration start = Duration.ofMillis(now);
      StringBuilder text = new StringBuilder();
      List<Word> words = new ArrayList<>();
      int count = random.nextInt(1, oneIn(4) ? MANY_WORDS : MOST_WORDS);
      long end = now + longest * 3L / 4 + random.nextInt(longest / 4);
      for (int left = count; left > 0; left--) {
        say(text, words, (end - now) / (left + 1));
      }
      now = end;
      TimeRange time =
          oneIn(8) && !isLast ? TimeRange.from(start) : TimeRange.of(start, Duration.ofMillis(end));
      return Cue.timed(time, text.toString()).withWords(words);
    }

    private void say(StringBuilder text, List<Word> words, long atMost) {
      now += random.nextLong(atMost + 1);
      String word = oneIn(3) ? FILLER : name(said.size());
      int from = text.length();
      text.append(word).append(oneIn(6) ? "。" : " ");
      long end = now + random.nextLong(atMost / 2 + 1);
      Duration start = Duration.ofMillis(now);
      words.add(Word.of(from, from + word.length(), TimeRange.of(start, Duration.ofMillis(end))));
      if (!word.equals(FILLER)) {
        said.put(word, start);
      }
      now = end;
    }

    private static String name(int number) {
      return "zq"
          + (char) ('a' + number / LETTERS % LETTERS)
          + (char) ('a' + number % LETTERS)
          + "x"
          + (char) ('a' + number / LETTERS / LETTERS)
          + "j";
    }

    private boolean oneIn(int times) {
      return random.nextInt(times) == 0;
    }
  }
}
