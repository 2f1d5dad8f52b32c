// SPDX-License-Identifier: Apache-2.0
package org.shike.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimecodeTest {
  @ParameterizedTest
  @CsvSource({
    "0:00, PT0S, 0:00",
    "09:30, PT9M30S, 09:30",
    "59:59, PT59M59S, 59:59",
    "60:00, PT1H, 60:00 (1:00:00)",
    "72:00, PT1H12M, 72:00 (1:12:00)",
    "1:12:00, PT1H12M, 1:12:00",
    "00:02:30, PT2M30S, 00:02:30",
    "100:00:01, PT100H1S, 100:00:01",
  })
  void readsTimesAndShowsThemAsPeopleReadThem(String written, Duration time, String shown) {
    Timecode timecode = Timecode.parse(written).orElseThrow();
    assertThat(timecode.time()).isEqualTo(time);
    assertThat(timecode.written()).isEqualTo(written);
    assertThat(timecode).hasToString(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "09:30, PT9M30S",
    "'00:05:12,000', PT5M12S",
    "'0:01.5', PT1.5S",
    "1:00:00.042, PT1H0.042S",
  })
  void readsFractionsOfASecondWhereTheyAreAskedFor(String written, Duration time) {
    assertThat(Timecode.parseExact(written)).contains(new Timecode(time, written));
    assertThat(Timecode.parse("0:01.5")).isEmpty();
    assertThat(Timecode.parseExact("0:01.5000")).isEmpty();
    assertThat(Timecode.parseExact("1,5")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "9", "3:1", "12:75", "1:60:00", "1234:00", "-1:00", "a:bc", "1:2:3:4", "１２:３０"
      })
  void whatIsNoTimeIsNotRead(String text) {
    assertThat(Timecode.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PT0S, 0:00", "PT9M30S, 9:30", "PT59M59.999S, 59:59", "PT1H12M, 1:12:00"})
  void writesTheOrdinaryForm(Duration time, String written) {
    assertThat(Timecode.of(time).written()).isEqualTo(written);
  }

  @Test
  void negativeTimesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Timecode.of(Duration.ofSeconds(-1)))
        .withMessage("time must not be negative: PT-1S");
  }
}
