// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shike.query.Expression;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.search.Snippet;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/** Phrases are found wherever the borders of passages are. */
class BorderTest {
  private static final int SEEDS = 40 * Integer.getInteger("stress", 1);
  private static final String[] UNITS = {
    "云", "成", "本", "降", "EC2", "graviton", "4", "低", "，", " ", "。", "—"
  };

  private static final Cue FIRST =
      Cue.timed(TimeRange.of(Duration.ZERO, Duration.ofSeconds(1)), "降低");

  /** Speech of the given cues, a second each, without pauses. */
  private static Transcript speech(List<String> cues) {
    List<Cue> timed = new ArrayList<>();
    for (String text : cues) {
      Duration start = Duration.ofSeconds(timed.size());
      timed.add(Cue.timed(TimeRange.of(start, start.plusSeconds(1)), text));
    }
    return Transcript.of("id", "", timed);
  }

  /** Each phrase of the text is found, and marks its own text, however the text is cut. */
  @Test
  void phrasesAreFoundWhereverTheBordersAre() throws IOException {
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      List<String> cues = cues(random, 30 + random.nextInt(90));
      String all = letters(String.join("", cues));
      try (TranscriptIndex index = Indexes.empty()) {
        index.put(speech(cues));
        for (int phrase = 0; phrase < 20; phrase++) {
          List<String> asked = part(random, cues);
          String text = String.join(" ", asked);
          if (!letters(text).isEmpty()) {
            assertThat(marked(index, text))
                .as("seed %d: \"%s\" in %s", seed, text, all)
                .contains(letters(text));
          }
        }
        assertThat(marked(index, "云降云降云降低低低低")).as("seed %d", seed).isEmpty();
      }
    }
  }

  @Test
  void marksOfBothSidesAreThePartsOfThePhrase() throws IOException {
    List<String> cues = new ArrayList<>();
    for (int second = 0; second < 29; second++) {
      cues.add("嗯" + second);
    }
    cues.add("我们降低");
    cues.add("成本，很多");
    try (TranscriptIndex index = Indexes.empty()) {
      index.put(speech(cues));
      List<Moment> moments = index.search(MomentQuery.of(new Expression.Phrase("低 成本"))).moments();
      assertThat(moments.stream().flatMap(moment -> marks(moment.snippet()).stream()))
          .containsExactlyInAnyOrder("低", "成本");
      assertThat(index.search("\"降低成本\" NEAR/3s 很多").moments()).hasSize(1);
    }
  }

  @Test
  void phraseDoesNotRunOverAPause() throws IOException {
    Cue late = Cue.timed(TimeRange.of(Duration.ofSeconds(3), Duration.ofSeconds(4)), "成本");
    try (TranscriptIndex index = Indexes.empty()) {
      index.put(Transcript.of("id", "", List.of(FIRST, late)));
      assertThat(marked(index, "降低成本")).isEmpty();
    }
  }

  /** Many transcripts say only at some cues who speaks. */
  @Test
  void phraseRunsOverToACueOfWhichNobodySaysWhoSpeaks() throws IOException {
    Cue next = Cue.timed(TimeRange.of(Duration.ofSeconds(1), Duration.ofSeconds(2)), "成本");
    try (TranscriptIndex index = Indexes.empty()) {
      index.put(Transcript.of("id", "", List.of(FIRST.withSpeaker(Optional.of("许薇")), next)));
      assertThat(index.search("\"降低成本\"").moments())
          .singleElement()
          .satisfies(
              moment -> {
                assertThat(marks(moment.snippet())).containsExactly("降低", "成本");
                assertThat(moment.speaker()).isEmpty();
              });
      assertThat(index.search("降低 OR 成本").moments()).hasSize(2);
    }
  }

  private static List<String> cues(Random random, int size) {
    List<String> cues = new ArrayList<>();
    for (int cue = 0; cue < size; cue++) {
      StringBuilder text = new StringBuilder();
      for (int unit = random.nextInt(6); unit >= 0; unit--) {
        text.append(UNITS[random.nextInt(UNITS.length)]);
      }
      cues.add(text.toString().isBlank() ? "云" : text.toString());
    }
    return cues;
  }

  /** Some cues in a row. */
  private static List<String> part(Random random, List<String> cues) {
    int from = random.nextInt(cues.size());
    return cues.subList(from, Math.min(cues.size(), from + 1 + random.nextInt(4)));
  }

  private static String letters(String text) {
    return text.replaceAll("[，。—\\s]", "").toLowerCase(Locale.ROOT);
  }

  /** What a phrase marks, all moments in the order of time, letters only. */
  private static String marked(TranscriptIndex index, String phrase) throws IOException {
    StringBuilder marked = new StringBuilder();
    index.search(MomentQuery.of(new Expression.Phrase(phrase)).withLimit(100)).moments().stream()
        .sorted(Comparator.comparing(BorderTest::firstMark))
        .forEach(moment -> marks(moment.snippet()).forEach(marked::append));
    return letters(marked.toString());
  }

  private static Duration firstMark(Moment moment) {
    return moment.snippet().highlights().get(0).time().orElseThrow();
  }

  private static List<String> marks(Snippet snippet) {
    return snippet.highlights().stream()
        .map(mark -> snippet.text().substring(mark.from(), mark.to()))
        .toList();
  }
}
