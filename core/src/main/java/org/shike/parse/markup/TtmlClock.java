// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.markup;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times of a TTML file.
 *
 * <pre>
 * 00:01:02.500  00:01:02:15  01:02.5  62.5s  1500ms  2m  75f  10000000t  62.5
 * </pre>
 *
 * @param frameRate frames per second
 * @param subFrames sub-frames per frame
 * @param tickRate ticks per second
 * @param secondsRate how long a second lasts in times with frames: more than 1 if a time code
 *     counts 30 frames but 29.97 are shown
 * @see <a href="https://www.w3.org/TR/ttml2/#timing-value-time-expression">TTML2, 12.3.1</a>
 */
record TtmlClock(double frameRate, int subFrames, double tickRate, double secondsRate) {
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?:(?<h>\\d{1,5}):)?(?<m>\\d{1,4}):(?<s>\\d{1,2})"
              + "(?:[.,](?<fraction>\\d{1,9})\\d{0,20}"
              + "|(?<=:\\d{1,4}:\\d{1,2})[:;](?<frames>\\d{1,4})(?:\\.(?<sub>\\d{1,4}))?)?");
  private static final Pattern OFFSET =
      Pattern.compile("(?<count>\\d{1,18}(?:[.,]\\d{1,9})?)\\d{0,20}\\s?(?<metric>h|m|s|ms|f|t)?");
  private static final Pattern WHOLE = Pattern.compile("0{0,9}[1-9]\\d{0,8}");
  private static final Pattern RATIO = Pattern.compile("(\\d{1,6})[\\s:/]+(\\d{1,6})");

  /** The number of a frame has two digits; three are thousandths of a second. */
  private static final int MILLI_DIGITS = 3;

  private static final double MILLIS = 1_000;
  private static final double MINUTE = 60;
  private static final double HOUR = 3_600;
  private static final int DEFAULT_FRAME_RATE = 30;

  /** No recording lasts for 30 years, and larger times could not be added. */
  private static final double MAX_SECONDS = 1e9;

  /** The clock of a file, from the attributes of its root. */
  static TtmlClock of(XmlTag root) {
    int frames = whole(root, "frameRate").orElse(DEFAULT_FRAME_RATE);
    double multiplier = root.value("frameRateMultiplier").map(TtmlClock::ratio).orElse(1.0);
    int subFrames = whole(root, "subFrameRate").orElse(1);
    double frameRate = frames * multiplier;
    double ticks =
        whole(root, "tickRate")
            .map(Integer::doubleValue)
            .orElse(root.value("frameRate").isPresent() ? frameRate * subFrames : 1);
    boolean isCounted =
        root.value("timeBase").filter("smpte"::equals).isPresent()
            && root.value("dropMode").filter(mode -> !mode.equals("nonDrop")).isEmpty();
    return new TtmlClock(frameRate, subFrames, ticks, isCounted ? 1 / multiplier : 1);
  }

  private static Optional<Integer> whole(XmlTag root, String attribute) {
    return root.value(attribute)
        .filter(value -> WHOLE.matcher(value).matches())
        .map(Integer::valueOf);
  }

  /** Two numbers; TTML1 also allowed a colon between them. */
  private static double ratio(String written) {
    Matcher ratio = RATIO.matcher(written);
    boolean isRatio = ratio.matches();
    double over = isRatio ? Double.parseDouble(ratio.group(1)) : 1;
    double under = isRatio ? Double.parseDouble(ratio.group(2)) : 1;
    return over > 0 && under > 0 ? over / under : 1;
  }

  /** The time that is written; empty if it is not a time. */
  Optional<Duration> parse(String written) {
    if (written.indexOf(':') >= 0) {
      Matcher clock = CLOCK.matcher(written);
      return clock.matches() ? duration(seconds(clock)) : Optional.empty();
    }
    Matcher offset = OFFSET.matcher(written);
    return offset.matches() ? duration(seconds(offset.group("count"), offset)) : Optional.empty();
  }

  private static Optional<Duration> duration(double seconds) {
    return seconds <= MAX_SECONDS
        ? Optional.of(Duration.ofMillis(Math.round(seconds * MILLIS)))
        : Optional.empty();
  }

  private double seconds(Matcher clock) {
    double whole =
        number(clock.group("h")) * HOUR
            + number(clock.group("m")) * MINUTE
            + number(clock.group("s"));
    String frames = clock.group("frames");
    if (frames == null) {
      return whole
          + number(clock.group("fraction") == null ? null : "0." + clock.group("fraction"));
    }
    return frames.length() == MILLI_DIGITS
        ? whole + number(frames) / MILLIS
        : whole * secondsRate
            + (number(frames) + number(clock.group("sub")) / subFrames) / frameRate;
  }

  private static double number(@Nullable String digits) {
    return digits == null ? 0 : Double.parseDouble(digits);
  }

  private double seconds(String written, Matcher offset) {
    double count = Double.parseDouble(written.replace(',', '.'));
    return switch (offset.group("metric") == null ? "s" : offset.group("metric")) {
      case "h" -> count * HOUR;
      case "m" -> count * MINUTE;
      case "ms" -> count / MILLIS;
      case "f" -> count / frameRate;
      case "t" -> count / tickRate;
      default -> count;
    };
  }
}
