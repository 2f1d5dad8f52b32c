// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file that was found and not yet read. Immutable.
 *
 * @param place relative to the folder that was named, with {@code /} between its names; the file
 *     name for a file that was named itself
 * @param path where it is
 * @param size in bytes
 * @param modified when it was last changed
 * @param isNamed whether the caller named the file itself, so that it is read whatever it looks
 *     like
 */
public record FoundFile(String place, Path path, long size, Instant modified, boolean isNamed) {
  /** The file name. */
  String name() {
    return place.substring(place.lastIndexOf('/') + 1);
  }

  /** The folder it is in, empty for the folder that was named. */
  String folder() {
    return place.substring(0, Math.max(0, place.lastIndexOf('/')));
  }
}
