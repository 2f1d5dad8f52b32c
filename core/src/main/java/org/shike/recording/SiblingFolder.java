// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Folders beside each other that have files of one name for each recording: {@code
 * data/analysis/7.json} speaks of the recording {@code data/transcripts/7}.
 */
@SuppressWarnings("ImmutableEnumChecker") // the field is a list of List.of
enum SiblingFolder {
  /** What is said. */
  TEXTS("transcripts", "transcript", "transcriptions", "texts", "srt", "vtt", "文字稿", "逐字稿"),
  /** What is said of it. */
  ABOUT("analysis", "metadata", "meta", "info", "summaries", "summary", "元数据", "总结"),
  /** The recordings themselves. */
  MEDIA("media", "audio", "audios", "video", "videos", "mp3", "mp4", "音频", "视频");

  private final List<String> names;

  SiblingFolder(String... names) {
    this.names = List.of(names);
  }

  /**
   * The recording of a file in such a folder: the one with its name in the folder of texts.
   *
   * @param id of the recording that the file would be by its place
   * @param isRecording whether there is a recording with an id
   */
  Optional<String> recording(String id, Predicate<String> isRecording) {
    String[] path = id.split("/", -1);
    if (path.length < 2 || !has(path[path.length - 2])) {
      return Optional.empty();
    }
    String around = String.join("/", Arrays.copyOf(path, path.length - 2));
    String name = path[path.length - 1];
    return TEXTS.names.stream()
        .map(folder -> (around.isEmpty() ? "" : around + "/") + folder + "/" + name)
        .filter(isRecording)
        .findFirst();
  }

  private boolean has(String folder) {
    return names.contains(folder.toLowerCase(Locale.ROOT));
  }
}
