// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.util.List;
import org.shike.cli.KnownRecordings.Copy;
import org.shike.cli.KnownRecordings.Kept;
import org.shike.cli.KnownRecordings.Known;

/**
 * What became of a recording whose transcripts were put into an index.
 *
 * @param key of the recording
 * @param stamp of its files
 * @param kept its transcripts in the index
 * @param copies its transcripts that the index has under other ids
 * @param counts of its transcripts
 * @param refused why transcripts are not in the index
 * @param isComplete whether every file was read to its end and every transcript was put
 */
record PutRecording(
    RecordingKey key,
    String stamp,
    List<Kept> kept,
    List<Copy> copies,
    IndexCounts counts,
    List<String> refused,
    boolean isComplete) {
  /** What is to be noted; what was not put is to be read again. */
  Known known() {
    return new Known(isComplete ? stamp : "", kept, copies);
  }
}
