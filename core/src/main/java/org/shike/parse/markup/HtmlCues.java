// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.markup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shike.parse.cue.ClockTime;
import org.shike.parse.cue.CueLine;
import org.shike.parse.cue.CueTime;
import org.shike.parse.cue.RawCue;
import org.shike.parse.cue.RawCues;
import org.shike.parse.cue.XmlLines;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.ReadingOptions;
import org.shike.transcript.Cue;

/**
 * Extracts the speech from a podcast transcript in HTML: {@code <cite>} names the speaker, {@code
 * <time>} states the start, and the paragraphs after them are what is said.
 */
final class HtmlCues implements XmlHandler {
  private static final Pattern TIME = Pattern.compile("[\\[(]?(" + ClockTime.REGEX + ")[\\])]?");
  private static final Pattern COLON = Pattern.compile("\\s*[:：]\\s*\\z");

  /** The elements at which a paragraph begins and ends. */
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "li",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "section",
          "article",
          "header",
          "footer",
          "main",
          "nav",
          "table",
          "tr",
          "td",
          "th",
          "hr",
          "pre",
          "body",
          "head");

  private final ReadingOptions options;
  private final ProblemLog problems;
  private final RawCues timed;
  private final List<Cue> untimed = new ArrayList<>();
  private final StringBuilder title = new StringBuilder();

  /** The open element whose text is collected separately. */
  private String inside = "";

  private final StringBuilder apart = new StringBuilder();
  private final List<CueLine> said = new ArrayList<>();
  private XmlLines paragraph;
  private Optional<String> speaker = Optional.empty();
  private Optional<Clock> time = Optional.empty();
  private int line = 1;

  HtmlCues(ReadingOptions options, ProblemLog problems) {
    this.options = options;
    this.problems = problems;
    this.timed = new RawCues(options.maxCues(), problems);
    this.paragraph = new XmlLines(options.maxLineLength());
  }

  /** A time with its written form. */
  private record Clock(String written, Duration time) {
    static Optional<Clock> of(String written) {
      Matcher clock = TIME.matcher(written.strip());
      return clock.matches()
          ? ClockTime.parse(clock.group(1)).map(time -> new Clock(clock.group(1), time))
          : Optional.empty();
    }
  }

  @Override
  public boolean isFull() {
    return timed.isFull();
  }

  @Override
  public void start(XmlTag tag) {
    switch (tag.name()) {
      case "cite", "time", "title", "script", "style" -> inside = tag.name();
      case "br" -> paragraph.endLine();
      default -> endBlock(tag.name());
    }
    line = said.isEmpty() ? tag.line() : line;
  }

  @Override
  public void text(String text) {
    if (inside.isEmpty()) {
      paragraph.appendCollapsed(text);
    } else {
      apart.append(text);
    }
  }

  @Override
  public void end(String name) {
    if (name.equals(inside)) {
      accept(name, apart.toString());
      apart.setLength(0);
      inside = "";
    } else {
      endBlock(name);
    }
  }

  private void accept(String name, String text) {
    switch (name) {
      case "cite" -> startTurn(Optional.of(COLON.matcher(text.strip()).replaceAll("")));
      case "time" -> acceptTime(text);
      case "title" -> title.append(text);
      default -> {
        // A script or a style.
      }
    }
  }

  private void acceptTime(String text) {
    Optional<Clock> clock = Clock.of(text);
    if (clock.isPresent()) {
      startTurn(speaker);
      time = clock;
    } else {
      paragraph.appendCollapsed(text);
    }
  }

  /** A name and a time before the same words belong together, whichever comes first. */
  private void startTurn(Optional<String> name) {
    endParagraph();
    endTurn();
    speaker = name.filter(written -> !written.isBlank());
  }

  private void endBlock(String name) {
    if (BLOCKS.contains(name)) {
      endParagraph();
    }
  }

  private void endParagraph() {
    List<CueLine> lines = paragraph.lines();
    if (paragraph.isCut()) {
      problems.tally(line, XmlLines.cut(options.maxLineLength()));
    }
    paragraph = new XmlLines(options.maxLineLength());
    if (time.isPresent()) {
      said.addAll(lines);
    } else if (!lines.isEmpty()) {
      untimed.add(Cue.untimed(XmlLines.text(lines)).withSpeaker(speaker));
    }
  }

  private void endTurn() {
    if (!said.isEmpty()) {
      Clock clock = time.orElseThrow();
      CueTime start = new CueTime(clock.written(), clock.time(), Optional.empty());
      timed.add(RawCue.of(line, start, speaker, said));
      said.clear();
      time = Optional.empty();
    }
  }

  /** The timed cues. */
  List<RawCue> timed() {
    endParagraph();
    endTurn();
    return timed.all();
  }

  /** The untimed cues; a heading that repeats the title is left out. */
  List<Cue> untimed() {
    return untimed.stream().filter(cue -> !cue.text().equals(title())).toList();
  }

  String title() {
    return title.toString().strip();
  }
}
