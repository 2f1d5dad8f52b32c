// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.shike.parse.TimelineNotation.TimedHeading;
import org.shike.parse.TimelineNotation.TimedPoint;
import org.shike.transcript.Section;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Timecode;
import org.shike.transcript.Transcript;

/** Collects the title, the sections and the cues of a summary in document order. */
final class SummaryOutline extends AbstractVisitor {
  /** What is longer is no title, and would be indexed with each passage below it. */
  private static final int MAX_TITLE = 500;

  private final SourceText source;
  private final List<Section> sections = new ArrayList<>();
  private final List<DraftCue> drafts = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private Optional<String> title = Optional.empty();

  SummaryOutline(SourceText source) {
    this.source = source;
    problems.addAll(source.problems());
  }

  ParseResult result(String id) {
    if (drafts.isEmpty()) {
      problems.add(new Problem(1, 1, "there is no text; nothing will be found in it"));
    }
    DraftCues cues = new DraftCues(sections, drafts, problems);
    Transcript transcript =
        new Transcript(id, title.orElse(""), Map.of(), sections, cues.withEnds());
    problems.sort(Comparator.comparingInt(Problem::line));
    return new ParseResult(transcript, problems);
  }

  @Override
  public void visit(Heading heading) {
    String text = InlineText.of(heading);
    Optional<TimedHeading> timed = TimelineNotation.heading(text);
    if (text.length() > MAX_TITLE) {
      report(heading, "a heading of more than " + MAX_TITLE + " characters; kept as text");
      add(heading, Optional.empty(), text);
    } else if (timed.isPresent()) {
      sections.add(timedSection(timed.get(), heading));
    } else if (title.isEmpty() && sections.isEmpty()) {
      title = Optional.of(text).filter(words -> !words.isEmpty());
    } else {
      sections.add(new Section(text, heading.getLevel(), Optional.empty()));
    }
  }

  @Override
  public void visit(Paragraph paragraph) {
    String text = InlineText.of(paragraph);
    boolean isPoint = paragraph.getParent() instanceof ListItem && paragraph.getPrevious() == null;
    Optional<TimedPoint> point = isPoint ? TimelineNotation.point(text) : Optional.empty();
    if (point.isPresent()) {
      add(paragraph, Optional.of(point.get().start()), point.get().text());
      return;
    }
    if (isPoint && TimelineNotation.isPointWithoutTime(text)) {
      report(paragraph, "a point that starts with no possible time; kept as untimed text");
    }
    add(paragraph, Optional.empty(), text);
  }

  @Override
  public void visit(FencedCodeBlock code) {
    add(code, Optional.empty(), code.getLiteral().strip());
  }

  /** What Markdown takes for the definition of a link is text in a summary: {@code [12:30]: 演示}. */
  @Override
  public void visit(LinkReferenceDefinition definition) {
    StringBuilder text = new StringBuilder();
    for (SourceSpan span : definition.getSourceSpans()) {
      int from = span.getInputIndex();
      text.append(source.text(), from, from + span.getLength()).append('\n');
    }
    add(definition, Optional.empty(), text.toString().strip());
  }

  private Section timedSection(TimedHeading heading, Heading node) {
    Timecode start = heading.start();
    Timecode end = heading.end();
    TimeRange range = TimeRange.from(start.time());
    if (end.time().compareTo(start.time()) < 0) {
      report(
          node,
          "the section ends at "
              + end.written()
              + ", before its start at "
              + start.written()
              + "; the end was dropped");
    } else {
      range = TimeRange.of(start.time(), end.time());
    }
    return new Section(heading.title(), node.getLevel(), Optional.of(range));
  }

  private void add(Node node, Optional<Timecode> start, String text) {
    if (!text.isBlank()) {
      OptionalInt section =
          sections.isEmpty() ? OptionalInt.empty() : OptionalInt.of(sections.size() - 1);
      drafts.add(new DraftCue(lineOf(node), section, start, text));
    }
  }

  private void report(Node node, String message) {
    problems.add(new Problem(lineOf(node), 1, message));
  }

  private static int lineOf(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? 1 : spans.get(0).getLineIndex() + 1;
  }
}
