// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shike.search.Highlight;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.TimeBasis;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;
import org.shike.transcript.Word;

/** Which time a highlight has, and with which moment it is found. Times are in seconds. */
class HighlightTimeTest {
  private static final Cue SPOKEN = Cue.timed(range(10, 20), "我们今天谈云的成本吗");
  private static final Cue POINT = Cue.timed(range(60, 120), "云的成本降低");

  @Test
  void timedWordHasItsOwnTime() throws IOException {
    Cue cue = SPOKEN.withWords(List.of(word(0, 7, 10), word(7, 9, 13), word(9, 10, 19)));
    assertThat(found(cue)).containsExactly(said("成本", 13, TimeBasis.WORD, 0));
    assertThat(found(POINT.withWords(List.of(word(2, 4, 71)))))
        .as("of a summary, too")
        .containsExactly(said("成本", 71, TimeBasis.WORD, 0));
  }

  @Test
  void highlightThatStartsInsideATimedWordHasTheTimeOfThatWord() throws IOException {
    Cue cue = SPOKEN.withWords(List.of(word(0, 5, 10), word(5, 10, 13)));
    assertThat(found(cue)).containsExactly(said("成本", 13, TimeBasis.WORD, 0));
  }

  @Test
  void characterOfSpeechIsInterpolatedInsideItsCue() throws IOException {
    assertThat(found(SPOKEN)).containsExactly(said("成本", 17, TimeBasis.INTERPOLATED, 7));
    assertThat(found(Cue.timed(range(10, 20), "谈成本吗我们今天谈云")))
        .as("nearer to the start")
        .containsExactly(said("成本", 11, TimeBasis.INTERPOLATED, 9));
  }

  @Test
  void translationIsInterpolatedByItsOwnCharacters() throws IOException {
    List<CueText> texts = List.of(CueText.of("We speak of the cost"), CueText.of("谈云的成本"));
    Cue cue = SPOKEN.withTexts(texts, List.of(word(0, 2, 10), word(3, 8, 18)));
    assertThat(found(cue)).containsExactly(said("成本", 16, TimeBasis.INTERPOLATED, 6));
  }

  @Test
  void untimedWordIsInterpolatedBetweenTheTimedOnesBesideIt() throws IOException {
    Cue cue = SPOKEN.withWords(List.of(word(0, 2, 10), word(5, 6, 12), word(9, 10, 16)));
    assertThat(found(cue)).containsExactly(said("成本", 14, TimeBasis.INTERPOLATED, 2));
    assertThat(found(SPOKEN.withWords(List.of(word(0, 2, 10), word(4, 5, 14)))))
        .as("after the last one until the cue ends")
        .containsExactly(said("成本", 17, TimeBasis.INTERPOLATED, 3));
    assertThat(found(SPOKEN.withWords(List.of(word(9, 10, 19)))))
        .as("before the first one from the start of the cue on")
        .containsExactly(said("成本", 17, TimeBasis.INTERPOLATED, 7));
  }

  @Test
  void timesOfWordsThatContradictEachOtherStillBoundTheError() throws IOException {
    Cue cue = SPOKEN.withWords(List.of(word(5, 6, 16), word(9, 10, 12)));
    assertThat(found(cue)).containsExactly(said("成本", 14, TimeBasis.INTERPOLATED, 2));
  }

  @Test
  void cueOfSpeechWithoutAnEndGivesItsStart() throws IOException {
    Cue endless = Cue.timed(TimeRange.from(seconds(10)), SPOKEN.text());
    assertThat(found(endless, Cue.timed(range(12, 14), "好")))
        .containsExactly(said("成本", 10, TimeBasis.CUE, null));
  }

  @Test
  void cueOfASummaryGivesItsStartAndItsLengthAsError() throws IOException {
    assertThat(found(POINT)).containsExactly(said("成本", 60, TimeBasis.CUE, 60));
    assertThat(found(Cue.timed(TimeRange.from(seconds(60)), POINT.text())))
        .containsExactly(said("成本", 60, TimeBasis.CUE, null));
  }

  @Test
  void timeOfASectionIsSaidToBeThat() throws IOException {
    assertThat(found(POINT.withBasis(TimeBasis.SECTION)))
        .containsExactly(said("成本", 60, TimeBasis.SECTION, 60));
    assertThat(found(SPOKEN.withBasis(TimeBasis.SECTION)))
        .as("and never divided")
        .containsExactly(said("成本", 10, TimeBasis.SECTION, 10));
  }

  @Test
  void approximateTimeHasNoBound() throws IOException {
    assertThat(found(POINT.withBasis(TimeBasis.APPROXIMATE)))
        .containsExactly(said("成本", 60, TimeBasis.APPROXIMATE, null));
    assertThat(found(SPOKEN.withBasis(TimeBasis.APPROXIMATE)))
        .containsExactly(said("成本", 10, TimeBasis.APPROXIMATE, null));
  }

  @Test
  void timeThatIsInterpolatedInTheTranscriptHasNoBound() throws IOException {
    assertThat(found(POINT.withBasis(TimeBasis.INTERPOLATED)))
        .containsExactly(said("成本", 60, TimeBasis.INTERPOLATED, null));
  }

