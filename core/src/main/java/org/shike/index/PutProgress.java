// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

/**
 * How far {@link TranscriptIndex#putAll} has come. Immutable.
 *
 * @param transcripts that were put so far
 * @param changed how many of them were new or different from what the index held
 */
public record PutProgress(long transcripts, long changed) {
  static final PutProgress NONE = new PutProgress(0, 0);

  PutProgress with(boolean isChanged) {
    return new PutProgress(transcripts + 1, changed + (isChanged ? 1 : 0));
  }
}
