// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shike.index.TranscriptIndex;
import org.shike.parse.TranscriptFormat;
import org.shike.parse.TranscriptParser;
import org.shike.search.MomentQuery;
import org.shike.search.SearchResult;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;
import org.shike.transcript.Word;

/** What holds for the subtitles of results over all speech. */
class SubtitleLawsTest {
  private static final int SEEDS = 40 * Integer.getInteger("stress", 1);
  private static final int TITLE = 1;

  /** Each cue of a talk begins with a number that no other has. */
  @Test
  void textAndTimeOfACueBeginTogether() throws IOException {
    int exported = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      List<Cue> talk = talk(new Random(seed));
      for (boolean merging : List.of(true, false)) {
        for (Cue cue : exported(talk, merging)) {
          Cue said = talk.get(number(cue));
          assertThat(cue.time().map(TimeRange::start))
              .as("seed %d, merging %s: %s", seed, merging, cue.text())
              .isEqualTo(said.time().map(TimeRange::start));
          assertThat(said.text()).as("seed %d", seed).contains("成本");
          exported++;
        }
      }
    }
    assertThat(exported).isGreaterThan(SEEDS);
  }

  private static int number(Cue exported) {
    String text = exported.text().lines().skip(TITLE).findFirst().orElseThrow();
    return Integer.parseInt(text.substring(0, text.indexOf(' ')));
  }

  private static List<Cue> exported(List<Cue> talk, boolean merging) throws IOException {
    try (TranscriptIndex index = TranscriptIndex.inMemory()) {
      index.put(Transcript.of("a.srt", "题", talk));
      MomentQuery query = MomentQuery.of("成本").withMerging(merging).withLimit(100);
      SearchResult result =
          index.search(query.withSnippetLength(ViewOptions.Format.SRT.snippetLength()));
      byte[] file =
          Results.written(SubtitleResult::writeSubRip, result).getBytes(StandardCharsets.UTF_8);
      TranscriptParser parser = TranscriptParser.standard().withFormat(TranscriptFormat.SRT);
      return parser.read("a", new ByteArrayInputStream(file)).transcript().cues();
    }
  }

  private static List<Cue> talk(Random random) {
    boolean hasWords = random.nextBoolean();
    List<Cue> cues = new ArrayList<>();
    long now = random.nextInt(5_000);
    for (int cue = 0; cue < 60; cue++) {
      long end = now + 500 + random.nextInt(7_500);
      Cue said = cue(cue, random, now, end);
      cues.add(hasWords ? said.withWords(List.of(numberOf(said))) : said);
      now = end + (random.nextInt(10) == 0 ? random.nextInt(6_000) : 0);
    }
    return cues;
  }

  private static Cue cue(int number, Random random, long start, long end) {
    StringBuilder text = new StringBuilder(number + " ");
    for (int words = random.nextInt(1, 12); words > 0; words--) {
      text.append(random.nextInt(25) == 0 ? "成本" : random.nextBoolean() ? "我们看" : "云上");
    }
    text.append(random.nextInt(3) == 0 ? "。" : "");
    TimeRange time = TimeRange.of(Duration.ofMillis(start), Duration.ofMillis(end));
    Optional<String> speaker = Optional.of(number / 20 % 2 == 0 ? "甲" : "乙");
    return Cue.timed(time, text.toString()).withSpeaker(speaker);
  }

  private static Word numberOf(Cue cue) {
    return Word.of(0, cue.text().indexOf(' '), cue.time().orElseThrow());
  }
}
