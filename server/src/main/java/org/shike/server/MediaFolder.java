// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of the recordings. Nothing outside can be read through it, whether a name or a link
 * leads there; and nothing that is not a recording.
 *
 * @param folder as it was named
 */
record MediaFolder(Path folder) {
  /** The recording of a transcript: its id, perhaps without an extension, and one of media. */
  Optional<MediaFile> recordingOf(String transcriptId) {
    int dot = transcriptId.lastIndexOf('.');
    String withoutExtension =
        dot > transcriptId.lastIndexOf('/') ? transcriptId.substring(0, dot) : transcriptId;
    return Stream.of(transcriptId, withoutExtension)
        .distinct()
        .flatMap(name -> Stream.of(MediaType.values()).map(type -> name + type.extension()))
        .flatMap(name -> file(name).stream())
        .findFirst();
  }

  /** The recording with a path from the folder. */
  Optional<MediaFile> file(String name) {
    try {
      Path root = folder.toRealPath();
      Path file = root.resolve(name).toRealPath();
      return MediaType.of(file.toString())
          .filter(type -> file.startsWith(root) && Files.isRegularFile(file))
          .map(type -> new MediaFile(name, file, type));
    } catch (IOException | InvalidPathException e) {
      return Optional.empty(); // there is no such file
    }
  }
}
