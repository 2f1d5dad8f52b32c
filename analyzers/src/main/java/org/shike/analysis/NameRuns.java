// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

/**
 * The terms that an index has for the parts of a name, so that every run of parts is found: the
 * parts that people search for alone, and every two neighbours as one. Of {@code GB200NVL72} these
 * are {@code GB}, {@code GB200}, {@code 200}, {@code 200NVL}, {@code NVL}, {@code NVL72} and {@code
 * 72}; a longer run is where all its pairs are, so {@code GB200NVL} is found and {@code GB72} is
 * not.
 *
 * <p>People may type words of camel case as one word in lower case, so {@code OpenAI4} has {@code
 * OpenAI} as well as {@code Open} and {@code AI}.
 */
final class NameRuns {
  private static final int MAX_ENDS = 6;

  private final NameParts parts;
  private int first;
  private final int[] ends = new int[MAX_ENDS];
  private int count;
  private int next;

  NameRuns(NameParts parts) {
    this.parts = parts;
  }

  /** Starts again with the name that was read last. */
  void reset() {
    first = -1;
    count = 0;
    next = 0;
  }

  /** Moves to the next run, in the order of their starts. */
  boolean next() {
    while (++next >= count) {
      if (++first >= parts.count()) {
        return false;
      }
      collect();
    }
    return true;
  }

  private void collect() {
    count = 0;
    next = -1;
    int part = first + 1;
    int word = endOfWord(first);
    if (parts.isAlone(first)) {
      add(part);
    }
    addPair(part);
    if (word > part) {
      add(word);
      addPair(word);
    }
  }

  /** Adds the ends of a pair whose second element starts with the part {@code second}. */
  private void addPair(int second) {
    if (second < parts.count()) {
      add(second + 1);
      add(endOfWord(second));
    }
  }

  private void add(int end) {
    boolean isNew = first > 0 || end < parts.count();
    for (int at = 0; at < count && isNew; at++) {
      isNew = ends[at] != end;
    }
    if (isNew) {
      ends[count++] = end;
    }
  }

  /** The part after the words of camel case that start with {@code part}. */
  private int endOfWord(int part) {
    int others = ~NameParts.CAMEL_CASE;
    return parts.isCut(part, others) ? parts.nextCut(part, others) : part + 1;
  }

  /** The run as one word. */
  String term() {
    return parts.run(first, ends[next]);
  }

  /** Offset of its first character that is not a point. */
  int start() {
    int start = parts.start(first);
    return parts.isCut(first, NameParts.POINT) ? start + 1 : start;
  }

  /** Offset after its last character. */
  int end() {
    return parts.end(ends[next] - 1);
  }
}
