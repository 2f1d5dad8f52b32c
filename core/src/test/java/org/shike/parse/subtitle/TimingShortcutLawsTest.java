// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.subtitle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.parse.CueLikeText;
import org.shike.parse.cue.CueTime;

/** The shortcut for the times that most subtitles have says the same as the patterns. */
class TimingShortcutLawsTest {
  private static final int TEXTS = 20_000 * Integer.getInteger("stress", 1);

  @Test
  void ordinaryTimingIsWhatThePatternReads() {
    for (TimingLine form : List.of(TimingLine.withArrow(), TimingLine.withComma())) {
      TimingLine millis = form.asIn(List.of("0:0:6.90 --> 0:0:8.0", "0:0:6.90,0:0:8.0"));
      for (long seed = 0; seed < TEXTS; seed++) {
        String line = CueLikeText.of(new Random(seed)).strip();
        assertSame(form, line, seed);
        assertSame(millis, line, seed);
      }
    }
  }

  private static void assertSame(TimingLine form, String line, long seed) {
    Optional<CueTime> read = form.read(line);
    assertThat(read).as("seed %d: %s", seed, line).isEqualTo(form.readOther(line));
    boolean hasEnd = read.flatMap(CueTime::end).isPresent();
    assertThat(form.matches(line)).as("seed %d: %s", seed, line).isEqualTo(hasEnd);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00:00:01,469 --> 00:00:03,200",
        "0:00:01.469 --> 0:00:03.200",
        "59:59.999 --> 01:00:03.200 align:start position:0%"
      })
  void ordinaryTimingNeedsNoPattern(String line) {
    assertThat(OrdinaryTiming.of(" --> ", "\\s.*").matches(line)).isTrue();
  }
}
