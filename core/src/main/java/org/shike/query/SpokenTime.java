// SPDX-License-Identifier: Apache-2.0
package org.shike.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time at the start of a text, such as {@code 10s} or {@code 1.5分钟}.
 *
 * @param length the characters it takes
 * @param unit the text after the number, maybe empty
 */
record SpokenTime(String number, String unit, int length) {
  /** Longer than any recording; a longer time is reduced to it. */
  static final Duration LONGEST = Duration.ofHours(24);

  private static final Pattern FORM =
      Pattern.compile("(\\d++(?:\\.\\d++)?+)(\\p{L}*+)(?![\\p{L}\\p{M}\\p{N}])");

  private static final Map<String, Duration> UNITS =
      Map.of(
          "ms", Duration.ofMillis(1),
          "毫秒", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "秒", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "min", Duration.ofMinutes(1),
          "分", Duration.ofMinutes(1),
          "分钟", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "小时", Duration.ofHours(1));

  /** The time at an offset of a folded text. */
  static Optional<SpokenTime> at(String signs, int place) {
    Matcher matcher = FORM.matcher(signs).region(place, signs.length());
    return matcher.lookingAt()
        ? Optional.of(
            new SpokenTime(matcher.group(1), matcher.group(2), matcher.end() - matcher.start()))
        : Optional.empty();
  }

  /** In whole milliseconds; empty if the unit is not known. */
  Optional<Duration> duration() {
    return Optional.ofNullable(UNITS.get(unit.toLowerCase(Locale.ROOT))).map(this::times);
  }

  private Duration times(Duration one) {
    BigDecimal millis = new BigDecimal(number).multiply(BigDecimal.valueOf(one.toMillis()));
    return millis.compareTo(BigDecimal.valueOf(LONGEST.toMillis())) > 0
        ? LONGEST
        : Duration.ofMillis(millis.setScale(0, RoundingMode.HALF_UP).longValueExact());
  }
}
