// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The media files of folders, and which of them is a recording. Not thread-safe. */
final class FolderMedia {
  private final NavigableMap<String, List<FoundFile>> byRecording = new TreeMap<>();
  private final Map<String, List<FoundFile>> byFolder = new HashMap<>();
  private final Map<String, FoundFile> inSibling = new HashMap<>();

  void add(FoundFile file, Place place) {
    byRecording.computeIfAbsent(place.id(), id -> new ArrayList<>()).add(file);
    byFolder.computeIfAbsent(place.folder(), folder -> new ArrayList<>()).add(file);
  }

  /** Finds the recordings of the files in folders beside those of the texts. */
  void place(Predicate<String> isRecording) {
    byRecording.forEach(
        (id, files) ->
            SiblingFolder.MEDIA
                .recording(id, isRecording)
                .ifPresent(
                    recording ->
                        inSibling.put(recording, Collections.min(files, MediaKind.bestFirst()))));
  }

  /**
   * The file of a recording: the one with its name, also in a folder beside that of the text, or
   * else the only video or the only sound of a folder in which no other recording is.
   */
  Optional<FoundFile> of(String recording, String folder, boolean isAlone) {
    return byRecording.getOrDefault(recording, List.of()).stream()
        .min(MediaKind.bestFirst())
        .or(() -> Optional.ofNullable(inSibling.get(recording)))
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
