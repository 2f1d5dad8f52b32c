// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

/**
 * What an index holds of the parts of a name, so that every run of them is found: the parts that
 * somebody looks for alone, and each two neighbours as one. Of {@code GB200NVL72} these are {@code
 * GB}, {@code GB200}, {@code 200}, {@code 200NVL}, {@code NVL}, {@code NVL72} and {@code 72}; a run
 * of more parts is where all its pairs are, so {@code GB200NVL} is found and {@code GB72} is not.
 *
 * <p>Words that only camel case sets apart may be typed as one in lower case, so {@code OpenAI4}
 * has {@code OpenAI} beside {@code Open} and {@code AI}.
 */
final class NameRuns {
  private static final int MOST_ENDS = 6;

  private final NameParts parts;
  private int first;
  private final int[] ends = new int[MOST_ENDS];
  private int count;
  private int next;

  NameRuns(NameParts parts) {
    this.parts = parts;
  }

  /** Starts anew with the name that was read last. */
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

  /** Adds what stands behind the two neighbours of which the second starts with a part. */
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

  /** The part behind the words of camel case that start with a part, which is one of them. */
  private int endOfWord(int part) {
    int others = ~NameParts.CAMEL_CASE;
    return parts.isCut(part, others) ? parts.behind(part, others) : part + 1;
  }

  /** The run in one word. */
  String term() {
    return parts.run(first, ends[next]);
  }

  /** Offset of its first character, which is no point. */
  int start() {
    int start = parts.start(first);
    return parts.isCut(first, NameParts.POINT) ? start + 1 : start;
  }

  /** Offset behind its last character. */
  int end() {
    return parts.end(ends[next] - 1);
  }
}
