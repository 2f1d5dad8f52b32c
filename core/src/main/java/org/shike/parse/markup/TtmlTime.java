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
 * @param begin what it or the nearest element around it that says so counts from, as written
 * @param written the same as people read it; blank where it is not written so
 * @param start from the start of the recording
 * @param end from the start of the recording
 * @param isKnown whether it or an element around it says anything of its time
 * @param isSequence whether what is inside of it is shown one after the other
 * @param reach up to where its time is taken by what is inside of it
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
  /** What people read as a time; frames and ticks are for programs. */
  private static final Pattern CLOCK = Pattern.compile("\\d+(?::\\d+){1,2}(?:[.,]\\d+)?");

  /** The whole recording. */
  static final TtmlTime ALL =
      new TtmlTime(
          Optional.empty(), "", Duration.ZERO, Optional.empty(), false, false, Duration.ZERO);

  /**
   * The time of an element inside of this one.
   *
   * @param isAbsolute whether the times of the file count from the start of the recording, and not
   *     from that of the element around them
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

  /** The same when something inside of it is over. */
  TtmlTime behind(TtmlTime inside) {
    Duration over = inside.end.orElse(inside.reach);
    return new TtmlTime(
        begin, written, start, end, isKnown, isSequence, over.compareTo(reach) > 0 ? over : reach);
  }

  /** As the time of a cue. */
  CueTime shown() {
    String timestamp = written.isEmpty() ? Timecode.of(start).written() : written;
    return new CueTime(timestamp, start, end);
  }
}
