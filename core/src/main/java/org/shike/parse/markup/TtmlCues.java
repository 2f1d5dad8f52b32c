// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.markup;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shike.parse.cue.CueLine;
import org.shike.parse.cue.CueTime;
import org.shike.parse.cue.RawCue;
import org.shike.parse.cue.RawCues;
import org.shike.parse.cue.XmlLines;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.ReadingOptions;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.Message;

/** Extracts the cues from a TTML file. */
final class TtmlCues implements XmlHandler {
  /** Elements in a cue that are not spoken. */
  private static final Set<String> HIDDEN =
      Set.of(
          "actor",
          "agent",
          "audio",
          "chunk",
          "copyright",
          "data",
          "desc",
          "image",
          "metadata",
          "name",
          "source",
          "title");

  private static final String TRANSLATION = "x-translation";
  private static final String ROMAN = "x-roman";
  private static final String BACKGROUND = "x-bg";
  private static final String LATIN = "und-Latn";

  private final ReadingOptions options;
  private final boolean isAbsolute;
  private final ProblemLog problems;
  private final TtmlHead head = new TtmlHead();
  private final RawCues timed;
  private final List<Cue> untimed = new ArrayList<>();
  private final Deque<TtmlScope> scopes = new ArrayDeque<>(List.of(TtmlScope.ALL));

  /**
   * The number of times that suggest counting from the start of the recording, minus those against
   * it.
   */
  private int absolute;

  /**
   * Begins a file.
   *
   * @param isAbsolute whether all its times are counted from the start of the recording
   */
  TtmlCues(ReadingOptions options, boolean isAbsolute, ProblemLog problems) {
    this.options = options;
    this.isAbsolute = isAbsolute;
    this.problems = problems;
    this.timed = new RawCues(options.maxCues(), problems);
  }

  TtmlHead head() {
    return head;
  }

  List<RawCue> timed() {
    return timed.all();
  }

  List<Cue> untimed() {
    return untimed;
  }

  /**
   * Whether the times make sense only if they are counted from the start of the recording. TTML
   * counts from the start of the surrounding element, but not all programs do.
   */
  boolean isAbsolute() {
    return absolute > 0;
  }

  @Override
  public boolean isFull() {
    return timed.isFull();
  }

  @Override
  public void start(XmlTag tag) {
    head.start(tag);
    checkTime(tag, "begin", Message.of("a begin that is not a time; it was dropped"));
    checkTime(tag, "end", Message.of("an end that is not a time; it was dropped"));
    checkTime(tag, "dur", Message.of("a duration that is not a time; it was dropped"));
    TtmlScope around = scopes.element();
    TtmlTime time = around.time().inside(tag, head.clock(), isAbsolute);
    tag.value("begin").ifPresent(begin -> weigh(begin, around.time(), time));
    scopes.push(scope(tag, around.inside(tag, time)));
  }

  /**
   * Counts a start for or against absolute times, by whether it is outside the surrounding element.
   */
  private void weigh(String written, TtmlTime around, TtmlTime time) {
    Optional<Duration> begin = head.clock().parse(written);
    if (begin.isEmpty() || around.begin().isEmpty() || around.isSequence()) {
      return;
    }
    if (begin.get().compareTo(around.begin().get()) < 0) {
      absolute--;
    } else if (around.end().filter(end -> end.compareTo(time.start()) < 0).isPresent()) {
      absolute++;
    }
  }

  private TtmlScope scope(XmlTag tag, TtmlScope scope) {
    if (HIDDEN.contains(tag.name())) {
      return scope.hidden();
    }
    return switch (tag.name()) {
      case "p" -> startCue(tag, scope);
      case "span" -> startSpan(tag, scope);
      case "br" -> endLine(scope);
      default -> scope;
    };
  }

  private TtmlScope startCue(XmlTag tag, TtmlScope scope) {
    return scope.inCue(new TtmlCue(tag, options.maxLineLength()));
  }

  private void checkTime(XmlTag tag, String attribute, Message message) {
    if (tag.value(attribute).isPresent() && !isTime(tag, attribute)) {
      problems.tally(tag.line(), message);
    }
  }

  private boolean isTime(XmlTag tag, String attribute) {
    return tag.value(attribute).flatMap(head.clock()::parse).isPresent();
  }

  private TtmlScope startSpan(XmlTag tag, TtmlScope scope) {
    String role = tag.value("role").orElse("");
    if (head.isReading(tag)) {
      return scope.hidden();
    }
    if (role.contains(TRANSLATION) || role.contains(ROMAN)) {
      String language = tag.value("lang").orElse(role.contains(ROMAN) ? LATIN : "");
      return scope.cue().map(cue -> scope.in(cue.other(language))).orElse(scope);
    }
    if (role.contains(BACKGROUND)) {
      return endLine(scope).inBackground();
    }
    return isTime(tag, "begin") ? scope.asWord() : scope;
  }

  private static TtmlScope endLine(TtmlScope scope) {
    if (!scope.isHidden()) {
      scope.lines().ifPresent(XmlLines::endLine);
    }
    return scope;
  }

  @Override
  public void text(String text) {
    head.text(text);
    TtmlScope scope = scopes.element();
    if (!scope.isHidden()) {
      scope.lines().ifPresent(lines -> append(lines, text, scope.keepsBlanks()));
    }
  }

  private static void append(XmlLines lines, String text, boolean keepsBlanks) {
    if (keepsBlanks) {
      lines.append(text);
    } else {
      lines.appendCollapsed(text);
    }
  }

  @Override
  public void end(String name) {
    head.end(name);
    TtmlScope ended = scopes.pop();
    ended.word().ifPresent(word -> endWord(word, ended));
    if (ended.isBackground()) {
      endLine(ended);
    }
    if (name.equals("p")) {
      ended.cue().ifPresent(cue -> endCue(cue, ended));
    }
    TtmlScope around = scopes.pop();
    boolean isTimed = around.time().isSequence() && ended.time().isKnown();
    scopes.push(isTimed ? around.withTime(around.time().after(ended.time())) : around);
  }

  private static void endWord(XmlLines.Mark word, TtmlScope span) {
    TtmlTime time = span.time();
    span.lines().ifPresent(lines -> lines.addWord(word, time.start(), time.end()));
    span.cue().ifPresent(cue -> cue.addWord(time.shown()));
  }

  private void endCue(TtmlCue cue, TtmlScope scope) {
    List<CueLine> lines = cue.lines().lines();
    List<CueText> others = cue.others();
    if (cue.isCut()) {
      problems.tally(cue.line(), XmlLines.cut(options.maxLineLength()));
    }
    if (lines.isEmpty() && others.isEmpty()) {
      problems.tally(cue.line(), Message.of("a cue without text; it was left out"));
    } else if (lines.isEmpty()) {
      List<CueLine> first = others.get(0).text().lines().map(CueLine::of).toList();
      add(cue, scope, first, others.subList(1, others.size()), others.get(0).language());
    } else {
      add(cue, scope, lines, others, scope.language());
    }
  }

  private void add(
      TtmlCue cue,
      TtmlScope scope,
      List<CueLine> lines,
      List<CueText> others,
      Optional<String> language) {
    Optional<String> speaker = scope.agent().flatMap(head::name);
    Optional<CueTime> time = cue.time(scope.time(), head.clock());
    if (time.isPresent()) {
      timed.add(new RawCue(cue.line(), "", time.get(), speaker, lines, others, language));
    } else {
      problems.tally(cue.line(), Message.of("a cue without a time; it was kept as untimed text"));
      untimed.add(Cue.untimed(XmlLines.text(lines)).withSpeaker(speaker));
    }
  }
}
