// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.MergePolicy.OneMerge;
import org.apache.lucene.index.MergeTrigger;

/**
 * Merges segments on threads of their own. If they fall behind, calls that put transcripts wait for
 * them. A refresh does not, because searches wait for it: its merges are left to the next flush.
 */
final class PatientMerges extends ConcurrentMergeScheduler {
  private final IndexEvents events;

  /** Whether a thread flushes all there is, as a refresh and a commit do. */
  private final ThreadLocal<Boolean> isFullFlush = ThreadLocal.withInitial(() -> false);

  PatientMerges(IndexEvents events) {
    this.events = events;
  }

  @Override
  public synchronized void merge(MergeSource source, MergeTrigger trigger) throws IOException {
    isFullFlush.set(trigger == MergeTrigger.FULL_FLUSH);
    super.merge(source, trigger);
  }

  @Override
  protected synchronized boolean maybeStall(MergeSource source) {
    boolean isBehind = source.hasPendingMerges() && mergeThreadCount() >= getMaxMergeCount();
    return !(isBehind && isFullFlush.get()) && super.maybeStall(source);
  }

  @Override
  protected void doMerge(MergeSource source, OneMerge merge) throws IOException {
    long start = System.nanoTime();
    super.doMerge(source, merge);
    if (!merge.isAborted()) {
      events.tell(
          new IndexEvent.Merge(
              merge.segments.size(),
              merge.totalNumDocs(),
              merge.estimatedMergeBytes,
              Deadline.since(start)));
    }
  }
}
