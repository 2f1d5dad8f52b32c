// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The media files of folders, and which of them is a recording. Not thread-safe. */
final class FolderMedia {
  private final Map<String, List<FoundFile>> byRecording = new HashMap<>();
  private final Map<String, List<FoundFile>> byFolder = new HashMap<>();

  void add(FoundFile file, Place place) {
    byRecording.computeIfAbsent(place.id(), id -> new ArrayList<>()).add(file);
    byFolder.computeIfAbsent(place.folder(), folder -> new ArrayList<>()).add(file);
  }

  /**
   * The file of a recording: the one with its name, or else the only video or the only sound of a
   * folder in which no other recording is.
   */
  Optional<FoundFile> of(String recording, String folder, boolean isAlone) {
    return byRecording.getOrDefault(recording, List.of()).stream()
        .min(MediaKind.bestFirst())
        .or(() -> isAlone ? only(byFolder.getOrDefault(folder, List.of())) : Optional.empty());
  }

  private static Optional<FoundFile> only(List<FoundFile> files) {
    for (MediaKind kind : MediaKind.values()) {
      List<FoundFile> ofKind = files.stream().filter(file -> kind.hasName(file.name())).toList();
      if (!ofKind.isEmpty()) {
        return ofKind.size() == 1 ? Optional.of(ofKind.getFirst()) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
