// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.TimeRange;

/**
 * The cues of two texts of one recording, side by side: each cue of one is beside the cue of the
 * other with which it shares at least half of its time. Immutable.
 */
final class TimeLine {
  /** Translators join and split a cue here and there. */
  private static final int LEAST_PERCENT = 90;

  private static final int ALL = 100;

  /** No cue overlaps more others, except in files that want to be slow. */
  private static final int MOST_LOOKED_AT = 16;

  private final List<Cue> first;
  private final List<Cue> second;

  /** For each cue of the first text the place of the one beside it in the second; -1 for none. */
  private final int[] beside;

  /** Two texts, each in the order of its times. */
  TimeLine(List<Cue> first, List<Cue> second) {
    this.first = first;
    this.second = second;
    this.beside = new int[first.size()];
    int next = 0;
    for (int at = 0; at < beside.length; at++) {
      while (next < second.size() && isBefore(second.get(next), first.get(at))) {
        next++;
      }
      beside[at] = beside(first.get(at), next);
      next = Math.max(next, beside[at] + 1);
    }
  }

  private int beside(Cue cue, int from) {
    int end = Math.min(second.size(), from + MOST_LOOKED_AT);
    for (int to = from; to < end && !isBefore(cue, second.get(to)); to++) {
      if (overlapsByHalf(cue, second.get(to))) {
        return to;
      }
    }
    return -1;
  }

  /** Whether the texts are one in two languages. */
  boolean agrees() {
    long pairs = IntStream.of(beside).filter(place -> place >= 0).count();
    return pairs > 0 && pairs * ALL >= (long) LEAST_PERCENT * Math.max(first.size(), second.size());
  }

  /**
   * The cues of the first text, each with the texts of the cue beside it, and between them those of
   * the second that are beside none.
   */
  List<Cue> joined() {
    int[] nextPairs = nextPairs();
    List<Cue> joined = new ArrayList<>();
    int next = 0;
    for (int at = 0; at < beside.length; at++) {
      Cue cue = first.get(at);
      while (next < nextPairs[at] && (beside[at] >= 0 || startsBefore(second.get(next), cue))) {
        joined.add(alone(second.get(next++)));
      }
      joined.add(beside[at] < 0 ? cue : both(cue, second.get(next++)));
    }
    second.subList(next, second.size()).forEach(cue -> joined.add(alone(cue)));
    return joined;
  }

  /** For each cue of the first text, the place of the next one of the second that has a pair. */
  private int[] nextPairs() {
    int[] next = new int[beside.length];
    int pair = second.size();
    for (int at = beside.length - 1; at >= 0; at--) {
      pair = beside[at] < 0 ? pair : beside[at];
      next[at] = pair;
    }
    return next;
  }

  private static boolean startsBefore(Cue cue, Cue other) {
    return cue.isTimed() && other.isTimed() && start(cue).compareTo(start(other)) < 0;
  }

  /** Sections are those of the first text. */
  private static Cue alone(Cue cue) {
    return cue.withSection(OptionalInt.empty());
  }

  private static Cue both(Cue cue, Cue other) {
    List<CueText> texts = Stream.concat(cue.texts().stream(), other.texts().stream()).toList();
    return cue.withTexts(texts, cue.words())
        .withSpeaker(cue.speaker().or(other::speaker))
        .withStock(cue.stock() && other.stock());
  }

  private static boolean overlapsByHalf(Cue one, Cue other) {
    if (!one.isTimed() || !other.isTimed()) {
      return false;
    }
    Duration from = max(start(one), start(other));
    Duration to = end(one).compareTo(end(other)) < 0 ? end(one) : end(other);
    Duration longer = max(length(one), length(other));
    return longer.isZero()
        ? start(one).equals(start(other))
        : to.minus(from).multipliedBy(2).compareTo(longer) >= 0;
  }

  private static boolean isBefore(Cue one, Cue other) {
    return one.isTimed() && other.isTimed() && end(one).compareTo(start(other)) < 0;
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private static Duration start(Cue cue) {
    return time(cue).start();
  }

  private static Duration end(Cue cue) {
    return time(cue).end().orElse(start(cue));
  }

  private static Duration length(Cue cue) {
    return end(cue).minus(start(cue));
  }

  private static TimeRange time(Cue cue) {
    return cue.time().orElseThrow();
  }
}
