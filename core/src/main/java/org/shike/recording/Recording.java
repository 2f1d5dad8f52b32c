// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.util.List;
import org.shike.transcript.Transcript;

/**
 * What was recorded once, as its files say it. Immutable.
 *
 * @param id its place below the folder that was named, without extension and language
 * @param transcripts to put into an index: the first has the id of the recording unless its file
 *     states another one, each further one the place of its file. If there are several, the
 *     metadata of each names the recording under {@value #KEY}
 * @param files what became of each of its files, in the order of their places
 */
public record Recording(String id, List<Transcript> transcripts, List<ReadFile> files) {
  /** The metadata key under which the transcripts of one recording name it. */
  public static final String KEY = "recording";

  /** Copies the lists. */
  public Recording {
    transcripts = List.copyOf(transcripts);
    files = List.copyOf(files);
  }
}
