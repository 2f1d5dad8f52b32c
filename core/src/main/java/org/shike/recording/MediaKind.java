// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Files that are the recording itself, by their extensions: what is seen before what is only heard,
 * and first what browsers play.
 */
@SuppressWarnings("ImmutableEnumChecker") // the field is a list of List.of
enum MediaKind {
  VIDEO("mp4", "webm", "m4v", "ogv", "mkv", "mov", "avi", "flv", "mpeg", "mpg", "ts", "wmv", "3gp"),
  AUDIO("m4a", "mp3", "opus", "ogg", "oga", "wav", "flac", "aac", "m4b", "mka", "aiff", "wma");

  private final List<String> extensions;

  MediaKind(String... extensions) {
    this.extensions = List.of(extensions);
  }

  static boolean isExtension(String extension) {
    return Arrays.stream(values()).anyMatch(kind -> kind.has(extension));
  }

  static boolean isMedia(String name) {
    return isExtension(extension(name));
  }

  boolean hasName(String name) {
    return has(extension(name));
  }

  private boolean has(String extension) {
    return extensions.contains(extension.toLowerCase(Locale.ROOT));
  }

  /** Files of media, the one to link to first. */
  static Comparator<FoundFile> bestFirst() {
    List<String> order = Arrays.stream(values()).flatMap(kind -> kind.extensions.stream()).toList();
    return Comparator.comparingInt(
            (FoundFile file) -> order.indexOf(extension(file.name()).toLowerCase(Locale.ROOT)))
        .thenComparing(FoundFile::place);
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
