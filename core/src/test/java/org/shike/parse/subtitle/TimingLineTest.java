// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.subtitle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.parse.cue.CueTime;
import org.shike.parse.cue.ImpossibleClock;

/** Which lines start a cue, and when. */
class TimingLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "00:00:04,560.0000000000009 --> 00:00:06,1    | 4560  | 6100",
        "00:00:04,560,000 --> 00:00:06,1              | 4560  | 6100",
        "00:00:013,567 --> 00:00:015,567              | 13567 | 15567",
        "00:00:04:609-->00:0:05:985                   | 4609  | 5985",
        "0:0:0:1 --> 0:0:0:2                          | 100   | 200",
        "00.00.04.609 --> 00.00.05.985                | 4609  | 5985",
        "00:04:609 --> 00:05:985                      | 4609  | 5985",
        "02.345 --> 00:03.456                         | 2345  | 3456",
        "0.000 --> 3.480                              | 0     | 3480",
        "59.240 --> 1:03.100                          | 59240 | 63100",
        "12345.5 --> 12346.5 align:start              | 12345500 | 12346500",
        "00：00：03,500 --> 00：00：04,500            | 3500  | 4500",
        "00：00：03，500 --＞ 00：00：04，500         | 3500  | 4500",
        "００:００:０３,５００ --> ００:００:０４,５００ | 3500 | 4500",
        "00: 00: 05, 000 --> 00: 00: 06, 000          | 5000  | 6000",
        "00 : 00 : 05 , 000 --> 00 : 00 : 06 , 000    | 5000  | 6000",
        "00:00:05;000 --> 00:00:06;000                | 5000  | 6000",
        "00:00:05, --> 00:00:06.                      | 5000  | 6000",
        "0:0:1,2 --> 0:0:3,4                          | 1200  | 3400",
        "00:00:03,000 - > 00:00:04,000                | 3000  | 4000",
        "00:00:03,000 -- > 00:00:04,000               | 3000  | 4000",
        "00:00:03,000 - -> 00:00:04,000               | 3000  | 4000",
        "00:00:03,000->00:00:04,000                   | 3000  | 4000",
        "00:00:03,000 ---> 00:00:04,000               | 3000  | 4000",
        "00:00:03,000 ==> 00:00:04,000                | 3000  | 4000",
        "00:00:03,000 ⇒ 00:00:04,000                  | 3000  | 4000",
        "00:00:03,000 --&gt; 00:00:04,000             | 3000  | 4000",
        "00:00:01 -->> 00:00:02                       | 1000  | 2000",
        "00:00:01 -> 00:00:02                         | 1000  | 2000",
        "00:00.000 --> 00:01.000line:40%              | 0     | 1000",
        "00:00:00.000 --> 00:00:01.000align:start     | 0     | 1000",
        "0.0 --> 1.0line:40%                          | 0     | 1000",
        "-0:0:1.500 --> 0:0:2.400                     | -1500 | 2400",
        "00:00:-1,-500 --> 00:00:02,400               | -1500 | 2400",
        "−00:00:01,500 --> 00:00:02,400               | -1500 | 2400",
      })
  void lineWithAnArrowBetweenTwoTimesStartsACue(String line, long start, long end) {
    assertThat(TimingLine.withArrow().read(line))
        .hasValueSatisfying(time -> assertTimes(time, start, Optional.of(end)));
    assertThat(TimingLine.withArrow().matches(line)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0:00:01.000;0:00:02.000     | 1000 | 2000",
        "0:00:01.000，0:00:02.000    | 1000 | 2000",
        "0:00:01.000 , 0:00:02.000   | 1000 | 2000",
        "0:00:01.000 0:00:02.000     | 1000 | 2000",
        "0:00:01.000 - 0:00:02.000   | 1000 | 2000",
        "0:00:01.000 --> 0:00:02.000 | 1000 | 2000",
        "0:00:01,500;0:00:02,500     | 1500 | 2500",
        "0：00：01.000,0：00：02.000 | 1000 | 2000",
      })
  void lineWithACommaBetweenTwoTimesStartsACue(String line, long start, long end) {
    assertThat(TimingLine.withComma().read(line))
        .hasValueSatisfying(time -> assertTimes(time, start, Optional.of(end)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00:00:03,000 -->",
        "00:00:03,000 --> xx",
        "00:00:03,000 --> ??:??:??,???",
        "00:00:03,000 --> 00:0O:05,000",
        "00:00:03,000 --> 00:00:0a",
        "00:00:03,000 --> NaN",
        "00:00:03,000 --> undefined",
        "00：00：03,000 --> :",
      })
  void startIsKeptWhereTheEndIsNotATime(String line) {
    assertThat(TimingLine.withArrow().read(line))
        .hasValueSatisfying(time -> assertTimes(time, 3000, Optional.empty()));
    assertThat(TimingLine.withArrow().matches(line)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0:00:03.000,", "0:00:03.000,xx", "0:00:03.000,0:0O:01", "0:00:03.000;?"})
  void startIsKeptWhereTheEndOfSbvIsNotATime(String line) {
    assertThat(TimingLine.withComma().read(line))
        .hasValueSatisfying(time -> assertTimes(time, 3000, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--> 00:00:05,000",
        "-->00:00:05.000 line:40%",
        "xx:xx:xx,xxx --> 00:00:05,000",
        "00:0O:03,000 --> 00:00:05,000",
        "?:?? --> 0:00:05",
        ": --> 00:05.000",
      })
  void endIsKeptWhereTheStartIsNotATime(String line) {
    assertThat(TimingLine.withArrow().read(line)).isEmpty();
    assertThat(TimingLine.withArrow().readEnd(line)).contains(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10 -> 20",
        "10 --> 20",
        "1,5 -> 2,5",
        "1.5 -> 2.0",
        "3:1 -> 2:1",
        "3:1 → 2:1",
        "10:00 -> 10:30",
        "10:00 => 10:30",
        "a -> b",
        "a --> b",
        "-> 1:00",
        "--> 1:00",
        "-- > 1:00",
        "- -> 00:00:05",
        "if (x --> 0) { y = 1:2 }",
        "1:00 --> x",
        "10:30 --> 回家",
        "00:00:03,000 --> 今天",
        "12345:00:01 --> 1",
        "1:2:3:4:5 --> 1:2:3:4:6",
        "改到 12:30:00 --> 13:00:00",
        "12:30:00 --> 13:00:00 开始",
        "-",
        "123",
        "-->",
        "",
      })
  void whatOnlyResemblesATimeIsText(String line) {
    assertThat(TimingLine.withArrow().read(line)).isEmpty();
    assertThat(TimingLine.withArrow().readEnd(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1,000,000", "10:30, 11:30 开会", "1:2,3", "一共 1:00,2:00", "3,4", "0:00:01", ""})
  void numbersWithCommasAreText(String line) {
    assertThat(TimingLine.withComma().read(line)).isEmpty();
    assertThat(TimingLine.withComma().readEnd(line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "99:99:99,999 --> 99:99:99,999           | true",
        "00:00:01,000 --> 00:75:00,000           | true",
        "1:00:60.000 --> 1:01:01.000             | true",
        "00:99.000 --> 01:40.000                 | true",
        "72:00 --> 73:00                         | false",
        "99:59:59,999 --> 100:00:00,000          | false",
        "00:00:04:609 --> 00:00:05:985           | false",
        "00:01.000 --> 00:02.000 line:90%        | false",
        "00:00:01,000 --> 00:00:02,000 X1:90 X2:95 | false",
      })
  void clockHasSixtyMinutesAndSeconds(String line, boolean isImpossible) {
    assertThat(ImpossibleClock.isIn(line)).isEqualTo(isImpossible);
  }

  private static void assertTimes(CueTime time, long start, Optional<Long> end) {
    assertThat(time.start()).isEqualTo(Duration.ofMillis(start));
    assertThat(time.end()).isEqualTo(end.map(Duration::ofMillis));
  }
}
