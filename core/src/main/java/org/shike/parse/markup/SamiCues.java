// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.markup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shike.parse.cue.CueLine;
import org.shike.parse.cue.CueTime;
import org.shike.parse.cue.LanguagePairs;
import org.shike.parse.cue.RawCue;
import org.shike.parse.cue.XmlLines;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.ReadingOptions;
import org.shike.transcript.Cue;
import org.shike.transcript.Message;
import org.shike.transcript.Timecode;

/**
 * Extracts the cues from SAMI: each {@code <SYNC>} is followed by what is shown from its time on,
 * with a paragraph for each class. A text is shown until its class shows something else, or
 * nothing.
 */
final class SamiCues implements XmlHandler {
  private static final Pattern MILLIS = Pattern.compile("-?\\d{1,12}");

  private final ReadingOptions options;
  private final ProblemLog problems;
  private final Map<String, List<Shown>> shown = new LinkedHashMap<>();
  private final List<Cue> untimed = new ArrayList<>();
  private final StringBuilder title = new StringBuilder();
  private final StringBuilder style = new StringBuilder();
  private Optional<StringBuilder> head = Optional.empty();
  private Optional<Duration> time = Optional.empty();
  private Optional<XmlLines> open = Optional.empty();
  private String ofClass = "";
  private int line = 1;
  private int count;

  SamiCues(ReadingOptions options, ProblemLog problems) {
    this.options = options;
    this.problems = problems;
  }

  /** What a class shows from a time on; no lines if it shows nothing. */
  private record Shown(int line, Duration start, List<CueLine> lines) {}

  @Override
  public boolean isFull() {
    return count > options.maxCues();
  }

  @Override
  public void start(XmlTag tag) {
    switch (tag.name()) {
      case "sync" -> startTime(tag);
      case "p" -> startParagraph(tag);
      case "br" -> open.ifPresent(XmlLines::endLine);
      case "title" -> head = Optional.of(title);
      case "style" -> head = Optional.of(style);
      default -> {
        // Formatting.
      }
    }
  }

  private void startTime(XmlTag tag) {
    endParagraph();
    time =
        tag.value("start")
            .filter(written -> MILLIS.matcher(written).matches())
            .map(written -> Duration.ofMillis(Long.parseLong(written)));
    line = tag.line();
    if (time.isEmpty()) {
      problems.tally(line, Message.of("a time that cannot be read; the text was kept without one"));
    }
  }

  /** A paragraph without a class has the class of the last one. */
  private void startParagraph(XmlTag tag) {
    endParagraph();
    ofClass = tag.value("class").orElse(ofClass);
    line = tag.line();
    open = Optional.of(new XmlLines(options.maxLineLength()));
  }

  @Override
  public void text(String text) {
    if (head.isPresent()) {
      head.get().append(text);
    } else if (open.isPresent()) {
      open.get().appendCollapsed(text);
    } else if (!text.isBlank()) {
      open = Optional.of(new XmlLines(options.maxLineLength()));
      open.get().appendCollapsed(text);
    }
  }

  @Override
  public void end(String name) {
    switch (name) {
      case "title", "style" -> head = Optional.empty();
      case "p", "sync", "body" -> endParagraph();
      default -> {
        // The end of formatting.
      }
    }
  }

  private void endParagraph() {
    open.ifPresent(this::add);
    open = Optional.empty();
  }

  private void add(XmlLines paragraph) {
    List<CueLine> lines = paragraph.lines();
    count += lines.isEmpty() ? 0 : 1;
    if (paragraph.isCut()) {
      problems.tally(line, XmlLines.cut(options.maxLineLength()));
    }
    if (isFull()) {
      problems.addCut(
          line, Message.of("more than %d cues; the rest was not read", options.maxCues()));
    } else if (time.isPresent()) {
      shown
          .computeIfAbsent(ofClass, key -> new ArrayList<>())
          .add(new Shown(line, time.get(), lines));
    } else if (!lines.isEmpty()) {
      untimed.add(Cue.untimed(XmlLines.text(lines)));
    }
  }

  /** The cues, joined across languages. */
  List<RawCue> timed() {
    endParagraph();
    SamiLanguages languages = SamiLanguages.of(style.toString());
    List<RawCue> cues = new ArrayList<>();
    shown.forEach(
        (name, all) ->
            cues(all).forEach(cue -> cues.add(cue.withLanguage(languages.language(name)))));
    return LanguagePairs.joined(withOneEnd(cues));
  }

  private static List<RawCue> cues(List<Shown> all) {
    List<Shown> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparing(Shown::start));
    List<RawCue> cues = new ArrayList<>();
    Optional<Duration> next = Optional.empty();
    for (int at = sorted.size() - 1; at >= 0; at--) {
      Shown one = sorted.get(at);
      Optional<Duration> end = next.filter(later -> later.compareTo(one.start()) > 0);
      if (!one.lines().isEmpty()) {
        cues.add(RawCue.of(one.line(), time(one.start(), end), Optional.empty(), one.lines()));
      }
      next = Optional.of(one.start());
    }
    return cues.reversed();
  }

  private static CueTime time(Duration start, Optional<Duration> end) {
    Duration known = start.isNegative() ? Duration.ZERO : start;
    return new CueTime(Timecode.of(known).written(), start, end);
  }

  /** Cues that start together belong together, even if one language is shown longer. */
  private static List<RawCue> withOneEnd(List<RawCue> cues) {
    Map<Duration, Duration> ends = new HashMap<>();
    for (RawCue cue : cues) {
      cue.time().end().ifPresent(end -> ends.merge(cue.time().start(), end, SamiCues::later));
    }
    return cues.stream()
        .map(cue -> cue.withTime(cue.time().withEnd(end(ends, cue.time().start()))))
        .toList();
  }

  private static Optional<Duration> end(Map<Duration, Duration> ends, Duration start) {
    return Optional.ofNullable(ends.get(start));
  }

  private static Duration later(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  List<Cue> untimed() {
    return untimed;
  }

  String title() {
    return title.toString().strip();
  }
}
