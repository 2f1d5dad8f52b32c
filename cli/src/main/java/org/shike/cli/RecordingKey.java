// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import org.shike.recording.RecordingFiles;

/**
 * A recording among all that were ever put into an index.
 *
 * @param root the folder that was named
 * @param id of the recording
 */
record RecordingKey(String root, String id) implements Comparable<RecordingKey> {
  static RecordingKey of(RecordingFiles files) {
    return new RecordingKey(files.root().toString(), files.id());
  }

  @Override
  public int compareTo(RecordingKey other) {
    int order = root.compareTo(other.root);
    return order == 0 ? id.compareTo(other.id) : order;
  }
}
