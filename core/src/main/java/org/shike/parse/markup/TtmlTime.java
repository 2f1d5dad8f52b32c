// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.markup;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shike.parse.cue.CueTime;
import org.shike.transcript.Timecode;

/**
 * When an element of TTML is shown.
 *
 * @param begin as written, of the element or of the nearest element around it that states one
 * @param written the same in the form people read; blank if it is not written in that form
 * @param start from the start of the recording
 * @param end from the start of the recording
 * @param isKnown whether the element or one around it states a time
 * @param isSequence whether its child elements are shown one after the other
 * @param reach up to where its child elements use its time
 * @see <a href="https://www.w3.org/TR/ttml2/#timing">TTML2, chapter 12</a>
 */
record TtmlTime(
    Optional<Duration> begin,
    String written,
    Duration start,
    Optional<Duration> end,
    boolean isKnown,
    boolean isSequence,
    Duration reach) {
  /** Times that people read; frames and ticks are for programs. */
  private static final Pattern CLOCK = Pattern.compile("\\d+(?::\\d+){1,2}(?:[.,]\\d+)?");

  /** The whole recording. */
  static final TtmlTime ALL =
      new TtmlTime(
          Optional.empty(), "", Duration.ZERO, Optional.empty(), false, false, Duration.ZERO);

  /**
   * The time of an element inside this one.
   *
   * @param isAbsolute whether the times of the file are counted from the start of the recording
   *     instead of from the start of the surrounding element
   */
  TtmlTime inside(XmlTag tag, TtmlClock clock, boolean isAbsolute) {
    Optional<Duration> from = tag.value("begin").flatMap(clock::parse);
    Optional<Duration> to = tag.value("end").flatMap(clock::parse);
    Optional<Duration> length = tag.value("dur").flatMap(clock::parse);
    Duration base = isSequence ? reach : isAbsolute ? Duration.ZERO : start;
    Duration first = from.map(base::plus).orElse(isSequence ? reach : start);
    Optional<Duration> last =
        Stream.concat(to.map(base::plus).stream(), length.map(first::plus).stream())
            .min(Duration::compareTo);
    return new TtmlTime(
        from.or(() -> begin),
        from.filter(first::equals).flatMap(same -> clockTime(tag)).orElse(""),
        first,
        from.isPresent() ? last : last.or(() -> end),
        isKnown || from.isPresent() || last.isPresent(),
        tag.value("timeContainer").filter("seq"::equals).isPresent(),
        first);
  }

  private static Optional<String> clockTime(XmlTag tag) {
    return tag.value("begin").filter(written -> CLOCK.matcher(written).matches());
  }

  /** The same time after a child element has ended. */
  TtmlTime after(TtmlTime inside) {
    Duration over = inside.end.orElse(inside.reach);
    return new TtmlTime(
        begin, written, start, end, isKnown, isSequence, over.compareTo(reach) > 0 ? over : reach);
  }

  /** This time as the time of a cue. */
  CueTime shown() {
    String timestamp = written.isEmpty() ? Timecode.of(start).written() : written;
    return new CueTime(timestamp, start, end);
  }
}
