// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shike.parse.cue.CueOrder;
import org.shike.parse.cue.CueSteps;
import org.shike.parse.cue.RawCue;
import org.shike.parse.cue.RollUp;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.ReadingOptions;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.Message;

/** Collects the cues made from pieces of speech, up to a limit. */
final class JsonSpeech {
  private final ReadingOptions options;
  private final ProblemLog problems;
  private final PieceCues pieces;
  private final List<RawCue> timed = new ArrayList<>();
  private final List<Cue> untimed = new ArrayList<>();
  private boolean isFull;

  /** The numbers of cues at some point of the reading. */
  record Mark(int timed, int untimed) {}

  JsonSpeech(ReadingOptions options, ProblemLog problems) {
    this.options = options;
    this.problems = problems;
    this.pieces = new PieceCues(problems);
  }

  /** Makes a cue from a piece; without a start, the cue is untimed. */
  void add(JsonPiece piece) {
    String text = options.cut(piece.line(), PieceCues.text(piece), problems).strip();
    if (text.isEmpty()) {
      problems.tally(piece.line(), Message.of("a cue without text; it was left out"));
    } else if (hasRoom(piece.line())) {
      add(piece, text);
    }
  }

  private void add(JsonPiece piece, String text) {
    if (piece.start().isPresent()) {
      timed.add(pieces.cue(piece, text));
    } else {
      problems.tally(
          piece.line(), Message.of("a text without a start; it was kept without a time"));
      List<CueText> texts = new ArrayList<>(List.of(new CueText(piece.language(), text)));
      texts.addAll(PieceCues.others(piece));
      untimed.add(Cue.untimed(text).withTexts(texts, List.of()));
    }
  }

  /** Adds a text that need not have a time. */
  void addUntimed(int line, String text) {
    if (hasRoom(line)) {
      untimed.add(Cue.untimed(text));
    }
  }

  private boolean hasRoom(int line) {
    if (timed.size() + untimed.size() >= options.maxCues() && !isFull) {
      isFull = true;
      problems.addCut(
          line, Message.of("more than %d cues; the rest was not read", options.maxCues()));
    }
    return !isFull;
  }

  /** Whether the limit was exceeded, so that reading on is useless. */
  boolean isFull() {
    return isFull;
  }

  boolean isEmpty() {
    return timed.isEmpty() && untimed.isEmpty();
  }

  Mark mark() {
    return new Mark(timed.size(), untimed.size());
  }

  /** Removes what was added since a mark. */
  void takeBack(Mark mark) {
    timed.subList(mark.timed(), timed.size()).clear();
    untimed.subList(mark.untimed(), untimed.size()).clear();
  }

  /** Gives the cues the words that are said in them, if no cue has words yet. */
  void giveWords(List<JsonPiece> words) {
    if (words.isEmpty() || timed.stream().anyMatch(JsonSpeech::hasWords)) {
      return;
    }
    timed.sort(Comparator.comparing(cue -> cue.time().start()));
    int from = 0;
    for (int at = 0; at < timed.size(); at++) {
      int to = at + 1 == timed.size() ? words.size() : from;
      while (to < words.size() && !startsLater(words.get(to), timed.get(at + 1))) {
        to++;
      }
      timed.set(at, pieces.withWords(timed.get(at), words.subList(from, to)));
      from = to;
    }
  }

  private static boolean hasWords(RawCue cue) {
    return cue.lines().stream().anyMatch(line -> !line.words().isEmpty());
  }

  private static boolean startsLater(JsonPiece word, RawCue next) {
    return word.start().filter(start -> start.compareTo(next.time().start()) >= 0).isPresent();
  }

  /** The timed cues, in the order in which they were added. */
  List<RawCue> timed() {
    return timed;
  }

  List<Cue> untimed() {
    return untimed;
  }

  /** The cues after all steps that find out what is said. */
  List<RawCue> spoken() {
    return CueSteps.spoken(timed, problems);
  }

  /**
   * The same for cues that stay on the screen while the next ones are shown, which is normal in
   * their format and not a problem.
   */
  List<RawCue> rolling() {
    List<RawCue> sorted = new CueOrder(problems).sorted(timed);
    return CueSteps.spoken(new RollUp(sorted, new ProblemLog(List.of())).undone(), problems);
  }
}
