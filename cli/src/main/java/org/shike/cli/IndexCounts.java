// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of transcripts.
 *
 * @param added new in the index
 * @param replaced in the index with another content
 * @param unchanged in the index already
 * @param copies not in the index, because another one says the same at the same times
 * @param missing not in the index because of an error
 * @param gone in the index, but not in the folder they came from
 */
record IndexCounts(int added, int replaced, int unchanged, int copies, int missing, int gone) {
  static final IndexCounts NONE = new IndexCounts(0, 0, 0, 0, 0, 0);

  IndexCounts and(IndexCounts more) {
    return new IndexCounts(
        added + more.added,
        replaced + more.replaced,
        unchanged + more.unchanged,
        copies + more.copies,
        missing + more.missing,
        gone + more.gone);
  }

  static IndexCounts added(int count) {
    return new IndexCounts(count, 0, 0, 0, 0, 0);
  }

  static IndexCounts replaced(int count) {
    return new IndexCounts(0, count, 0, 0, 0, 0);
  }

  static IndexCounts unchanged(int count) {
    return new IndexCounts(0, 0, count, 0, 0, 0);
  }

  static IndexCounts copies(int count) {
    return new IndexCounts(0, 0, 0, count, 0, 0);
  }

  static IndexCounts missing(int count) {
    return new IndexCounts(0, 0, 0, 0, count, 0);
  }

  static IndexCounts gone(int count) {
    return new IndexCounts(0, 0, 0, 0, 0, count);
  }

  int indexed() {
    return added + replaced + unchanged;
  }

  /** Whether no transcript was found that is in the index, itself or as another one. */
  boolean isNothing() {
    return indexed() + copies == 0;
  }

  boolean isChange() {
    return added + replaced + gone > 0;
  }

  /** In one line; what did not happen is not mentioned. */
  String said(Messages messages, boolean isPruned) {
    List<String> parts = new ArrayList<>();
    say(parts, messages, "indexed.added", added);
    say(parts, messages, "indexed.replaced", replaced);
    say(parts, messages, "indexed.unchanged", unchanged);
    say(parts, messages, "indexed.copies", copies);
    say(parts, messages, isPruned ? "indexed.pruned" : "indexed.gone", gone);
    String line = messages.say("indexed", indexed(), indexed() + missing);
    return parts.isEmpty() ? line : messages.say("indexed.parts", line, String.join(", ", parts));
  }

  private static void say(List<String> parts, Messages messages, String key, int count) {
    if (count > 0) {
      parts.add(messages.say(key, count));
    }
  }
}
