// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shike.parse.summary.TimelineNotation.Place;

/** The blocks of a summary, the times in them, and the index of the last block with a time. */
final class Timeline {
  private static final Pattern LABEL = Pattern.compile("[^\\p{L}\\p{N}]{0,4}\\p{L}{1,10}\\s?[:：]");

  private final List<SummaryBlock> blocks;
  private final List<Optional<TimedText>> times = new ArrayList<>();
  private final BitSet scheduled = new BitSet();
  private final BitSet labelled = new BitSet();
  private int last = -1;
  private boolean isInSchedule;

  Timeline(List<SummaryBlock> blocks) {
    this.blocks = blocks;
    for (int at = 0; at < blocks.size(); at++) {
      Optional<TimedText> time = read(at);
      startOrEndSchedule(at, time);
      times.add(isInSchedule ? Optional.empty() : time);
      if (!isInSchedule && isBelowUntimedHeading(at)) {
        readLabel(at, TimelineNotation.readLabelled(blocks.get(at).text()));
      }
      scheduled.set(at, isInSchedule);
    }
    int title = title();
    for (int at = 0; at < blocks.size(); at++) {
      if (at - 1 != title && !scheduled.get(at) && isBelowUntimedHeading(at) && !isMinute(at)) {
        readLabel(at, TimelineNotation.readLabelledRange(blocks.get(at).text()));
      }
      last = times.get(at).isPresent() ? at : last;
    }
  }

  private void readLabel(int at, Optional<TimedText> time) {
    if (time.isPresent()) {
      times.set(at, time);
      labelled.set(at);
    }
  }

  private boolean isBelowUntimedHeading(int at) {
    return isBelowHeading(at) && times.get(at - 1).isEmpty() && mayBeLabel(blocks.get(at));
  }

  private static boolean mayBeLabel(SummaryBlock block) {
    return block instanceof SummaryBlock.Line || block instanceof SummaryBlock.Bullet;
  }

  /**
   * Whether a text is one of several that say when and where a meeting took place and who attended.
   */
  private boolean isMinute(int at) {
    return at + 1 < blocks.size()
        && mayBeLabel(blocks.get(at + 1))
        && LABEL.matcher(blocks.get(at + 1).text()).lookingAt();
  }

  /** Whether a text is labelled as the time of the heading above. */
  boolean isLabelled(int at) {
    return labelled.get(at);
  }

  int size() {
    return blocks.size();
  }

  SummaryBlock block(int at) {
    return blocks.get(at);
  }

  /** The time of a block and its text without it; empty in a schedule, which has times of day. */
  Optional<TimedText> time(int at) {
    return times.get(at);
  }

  /** Whether a block starts with an impossible time. */
  boolean isImpossible(int at) {
    return TimelineNotation.isImpossible(blocks.get(at).text(), place(at));
  }

  /** Whether no time follows in a summary that has times. */
  boolean isTail(int at) {
    return last >= 0 && at > last;
  }

  boolean isAboveList(int at) {
    return at + 1 < blocks.size() && isListed(blocks.get(at + 1));
  }

  boolean isBelowList(int at) {
    return at > 0 && isListed(blocks.get(at - 1));
  }

  boolean isBelowHeading(int at) {
    return at > 0 && blocks.get(at - 1) instanceof SummaryBlock.Heading;
  }

  /**
   * The heading that is the title of the whole summary: the first one, unless there is a time
   * before it, in it or below it, or another heading of its level that is not a closing one.
   *
   * @return its index, or -1
   */
  int title() {
    int first = firstHeading(0);
    boolean mayBe =
        first >= 0
            && times.subList(0, first + 1).stream().allMatch(Optional::isEmpty)
            && !hasTimeBelow(first);
    return mayBe && isOutermost(first) ? first : -1;
  }

  private boolean hasTimeBelow(int heading) {
    return heading + 1 < blocks.size()
        && blocks.get(heading + 1) instanceof SummaryBlock.Line
        && times.get(heading + 1).filter(TimedText::ownLine).isPresent();
  }

  private boolean isOutermost(int heading) {
    int level = level(heading);
    for (int at = firstHeading(heading + 1); at >= 0; at = firstHeading(at + 1)) {
      boolean isClosing = Wording.isClosing(blocks.get(at).text());
      if (level > 1 && level(at) <= level && !isClosing) {
        return false;
      }
    }
    return true;
  }

  private int level(int heading) {
    return ((SummaryBlock.Heading) blocks.get(heading)).level();
  }

  private int firstHeading(int from) {
    for (int at = from; at < blocks.size(); at++) {
      if (blocks.get(at) instanceof SummaryBlock.Heading heading && !heading.isLong()) {
        return at;
      }
    }
    return -1;
  }

  private Optional<TimedText> read(int at) {
    return switch (blocks.get(at)) {
      case SummaryBlock.Row row ->
          TimelineNotation.read(row.time(), Place.CELL)
              .map(time -> new TimedText(time.stamp(), row.text(), false));
      case SummaryBlock.Heading heading when heading.isLong() -> Optional.empty();
      case SummaryBlock.Detail detail -> Optional.empty();
      case SummaryBlock.Rule rule -> Optional.empty();
      case SummaryBlock.Heading heading -> TimelineNotation.read(heading.text(), Place.HEADING);
      case SummaryBlock.Line line -> TimelineNotation.read(line.text(), place(at));
      case SummaryBlock.Bullet bullet -> TimelineNotation.read(bullet.text(), Place.BULLET);
    };
  }

  private Place place(int at) {
    return switch (blocks.get(at)) {
      case SummaryBlock.Heading heading -> Place.HEADING;
      case SummaryBlock.Line line -> isAboveList(at) ? Place.LINE_ABOVE_LIST : Place.LINE;
      case SummaryBlock.Bullet bullet -> Place.BULLET;
      case SummaryBlock.Detail detail -> Place.LATER_LINE;
      case SummaryBlock.Row row -> Place.CELL;
      case SummaryBlock.Rule rule -> Place.LATER_LINE;
    };
  }

  /**
   * A heading or a label above a list starts a schedule; the next heading or other line ends it.
   */
  private void startOrEndSchedule(int at, Optional<TimedText> time) {
    SummaryBlock block = blocks.get(at);
    boolean isLabel = block instanceof SummaryBlock.Line && isAboveList(at);
    if (block instanceof SummaryBlock.Heading || isLabel) {
      isInSchedule = time.isEmpty() && Wording.isSchedule(block.text());
    }
  }

  private static boolean isListed(SummaryBlock block) {
    return switch (block) {
      case SummaryBlock.Bullet bullet -> true;
      case SummaryBlock.Row row -> true;
      case SummaryBlock.Detail detail -> detail.depth() > SummaryBlock.NO_LIST;
      case SummaryBlock.Heading heading -> false;
      case SummaryBlock.Line line -> false;
      case SummaryBlock.Rule rule -> false;
    };
  }
}
