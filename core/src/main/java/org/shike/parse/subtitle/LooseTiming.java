// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.subtitle;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shike.parse.cue.CueTime;
import org.shike.parse.cue.LooseTime;
import org.shike.transcript.Message;

/**
 * The second, tolerant reading of a line that does not start a cue by the rules of {@link
 * TimingLine}: it looks for two things that look like times with something like an arrow between
 * them. How closely they must look like times depends on the arrow: {@code -->} appears nowhere
 * else, but {@code 10:00 -> 10:30} is text.
 */
enum LooseTiming {
  /** {@code 0.000 --> 3.480}, {@code 00：00：03,500 - > 00：00：05,000}. */
  ARROW(
      Parts.ARROW,
      Pattern.compile("-->|--&gt;"),
      ">＞→⟶⇒➔➜;",
      Pattern.compile("\\d.{0,40}-->.{0,40}")),

  /** {@code 0:00:01.000;0:00:02.000}. */
  COMMA(
      Parts.ARROW + "|\\s*[,，;；]\\s*|\\s*-\\s*|\\s+",
      Pattern.compile("[,，;；]"),
      ":：",
      Pattern.compile("\\d{1,2}:\\d{2}:\\d{2}[.,]\\d[!-~]{0,40}"));

  /** The parts of the forms. */
  private static final class Parts {
    static final String ARROW = "\\s*(?:(?:[-‐‑–—−－=]\\s?){1,3}[>＞]{1,2}|[→⟶⇒➔➜]|-{1,2}&gt;)\\s*";

    private Parts() {}
  }

  /** No time is longer, so the arrow starts within this length. */
  private static final int MAX_TIME = 60;

  /** The length of {@code 0.0-->1.0}; the numbers of cues are shorter. */
  static final int MIN_LENGTH = 9;

  private static final Pattern END =
      Pattern.compile("([-−\\d０-９:：;；.,，．。∶ ]{0,60}?)" + TimingLine.SETTINGS);

  /** What a damaged time may look like, and speech does not. */
  private static final String BROKEN = "[-\\d:;.,?xXoOlI_]{0,30}";

  private static final Pattern BROKEN_START = Pattern.compile("(?=.*:)" + BROKEN + "|");
  private static final Pattern BROKEN_END =
      Pattern.compile(BROKEN + "|\\d{1,4}:[!-~]{0,30}|(?i:nan|null|none|undefined|end|inf)");

  private final Pattern between;
  private final Pattern sure;
  private final String signs;
  private final Pattern broken;

  LooseTiming(String between, Pattern sure, String signs, Pattern broken) {
    this.between = Pattern.compile(between);
    this.sure = sure;
    this.signs = signs;
    this.broken = broken;
  }

  /**
   * The time in a line, without an end if the end is not a time.
   *
   * @param countsMillis whether {@code 6.90} means 90 milliseconds
   */
  Optional<CueTime> read(String stripped, boolean countsMillis) {
    if (!mayBe(stripped)) {
      return Optional.empty();
    }
    Optional<CueTime> open = Optional.empty();
    Matcher arrow = arrow(stripped);
    while (arrow.find()) {
      Optional<CueTime> time = read(stripped, arrow.toMatchResult(), countsMillis);
      if (time.flatMap(CueTime::end).isPresent()) {
        return time;
      }
      open = open.or(() -> time);
    }
    return open;
  }

  /** Saves most lines of a file the regular expressions. */
  private boolean mayBe(String stripped) {
    boolean hasSign = false;
    for (int at = 0; at < signs.length() && stripped.length() >= MIN_LENGTH; at++) {
      hasSign |= stripped.indexOf(signs.charAt(at)) >= 0;
    }
    return hasSign;
  }

  private Matcher arrow(String stripped) {
    return between.matcher(stripped).region(0, Math.min(stripped.length(), MAX_TIME));
  }

  private Optional<CueTime> read(String line, MatchResult arrow, boolean countsMillis) {
    String written = line.substring(0, arrow.start());
    Optional<LooseTime> start =
        LooseTime.of(written, countsMillis).filter(time -> this == ARROW || time.hasFraction());
    if (start.isEmpty()) {
      return Optional.empty();
    }
    String rest = line.substring(arrow.end());
    Optional<LooseTime> end = end(rest, countsMillis).filter(LooseTime::isLikely);
    boolean isSure = isSure(arrow);
    if (end.isPresent() && (start.get().isSure() || (isSure && start.get().isLikely()))) {
      return Optional.of(new CueTime(written, start.get().time(), end.map(LooseTime::time)));
    }
    boolean isOpen = isSure && start.get().isSure() && BROKEN_END.matcher(rest).matches();
    return isOpen
        ? Optional.of(new CueTime(written, start.get().time(), Optional.empty()))
        : Optional.empty();
  }

  private boolean isSure(MatchResult arrow) {
    return sure.matcher(arrow.group()).find();
  }

  private static Optional<LooseTime> end(String rest, boolean countsMillis) {
    Matcher end = END.matcher(rest);
    return end.matches() ? LooseTime.of(end.group(1), countsMillis) : Optional.empty();
  }

  /** The end in a line whose start is missing or is not a time. */
  Optional<Duration> readEnd(String stripped) {
    if (!mayBe(stripped)) {
      return Optional.empty();
    }
    Matcher arrow = arrow(stripped);
    boolean isWithoutStart =
        arrow.find()
            && isSure(arrow.toMatchResult())
            && BROKEN_START.matcher(stripped.substring(0, arrow.start())).matches();
    return isWithoutStart
        ? end(stripped.substring(arrow.end()), false).filter(LooseTime::isSure).map(LooseTime::time)
        : Optional.empty();
  }

  /** What is wrong with a line that was meant to start a cue but does not have two times. */
  Optional<Message> problem(String stripped) {
    return broken.matcher(stripped).matches() ? Optional.of(problem()) : Optional.empty();
  }

  private Message problem() {
    return switch (this) {
      case ARROW ->
          Message.of("a line with --> that is not the time of a cue; it was kept as text");
      case COMMA ->
          Message.of(
              "a line that begins like the time of a cue but is not one; it was kept as text");
    };
  }
}
