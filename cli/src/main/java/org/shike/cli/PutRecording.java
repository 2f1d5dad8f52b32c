// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.util.List;

/**
 * What became of a recording whose transcripts were put into an index.
 *
 * @param key of the recording
 * @param stamp of its files
 * @param ids of its transcripts in the index
 * @param counts of its transcripts
 * @param refused why transcripts are not in the index
 * @param isComplete whether every file was read to its end and every transcript was put
 */
record PutRecording(
    RecordingKey key,
    String stamp,
    List<String> ids,
    IndexCounts counts,
    List<String> refused,
    boolean isComplete) {}
