// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.subtitle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shike.parse.cue.CueTime;

/**
 * Merges cues that repeat a sentence for each of its words, as Whisper writes them with {@code
 * --highlight_words}: the spoken word is underlined or coloured. The times of the words are then
 * written as in WebVTT.
 *
 * <pre>
 * 0:00 - 0:01 {@literal <u>云</u>的成本}
 * 0:01 - 0:02 {@literal 云的<u>成本</u>}   {@literal ->}   0:00 - 0:02 {@literal <0:00:00.000>云的<0:00:01.000>成本}
 * </pre>
 */
final class HighlightedWords {
  /** A sentence is not hidden between its words for longer than this. */
  private static final Duration MAX_GAP = Duration.ofMillis(100);

  /**
   * How many cues apart two marked ones may be: in a pause between two words the sentence is shown
   * without a mark.
   */
  private static final int MAX_DISTANCE = 3;

  private final List<CueBlock> blocks;
  private final List<HighlightedText> texts;

  private HighlightedWords(List<CueBlock> blocks) {
    this.blocks = blocks;
    this.texts = blocks.stream().map(block -> HighlightedText.of(block.lines())).toList();
  }

  /** The cues of a file; cues of one sentence are joined if the file highlights words. */
  static List<CueBlock> joined(List<CueBlock> blocks) {
    return isHighlighted(blocks) ? new HighlightedWords(blocks).joined() : blocks;
  }

  /** Whether a sentence is repeated with a later word marked. */
  private static boolean isHighlighted(List<CueBlock> blocks) {
    int before = -MAX_DISTANCE;
    for (int at = 0; at < blocks.size(); at++) {
      if (hasTag(blocks.get(at))) {
        boolean mayBe = at - before < MAX_DISTANCE && areAlike(blocks.get(before), blocks.get(at));
        if (mayBe && new HighlightedWords(blocks.subList(before, at + 1)).isOneSentence()) {
          return true;
        }
        before = at;
      }
    }
    return false;
  }

  private boolean isOneSentence() {
    HighlightedText first = texts.get(0);
    HighlightedText last = texts.get(texts.size() - 1);
    return first.isPartlyMarked()
        && last.isPartlyMarked()
        && first.from() < last.from()
        && endOfSentence(0) == texts.size();
  }

  /**
   * Whether two cues may differ only in the place of a tag; saves most cues the regular expression.
   */
  private static boolean areAlike(CueBlock one, CueBlock other) {
    return sum(one) == sum(other);
  }

  private static int sum(CueBlock block) {
    int sum = 0;
    for (String line : block.lines()) {
      for (int at = 0; at < line.length(); at++) {
        sum += line.charAt(at);
      }
    }
    return sum;
  }

  private static boolean hasTag(CueBlock block) {
    for (String line : block.lines()) {
      if (line.contains("</")) {
        return true;
      }
    }
    return false;
  }

  private List<CueBlock> joined() {
    List<CueBlock> joined = new ArrayList<>();
    int from = 0;
    while (from < blocks.size()) {
      int to = endOfSentence(from);
      joined.add(to - from > 1 ? joined(from, to) : blocks.get(from));
      from = to;
    }
    return joined;
  }

  /** The index of the first cue that does not continue the sentence; its words come in order. */
  private int endOfSentence(int from) {
    int word = texts.get(from).from();
    int to = from + 1;
    while (to < blocks.size()
        && isSame(to)
        && (!texts.get(to).isMarked() || texts.get(to).from() > word)) {
      word = Math.max(word, texts.get(to).from());
      to++;
    }
    return word > HighlightedText.NONE ? to : from + 1;
  }

  /** Whether a cue shows the text of the one before it, right after it. */
  private boolean isSame(int at) {
    Optional<CueTime> before = blocks.get(at - 1).time();
    Optional<CueTime> time = blocks.get(at).time();
    return before.isPresent()
        && time.isPresent()
        && follows(before.get(), time.get())
        && texts.get(at - 1).text().equals(texts.get(at).text());
  }

  private static boolean follows(CueTime before, CueTime time) {
    Duration end = before.end().orElse(before.start());
    return time.start().minus(end).abs().compareTo(MAX_GAP) <= 0;
  }

  private CueBlock joined(int from, int to) {
    CueBlock first = blocks.get(from);
    Optional<Duration> end = blocks.get(to - 1).time().orElseThrow().end();
    CueTime time = first.time().orElseThrow().withEnd(end);
    List<String> lines = List.of(timed(from, to).split("\n", -1));
    return new CueBlock(first.line(), first.identifier(), Optional.of(time), lines);
  }

  private String timed(int from, int to) {
    StringBuilder timed = new StringBuilder();
    String text = texts.get(from).text();
    int done = 0;
    for (int at = from; at < to; at++) {
      if (texts.get(at).isMarked()) {
        timed.append(text, done, texts.get(at).from());
        timed.append(tag(blocks.get(at).time().orElseThrow().start()));
        done = texts.get(at).from();
      }
    }
    return timed.append(text, done, text.length()).toString();
  }

  private static String tag(Duration start) {
    Duration time = start.isNegative() ? Duration.ZERO : start;
    return String.format(
        Locale.ROOT,
        "<%d:%02d:%02d.%03d>",
        time.toHours(),
        time.toMinutesPart(),
        time.toSecondsPart(),
        time.toMillisPart());
  }
}
