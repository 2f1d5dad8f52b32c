// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.nio.file.Path;

/**
 * A recording on the disk of the server.
 *
 * @param name its path from the folder of all recordings, with slashes
 * @param file where it really is
 * @param type of its content
 */
record MediaFile(String name, Path file, MediaType type) {
  /** Its address as one segment of a path, like that of a transcript. */
  String address() {
    return "/media/" + TranscriptPath.encode(name);
  }
}
