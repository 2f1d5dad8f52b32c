// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TtmlClockTest {
  private static final TtmlClock STANDARD = clock(Map.of());

  @ParameterizedTest
  @CsvSource({
    "00:00:01.500, PT1.5S",
    "'00:00:01,5', PT1.5S",
    "100:00:00, PT100H",
    "00:00:01:15, PT1.5S",
    "00:00:01:500, PT1.5S",
    "00:01.500, PT1.5S",
    "90:00, PT1H30M",
    "1.5s, PT1.5S",
    "1500ms, PT1.5S",
    "2m, PT2M",
    "1.5h, PT1H30M",
    "75f, PT2.5S",
    "3t, PT3S",
    "62.5, PT1M2.5S",
    "1.99999999999999999999, PT2S",
  })
  void timeIsReadInEveryForm(String written, Duration time) {
    assertThat(STANDARD.parse(written)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "-1s",
        "1x",
        "1:2:3:4:5",
        "00:01:15:",
        "1 2",
        "99999999999h",
        "wallclock(x)"
      })
  void whatIsNoTimeIsNone(String written) {
    assertThat(STANDARD.parse(written)).isEmpty();
  }

  @Test
  void framesAndTicksAreCountedAsTheFileSays() {
    assertThat(clock(Map.of("frameRate", "25")).parse("00:00:01:05")).contains(millis(1_200));
    assertThat(clock(Map.of("frameRate", "25", "subFrameRate", "2")).parse("00:00:01:05.1"))
        .contains(millis(1_220));
    assertThat(clock(Map.of("tickRate", "10000000")).parse("15000000t")).contains(millis(1_500));
    assertThat(clock(Map.of("frameRate", "25")).parse("50t")).contains(millis(2_000));
    Map<String, String> ntsc = Map.of("frameRate", "30", "frameRateMultiplier", "1000 1001");
    assertThat(clock(ntsc).parse("30f")).contains(millis(1_001));
    assertThat(clock(ntsc).parse("00:10:00:00")).contains(millis(600_000));
  }

  /** An hour of a time code without dropped frames lasts 3.6 seconds longer than an hour. */
  @Test
  void timeCodeOfABroadcasterRunsSlower() {
    Map<String, String> smpte =
        Map.of("frameRate", "30", "frameRateMultiplier", "1000 1001", "timeBase", "smpte");
    assertThat(clock(smpte).parse("01:00:00:00")).contains(millis(3_603_600));
    assertThat(clock(smpte).parse("01:00:00.000")).contains(millis(3_600_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "99999999999"})
  void ratesThatCannotBeAreNotCounted(String rate) {
    Map<String, String> attributes =
        Map.of("frameRate", rate, "tickRate", rate, "subFrameRate", rate);
    assertThat(clock(attributes).parse("00:00:01:15")).contains(millis(1_500));
    assertThat(clock(Map.of("frameRateMultiplier", rate + " 0")).parse("15f"))
        .contains(millis(500));
  }

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }

  private static TtmlClock clock(Map<String, String> attributes) {
    return TtmlClock.of(new XmlTag(1, "tt", attributes));
  }
}