  @Test
  void untimedTextHasNoTime() throws IOException {
    assertThat(found(Cue.untimed("云的成本"))).containsExactly(said("成本", null, TimeBasis.NONE, null));
  }

  @Test
  void momentOfSpeechStartsWithItsFirstMatchingCue() throws IOException {
    Cue opening = Cue.timed(range(5, 10), "大家好").withTimestamp("00:00:05,000");
    Cue closing = Cue.timed(range(20, 22), "成本高").withTimestamp("00:00:20,000");
    Cue matching = SPOKEN.withTimestamp("00:00:10,500");
    Moment moment = moment("成本", opening, matching, closing);
    assertThat(moment.time().range()).contains(range(10, 22));
    assertThat(moment.time().sourceTimestamp()).isEqualTo("00:00:10,500");
    assertThat(moment.snippet().text()).isEqualTo("大家好\n我们今天谈云的成本吗\n成本高");
    assertThat(shown(moment))
        .containsExactly(
            said("成本", 17, TimeBasis.INTERPOLATED, 7), said("成本", 20, TimeBasis.INTERPOLATED, 2));
  }

  @Test
  void momentStartsWithItsCueWhereOnlyTheTranslationMatches() throws IOException {
    List<CueText> texts = List.of(CueText.of("We speak of the price"), CueText.of("谈云的成本"));
    Cue opening = Cue.timed(range(5, 10), "大家好");
    Moment moment = moment("成本", opening, SPOKEN.withTexts(texts, List.of()));
    assertThat(moment.time().range()).contains(range(10, 20));
  }

  @Test
  void momentInTheRestOfACueWithoutTimedWordsStartsWithTheCue() throws IOException {
    Cue half = Cue.timed(range(10, 20), "云".repeat(300) + "。价" + "云".repeat(196) + "成本");
    Moment moment = moment("成本", half, Cue.timed(range(40, 41), "好"));
    assertThat(moment.snippet().text()).startsWith("价云云");
    assertThat(moment.time().range()).contains(range(10, 20));
    assertThat(shown(moment))
        .containsExactly(
            new Said(
                "成本",
                Optional.of(Duration.ofMillis(19_960)),
                TimeBasis.INTERPOLATED,
                Optional.of(Duration.ofMillis(9_960))));
  }

  @Test
  void momentInTheRestOfACueWithTimedWordsStartsWithItsFirstWord() throws IOException {
    Cue half = Cue.timed(range(10, 20), "云".repeat(300) + "。价" + "云".repeat(195) + "的成本");
    Cue timed = half.withWords(List.of(word(0, 1, 10), word(301, 302, 15), word(499, 500, 19)));
    Moment moment = moment("的成本", timed, Cue.timed(range(40, 41), "好"));
    assertThat(moment.snippet().text()).startsWith("价云云");
    assertThat(moment.time().range()).contains(range(15, 20));
    assertThat(moment.time().basis()).isEqualTo(TimeBasis.WORD);
    assertThat(moment.time().sourceTimestamp()).isEqualTo("0:15");
    assertThat(moment.time().error()).contains(Duration.ZERO);
  }

  @ParameterizedTest
  @CsvSource({"CUE, 0", "SECTION, 60", "APPROXIMATE,", "INTERPOLATED,"})
  void errorOfAMomentIsThatOfItsStart(TimeBasis basis, @Nullable Integer error) throws IOException {
    Moment moment = moment("成本", POINT.withBasis(basis));
    assertThat(moment.time().basis()).isEqualTo(basis);
    assertThat(moment.time().error()).isEqualTo(seconds(error));
    assertThat(moment("成本", Cue.untimed("成本")).time().error()).isEmpty();
  }

  /** A highlight, what it marks in place of where. */
  private record Said(
      String text, Optional<Duration> time, TimeBasis basis, Optional<Duration> error) {}

  private static Said said(
      String text, @Nullable Integer time, TimeBasis basis, @Nullable Integer error) {
    return new Said(text, seconds(time), basis, seconds(error));
  }

  private static List<Said> found(Cue... cues) throws IOException {
    return shown(moment("成本", cues));
  }

  private static List<Said> shown(Moment moment) {
    return moment.snippet().highlights().stream().map(mark -> said(moment, mark)).toList();
  }

  private static Said said(Moment moment, Highlight mark) {
    String text = moment.snippet().text().substring(mark.from(), mark.to());
    return new Said(text, mark.time(), mark.basis(), mark.error());
  }

  private static Moment moment(String query, Cue... cues) throws IOException {
    try (TranscriptIndex index = Indexes.empty()) {
      index.put(Transcript.of("id", "", List.of(cues)));
      return index.search(MomentQuery.of(query).withUntimed(true)).moments().getFirst();
    }
  }

  private static Word word(int from, int to, int start) {
    return Word.of(from, to, TimeRange.from(seconds(start)));
  }

  private static TimeRange range(int start, int end) {
    return TimeRange.of(seconds(start), seconds(end));
  }

  private static Optional<Duration> seconds(@Nullable Integer seconds) {
    return Optional.ofNullable(seconds).map(Duration::ofSeconds);
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
