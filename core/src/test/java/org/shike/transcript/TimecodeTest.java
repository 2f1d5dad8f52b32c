// SPDX-License-Identifier: Apache-2.0
package org.shike.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Random;
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
    "00:02:30, PT2M30S, 2:30",
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
    "0:01.5000, PT1.5S",
    "0:00:01.0000000009, PT1S",
    "1234567:00:00, PT1234567H",
  })
  void readsFractionsOfASecondWhereTheyAreAskedFor(String written, Duration time) {
    assertThat(Timecode.parseExact(written)).contains(new Timecode(time, written));
    assertThat(Timecode.parse("0:01.5")).isEmpty();
    assertThat(Timecode.parseExact("1,5")).isEmpty();
  }

  /** The row of the source, whatever its form, is what people read of it. */
  @ParameterizedTest
  @CsvSource({
    "09:30, PT9M30S, 09:30",
    "9:30, PT9M30S, 9:30",
    "09:30.250, PT9M30.25S, 09:30",
    "'00:05,5', PT5.5S, 00:05",
    "00:02:05.000, PT2M5S, 2:05",
    "'00:00:05,999', PT5.999S, 0:05",
    "'01:32:24,400', PT1H32M24.4S, 1:32:24",
    "0:00:12.50, PT12.5S, 0:12",
    "001:00:00, PT1H, 1:00:00",
    "72:00, PT1H12M, 72:00 (1:12:00)",
    "'72:00,500', PT1H12M0.5S, 72:00 (1:12:00)",
    "1234:56:07.8, PT1234H56M7.8S, 1234:56:07",
    "'00:00:04,560.0000000000009', PT4.56S, 0:04",
    "3.480, PT3.48S, 0:03",
    "13分20秒, PT13M20S, 13:20",
    "00：00：03, PT3S, 0:03",
    "'99:99:99,999', PT100H40M39.999S, 100:40:39",
    "00:00:01:12, PT1.5S, 0:01",
    "09:30 PM, PT9M30S, 9:30",
    "09:30, PT10M, 10:00",
    "x, PT0S, 0:00",
  })
  void peopleReadTheClockFormOfTheSource(String written, Duration time, String shown) {
    assertThat(new Timecode(time, written)).hasToString(shown);
  }

  @Test
  void whatPeopleReadIsReadAgain() {
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      long millis = random.nextLong(1L << random.nextInt(1, 40));
      Duration time = Duration.ofMillis(millis);
      String minutes =
          String.format(Locale.ROOT, "%02d:%02d", time.toMinutes(), time.toSecondsPart());
      String written = random.nextBoolean() ? minutes : Timecode.of(time).written() + ",5";
      String shown = new Timecode(time, written).toString();
      assertThat(Timecode.parseExact(shown).map(Timecode::time))
          .as("seed %d: %s", seed, shown)
          .contains(time.truncatedTo(ChronoUnit.SECONDS));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"72:00 (1:12:01)", "09:30 (0:09:30)", "72:00 ()", "72:00 (x)", "1:00.", ".5"})
  void hoursForPeopleHaveToAgree(String text) {
    assertThat(Timecode.parseExact(text)).isEmpty();
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
