// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.shike.query.Expression;
import org.shike.query.Expression.Near;
import org.shike.query.Expression.Phrase;
import org.shike.query.Expression.Words;
import org.shike.search.MomentQuery;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;
import org.shike.transcript.Word;

/** What is near in time, compared with all stretches of a talk tried one by one. */
class NearnessTest {
  private static final int SEEDS = 60 * Integer.getInteger("stress", 1);
  private static final int SECONDS_PER_CUE = 20;
  private static final List<String> WORDS = List.of("alpha", "beta", "gamma", "uh", "um", "hm");

  /** A spoken word and its cue; each cue is a passage. */
  private record Said(String word, long millis, long cue) {}

  @Test
  void passagesHoldAPartOfAStretchThatHoldsAllParts() throws IOException {
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      List<Said> talk = talk(random);
      long within = random.nextInt(30_000);
      List<String> parts = WORDS.subList(0, 2 + random.nextInt(2));
      try (TranscriptIndex index = Indexes.empty()) {
        index.put(transcript(talk));
        assertThat(found(index, parts, within))
            .as("seed %d: %s within %d ms", seed, parts, within)
            .isEqualTo(near(talk, parts, within));
      }
    }
  }

  /** The places of cues without timed words are interpolated, or are where the cue starts. */
  @Test
  void laterAndEagerDecisionsAreTheSame() throws IOException {
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      try (TranscriptIndex index = Indexes.empty()) {
        for (int talk = 0; talk < 3; talk++) {
          index.put(cuesOnly("talk-" + talk, random));
        }
        Near near =
            new Near(
                List.of(new Words("alpha"), new Phrase("beta")),
                Duration.ofMillis(random.nextInt(40_000)));
        Expression eager = new Expression.AnyOf(List.of(near, new Words("nowhere")));
        Expression others = new Expression.Without(near);
        Words any = new Words("zeta");
        assertThat(moments(index, new Expression.AllOf(List.of(any, near))))
            .as("seed %d: %s", seed, near)
            .isEqualTo(moments(index, new Expression.AllOf(List.of(any, eager))))
            .doesNotContainAnyElementsOf(
                moments(index, new Expression.AllOf(List.of(any, others))));
      }
    }
  }

  private static Set<String> moments(TranscriptIndex index, Expression expression)
      throws IOException {
    Set<String> moments = new TreeSet<>();
    MomentQuery query = MomentQuery.of(expression).withLimit(1_000);
    index
        .search(query)
        .moments()
        .forEach(moment -> moments.add(moment.transcriptId() + moment.start()));
    return moments;
  }

  /** Cues of which some overlap, some are out of order, and some have no time or no end. */
  private static Transcript cuesOnly(String id, Random random) {
    List<Cue> cues = new ArrayList<>();
    for (int cue = 0; cue < 15; cue++) {
      String text = "zeta " + WORDS.get(random.nextInt(3)) + " " + WORDS.get(random.nextInt(6));
      Duration start = Duration.ofMillis(cue * 9_000L + random.nextInt(12_000));
      TimeRange time =
          random.nextInt(5) == 0
              ? TimeRange.from(start)
              : TimeRange.of(start, start.plusMillis(random.nextInt(15_000)));
      cues.add(random.nextInt(8) == 0 ? Cue.untimed(text) : Cue.timed(time, text));
    }
    return Transcript.of(id, "", cues);
  }

  private static Set<Long> found(TranscriptIndex index, List<String> parts, long within)
      throws IOException {
    List<Expression> near = new ArrayList<>();
    parts.forEach(part -> near.add(near.isEmpty() ? new Words(part) : new Phrase(part)));
    MomentQuery query = MomentQuery.of(new Near(near, Duration.ofMillis(within))).withLimit(1_000);
    Set<Long> cues = new TreeSet<>();
    index
        .search(query)
        .moments()
        .forEach(moment -> cues.add(moment.start().orElseThrow().toSeconds() / SECONDS_PER_CUE));
    return cues;
  }

  /** Of each stretch that starts with a word and holds all parts, the cues of these. */
  private static Set<Long> near(List<Said> talk, List<String> parts, long within) {
    Set<Long> cues = new TreeSet<>();
    for (Said first : talk) {
      List<Said> stretch =
          talk.stream()
              .filter(said -> parts.contains(said.word()))
              .filter(said -> said.millis() >= first.millis())
              .filter(said -> said.millis() <= first.millis() + within)
              .toList();
      if (stretch.stream().map(Said::word).toList().containsAll(parts)) {
        stretch.forEach(said -> cues.add(said.cue()));
      }
    }
    return cues;
  }

  private static List<Said> talk(Random random) {
    List<Said> talk = new ArrayList<>();
    for (long cue = 0; cue < 12; cue++) {
      long start = cue * SECONDS_PER_CUE * 1_000;
      for (int at = random.nextInt(4); at >= 0; at--) {
        start += 1 + random.nextInt(4_000);
        talk.add(new Said(WORDS.get(random.nextInt(WORDS.size())), start, cue));
      }
    }
    return talk;
  }

  private static Transcript transcript(List<Said> talk) {
    List<Cue> cues = new ArrayList<>();
    for (long cue = 0; cue < 12; cue++) {
      long index = cue;
      cues.add(cue(cue, talk.stream().filter(said -> said.cue() == index).toList()));
    }
    return Transcript.of("id", "", cues);
  }

  private static Cue cue(long index, List<Said> words) {
    StringBuilder text = new StringBuilder();
    List<Word> timed = new ArrayList<>();
    for (Said said : words) {
      int from = text.length();
      text.append(said.word());
      TimeRange time = TimeRange.from(Duration.ofMillis(said.millis()));
      timed.add(Word.of(from, text.length(), time));
      text.append(' ');
    }
    Duration start = Duration.ofSeconds(index * SECONDS_PER_CUE);
    return Cue.timed(TimeRange.of(start, start.plusSeconds(SECONDS_PER_CUE)), text.toString())
        .withWords(timed);
  }
}
