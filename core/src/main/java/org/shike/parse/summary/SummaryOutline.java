// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.shike.parse.source.ProblemLog;
import org.shike.transcript.Message;

/**
 * Goes through the blocks of a summary and decides what each one is: a section, a cue with its own
 * time, or a text, and where that text gets its time.
 */
final class SummaryOutline {
  private final Timeline timeline;
  private final ProblemLog problems;
  private final int titleAt;
  private final DraftSections sections = new DraftSections();
  private final List<DraftCue> drafts = new ArrayList<>();
  private final OpenPoints points = new OpenPoints();
  private String title;
  private int headingLevel;
  private int draftsBefore;

  /**
   * @param title if it is known from elsewhere; blank to use the first heading
   */
  SummaryOutline(Timeline timeline, String title, ProblemLog problems) {
    this.timeline = timeline;
    this.problems = problems;
    this.title = title;
    this.titleAt = timeline.title();
    for (int at = 0; at < timeline.size(); at++) {
      read(at);
    }
    addTitleOfEmptySection(0);
  }

  String title() {
    return title;
  }

  List<DraftSection> sections() {
    return sections.all();
  }

  List<DraftCue> drafts() {
    return drafts;
  }

  private void read(int at) {
    reportImpossible(at);
    Optional<TimedText> time = timeline.time(at);
    switch (timeline.block(at)) {
      case SummaryBlock.Heading heading -> heading(at, heading, time);
      case SummaryBlock.Line line -> line(at, line, time);
      case SummaryBlock.Bullet bullet when timeline.isLabelled(at) && isTimeOfHeading(at) ->
          sections.stamp(time.orElseThrow().stamp());
      case SummaryBlock.Bullet bullet -> listed(bullet, bullet.depth(), bullet.text(), time);
      case SummaryBlock.Detail detail -> detail(detail);
      case SummaryBlock.Row row -> row(row, time);
      case SummaryBlock.Rule rule -> rule(at);
    }
  }

  private void heading(int at, SummaryBlock.Heading heading, Optional<TimedText> time) {
    points.clear();
    if (heading.isLong()) {
      report(
          heading,
          Message.of(
              "a heading of more than %d characters; kept as text",
              SummaryBlock.Heading.MAX_LENGTH));
      addUntimed(heading, SummaryBlock.NO_LIST, heading.text());
      return;
    }
    headingLevel = heading.level();
    if (at == titleAt && (title.isBlank() || title.equals(heading.text()))) {
      title = heading.text();
      return;
    }
    if (timeline.isTail(at) && Wording.isClosing(heading.text())) {
      sections.close();
    }
    open(heading, heading.level(), time);
  }

  private void line(int at, SummaryBlock.Line line, Optional<TimedText> time) {
    points.clear();
    if (time.isEmpty()) {
      paragraph(at, line);
    } else if (time.get().ownLine() && isTimeOfHeading(at)) {
      sections.stamp(time.get().stamp());
      addUntimed(line, SummaryBlock.NO_LIST, time.get().text());
    } else if (isTitle(at, time.get())) {
      open(line, headingLevel + 1, time);
    } else {
      addTitleOfEmptySection(headingLevel + 1);
      sections.rise(headingLevel);
      SpokenLine spoken = SpokenLine.of(line.text(), time.get().text());
      addTimed(line, SummaryBlock.NO_LIST, time.get().stamp(), spoken);
    }
  }

  private boolean isTimeOfHeading(int at) {
    return timeline.isBelowHeading(at)
        && at - 1 != titleAt
        && sections.current().isPresent()
        && timeline.time(at - 1).isEmpty();
  }

  private boolean isTitle(int at, TimedText timed) {
    return timed.text().isBlank() || (timeline.isAboveList(at) && !Wording.isProse(timed.text()));
  }

  private void paragraph(int at, SummaryBlock.Line line) {
    boolean isRemark = timeline.isBelowList(at) && !timeline.isAboveList(at);
    if (timeline.isTail(at) && hasText() && (isRemark || Wording.isClosing(line.text()))) {
      leaveTimed(at);
    }
    addUntimed(line, SummaryBlock.NO_LIST, line.text());
  }

