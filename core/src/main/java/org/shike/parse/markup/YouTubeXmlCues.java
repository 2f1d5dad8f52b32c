// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.markup;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shike.parse.cue.CueLine;
import org.shike.parse.cue.CueMarkup;
import org.shike.parse.cue.CueTime;
import org.shike.parse.cue.RawCue;
import org.shike.parse.cue.RawCues;
import org.shike.parse.cue.XmlLines;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.ReadingOptions;
import org.shike.transcript.Cue;
import org.shike.transcript.Message;
import org.shike.transcript.Timecode;

/** Extracts the cues from YouTube's captions. */
final class YouTubeXmlCues implements XmlHandler {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(?:\\.\\d{1,9})?");
  private static final int MILLIS = 3;

  private final ReadingOptions options;
  private final ProblemLog problems;
  private final RawCues timed;
  private final List<Cue> untimed = new ArrayList<>();
  private Optional<Open> open = Optional.empty();

  YouTubeXmlCues(ReadingOptions options, ProblemLog problems) {
    this.options = options;
    this.problems = problems;
    this.timed = new RawCues(options.maxCues(), problems);
  }

  /** A cue whose end is still to come. */
  private record Open(XmlTag tag, Optional<Duration> start, XmlLines lines) {}

  List<RawCue> timed() {
    return timed.all();
  }

  List<Cue> untimed() {
    return untimed;
  }

  @Override
  public boolean isFull() {
    return timed.isFull();
  }

  @Override
  public void start(XmlTag tag) {
    switch (tag.name()) {
      case "p", "text" -> startCue(tag);
      case "s" -> open.ifPresent(cue -> startWord(cue, tag));
      case "br" -> open.ifPresent(cue -> cue.lines().endLine());
      default -> {
        // Pens and windows are formatting.
      }
    }
  }

  /** A cue inside another one, as in broken files, ends the outer one. */
  private void startCue(XmlTag tag) {
    endCue();
    Optional<Duration> start = time(tag, "start", "t");
    open = Optional.of(new Open(tag, start, new XmlLines(options.maxLineLength())));
  }

  /** A part without its own time is the first word, or only has another pen. */
  private static void startWord(Open cue, XmlTag tag) {
    Optional<Duration> offset = time(tag, "start", "t");
    cue.start()
        .flatMap(start -> offset.map(start::plus))
        .ifPresent(start -> cue.lines().startWord(start));
  }

  @Override
  public void text(String text) {
    open.ifPresent(cue -> cue.lines().append(text));
  }

  @Override
  public void end(String name) {
    if (name.equals("p") || name.equals("text")) {
      endCue();
    }
  }

  private void endCue() {
    open.ifPresent(this::add);
    open = Optional.empty();
  }

  /** A cue with only a line end just makes other cues roll. */
  private void add(Open cue) {
    // Older captions have tags of HTML in their text, escaped.
    List<CueLine> lines = CueMarkup.out(cue.lines().lines());
    int line = cue.tag().line();
    if (cue.lines().isCut()) {
      problems.tally(line, XmlLines.cut(options.maxLineLength()));
    }
    if (!lines.isEmpty() && cue.start().isPresent()) {
      timed.add(RawCue.of(line, time(cue.tag(), cue.start().get()), Optional.empty(), lines));
    } else if (!lines.isEmpty()) {
      problems.tally(
          line, Message.of("a cue whose start is not a time; it was kept without a time"));
      untimed.add(Cue.untimed(XmlLines.text(lines)));
    }
  }

  private static CueTime time(XmlTag tag, Duration start) {
    String written = Timecode.of(start.isNegative() ? Duration.ZERO : start).written();
    return new CueTime(written, start, time(tag, "dur", "d").map(start::plus));
  }

  /** A time in seconds under one name, or in milliseconds under the other. */
  private static Optional<Duration> time(XmlTag tag, String seconds, String millis) {
    return number(tag, seconds)
        .map(number -> number.movePointRight(MILLIS))
        .or(() -> number(tag, millis))
        .map(number -> Duration.ofMillis(number.longValue()));
  }

  private static Optional<BigDecimal> number(XmlTag tag, String attribute) {
    return tag.value(attribute)
        .filter(value -> NUMBER.matcher(value).matches())
        .map(BigDecimal::new);
  }
}
