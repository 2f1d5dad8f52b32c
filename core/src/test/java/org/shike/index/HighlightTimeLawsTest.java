// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shike.passage.CuePlace;
import org.shike.passage.Passage;
import org.shike.passage.PassageSplitters;
import org.shike.search.Highlight;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.transcript.TimeBasis;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/** What holds for the highlights of every transcript whose words have a known time. */
class HighlightTimeLawsTest {
  private static final int SEEDS = 10 * Integer.getInteger("stress", 1);

  private enum Heard {
    TIMED_WORDS,
    SOME_TIMED_WORDS,
    SPEECH,
    SUMMARY,
    SUMMARY_WITH_TIMED_WORDS
  }

  private static final List<Found> FOUND = new ArrayList<>();

  /** What is found for a word that is said often. */
  private static final List<Moment> OFTEN = new ArrayList<>();

  @BeforeAll
  static void search() throws IOException {
    for (long seed = 0; seed < SEEDS; seed++) {
      Talk speech = Talk.of(new Random(seed), Talk.SPEECH);
      search(seed, Heard.TIMED_WORDS, speech.said(), speech.timed());
      search(seed, Heard.SOME_TIMED_WORDS, speech.said(), speech.partlyTimed(new Random(seed)));
      search(seed, Heard.SPEECH, speech.said(), speech.untimed());
      Talk summary = Talk.of(new Random(seed), Talk.SUMMARY);
      search(seed, Heard.SUMMARY, summary.said(), summary.untimed());
      search(seed, Heard.SUMMARY_WITH_TIMED_WORDS, summary.said(), summary.timed());
    }
  }

  @Test
  void timedWordIsFoundAtItsTime() {
    found(Heard.TIMED_WORDS, Heard.SUMMARY_WITH_TIMED_WORDS)
        .forEach(
            found ->
                found.check(Optional.of(found.truth), TimeBasis.WORD, Optional.of(Duration.ZERO)));
  }

  @Test
  void speechWithoutTimedWordsIsInterpolatedByCharacters() {
    found(Heard.SPEECH).filter(Found::hasEnd).forEach(Found::checkInterpolated);
    found(Heard.SPEECH)
        .filter(found -> !found.hasEnd())
        .forEach(found -> found.check(found.startOfCue(), TimeBasis.CUE, Optional.empty()));
  }

  @Test
  void summaryIsNeverInterpolated() {
    found(Heard.SUMMARY)
        .forEach(found -> found.check(found.startOfCue(), TimeBasis.CUE, found.lengthOfCue()));
  }

  @Test
  void trueTimeIsNotFartherAwayThanTheErrorSays() {
    found(Heard.values())
        .forEach(
            found -> {
              Duration distance = found.time().minus(found.truth).abs();
              assertThat(found.mark.error().isPresent() || !found.hasEnd())
                  .as("%s", found)
                  .isTrue();
              assertThat(found.mark.error().orElse(distance))
                  .as("%s", found)
                  .isGreaterThanOrEqualTo(distance);
            });
  }

  @Test
  void highlightIsInsideItsPassage() {
    found(Heard.values())
        .forEach(
            found -> {
              TimeRange passage = found.passage.time().orElseThrow();
              assertThat(found.time())
                  .as("%s", found)
                  .isBetween(passage.start(), passage.end().orElse(found.time()));
            });
  }

  @Test
  void momentStartsWithTheCueAndEndsWithThePassage() {
    found(Heard.values())
        .forEach(
            found -> {
              assertThat(found.moment.start()).as("%s", found).isEqualTo(found.startOfPiece());
              assertThat(found.moment.end())
                  .as("%s", found)
                  .isEqualTo(found.passage.time().flatMap(TimeRange::end));
            });
  }

  @Test
  void highlightsOfACueAreInOrderOfTime() {
    OFTEN.stream()
        .filter(moment -> !moment.snippet().text().contains("\n"))
        .forEach(
            moment ->
                assertThat(moment.snippet().highlights().stream().map(mark -> mark.time().get()))
                    .as("%s", moment)
                    .isSorted());
  }

  private static Stream<Found> found(Heard... heard) {
    return FOUND.stream().filter(found -> List.of(heard).contains(found.heard));
  }

  /** A highlight of a word that occurs once in the talk. */
  private record Found(
      long seed, Heard heard, Duration truth, Moment moment, Highlight mark, Passage passage) {

    void checkInterpolated() {
      CuePlace place = place();
      long length = lengthOfCue().orElseThrow().toMillis();
      double part = (double) length * place.offset() / place.piece().cue().text().length();
      Duration into = Duration.ofMillis(Math.round(part));
      Duration left = Duration.ofMillis(length).minus(into);
      check(
          startOfCue().map(start -> start.plus(into)),
          TimeBasis.INTERPOLATED,
          Stream.of(into, left).max(Duration::compareTo));
    }

    void check(Optional<Duration> time, TimeBasis basis, Optional<Duration> error) {
      assertThat(mark)
          .as("%s", this)
          .isEqualTo(new Highlight(mark.from(), mark.to(), time, basis, error));
    }

    Duration time() {
      return mark.time().orElseThrow();
    }

    boolean hasEnd() {
      return lengthOfCue().isPresent();
    }

    Optional<Duration> startOfPiece() {
      return place().piece().time().map(TimeRange::start);
    }

    Optional<Duration> startOfCue() {
      return place().piece().cue().time().map(TimeRange::start);
    }

    Optional<Duration> lengthOfCue() {
      TimeRange cue = place().piece().cue().time().orElseThrow();
      return cue.end().map(end -> end.minus(cue.start()));
    }

    private CuePlace place() {
      return passage.placeAt(mark.from()).orElseThrow();
    }
  }

  private static void search(
      long seed, Heard heard, Map<String, Duration> said, Transcript transcript)
      throws IOException {
    List<Passage> passages = PassageSplitters.automatic().split(transcript);
    try (TranscriptIndex index = Indexes.empty()) {
      index.put(transcript);
      OFTEN.addAll(index.search(whole(Talk.FILLER).withLimit(1_000)).moments());
      for (Map.Entry<String, Duration> word : said.entrySet()) {
        Moment moment = index.search(whole(word.getKey())).moments().getFirst();
        Passage passage = holding(word.getKey(), passages);
        Highlight mark = moment.snippet().highlights().getFirst();
        assertThat(passage.text().substring(mark.from(), mark.to())).isEqualTo(word.getKey());
        FOUND.add(new Found(seed, heard, word.getValue(), moment, mark, passage));
      }
    }
  }

  private static MomentQuery whole(String word) {
    return MomentQuery.of(word).withSnippetLength(Integer.MAX_VALUE);
  }

  private static Passage holding(String word, List<Passage> passages) {
    return passages.stream().filter(each -> each.text().contains(word)).findFirst().orElseThrow();
  }
}