  private void rule(int at) {
    points.clear();
    if (!timeline.isBelowHeading(at)) {
      addTitleOfEmptySection(0);
      leaveTimed(at);
    }
  }

  /**
   * What follows does not belong to the timed section above; after the last time, not to any
   * section.
   */
  private void leaveTimed(int at) {
    if (sections.timed().isPresent()) {
      sections.leave();
    }
    if (timeline.isTail(at)) {
      sections.close();
    }
  }

  private void row(SummaryBlock.Row row, Optional<TimedText> time) {
    points.closeFrom(0);
    if (time.isPresent() && !row.text().isBlank()) {
      addTimed(row, 0, time.get().stamp(), new SpokenLine(row.speaker(), row.text()));
    } else if (time.isPresent()) {
      addTimed(row, 0, time.get().stamp(), new SpokenLine(Optional.empty(), row.all()));
    } else {
      addUntimed(row, 0, row.all());
    }
  }

  private void listed(SummaryBlock block, int depth, String text, Optional<TimedText> time) {
    points.closeFrom(depth);
    if (time.isPresent()) {
      SpokenLine spoken = new SpokenLine(Optional.empty(), time.get().text());
      addTimed(block, depth, time.get().stamp(), spoken);
    } else {
      addUntimed(block, depth, text);
    }
  }

  private void detail(SummaryBlock.Detail detail) {
    points.closeFrom(detail.depth() + 1);
    addUntimed(detail, detail.depth(), detail.text());
  }

  private void open(SummaryBlock block, int level, Optional<TimedText> time) {
    addTitleOfEmptySection(level);
    String text = time.map(TimedText::text).filter(words -> !words.isBlank()).orElse(block.text());
    sections.open(new DraftSection(block.line(), level, text, time.map(TimedText::stamp)));
    draftsBefore = drafts.size();
  }

  /** A section without text would not be found, so its title becomes a cue. */
  private void addTitleOfEmptySection(int nextLevel) {
    if (sections.timed().isPresent() && !hasText()) {
      DraftSection empty = sections.all().get(sections.current().orElseThrow());
      if (nextLevel <= empty.level()) {
        SummaryBlock heading = new SummaryBlock.Line(empty.line(), empty.title());
        addUntimed(heading, SummaryBlock.NO_LIST, empty.title());
      }
    }
  }

  private boolean hasText() {
    return drafts.size() > draftsBefore;
  }

  private void addTimed(SummaryBlock block, int depth, Stamp stamp, SpokenLine spoken) {
    points.add(depth, drafts.size());
    String text = spoken.text().isBlank() ? block.text() : spoken.text();
    add(block, depth, new DraftTime.Own(stamp), spoken.speaker(), text);
  }

  private void addUntimed(SummaryBlock block, int depth, String text) {
    if (!text.isBlank()) {
      add(block, depth, inherited(), Optional.empty(), text);
    }
  }

  private DraftTime inherited() {
    OptionalInt section = sections.timed();
    DraftTime ofSection =
        section.isPresent() ? new DraftTime.OfSection(section.getAsInt()) : new DraftTime.None();
    return points.innermost().orElse(ofSection);
  }

  private void add(
      SummaryBlock block, int depth, DraftTime time, Optional<String> speaker, String text) {
    drafts.add(new DraftCue(block.line(), depth, sections.current(), time, speaker, text));
  }

  private void reportImpossible(int at) {
    if (timeline.time(at).isEmpty() && timeline.isImpossible(at)) {
      report(
          timeline.block(at),
          sections.timed().isPresent()
              ? Message.of(
                  "a point that starts with an impossible time; kept as text of its section")
              : Message.of("a point that starts with an impossible time; kept as untimed text"));
    }
  }

  private void report(SummaryBlock block, Message message) {
    problems.add(block.line(), message);
  }
}
