// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The files that speak of a recording, by their names. What the first ones say counts. */
@SuppressWarnings("ImmutableEnumChecker") // the fields are lists of List.of
enum Companion {
  /** What a downloader knows of a video. */
  INFO(Content.JSON, List.of(".info.json", ".metadata.json", ".meta.json", ".chapters.json")),
  /** The description of a video, with its chapters. */
  DESCRIPTION(Content.DESCRIPTION, List.of(".description")),
  /** What a media server knows of a film or of an episode. */
  NFO(Content.XML, List.of(".nfo")),
  /** The feed of a podcast, one of whose items is the recording. */
  FEED(Content.FEED, List.of(), "feed.xml", "rss.xml", "podcast.xml", "feed.rss", "podcast.rss"),
  /** What is said of all recordings in a folder. */
  FOLDER(Content.JSON, List.of(), "metadata.json", "view.json", "info.json"),
  /** The same, by a media server. */
  FOLDER_NFO(Content.XML, List.of(), "movie.nfo", "tvshow.nfo", "season.nfo"),
  /** The recording itself, which {@link FolderMedia} finds. */
  MEDIA(Content.MEDIA, List.of());

  private final Content content;
  private final List<String> endings;
  private final List<String> names;

  /** What is in such a file. */
  enum Content {
    JSON,
    DESCRIPTION,
    XML,
    FEED,
    MEDIA
  }

  Companion(Content content, List<String> endings, String... names) {
    this.content = content;
    this.endings = endings;
    this.names = List.of(names);
  }

  Content content() {
    return content;
  }

  /** Whether it speaks of all recordings in its folder. */
  boolean isOfFolder() {
    return endings.isEmpty();
  }

  static Optional<Companion> of(String name) {
    String lower = unpacked(name);
    return Arrays.stream(values())
        .filter(row -> row.names.contains(lower))
        .findFirst()
        .or(() -> Arrays.stream(values()).filter(row -> row.ends(lower)).findFirst());
  }

  private boolean ends(String lower) {
    return endings.stream()
        .anyMatch(ending -> lower.length() > ending.length() && lower.endsWith(ending));
  }

  /** The name of the recording that a file speaks of by its own name. */
  String stem(String name) {
    String lower = unpacked(name);
    int length =
        endings.stream().filter(lower::endsWith).mapToInt(String::length).findFirst().orElse(0);
    return name.substring(0, lower.length() - length);
  }

  private static String unpacked(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".gz") ? lower.substring(0, lower.length() - ".gz".length()) : lower;
  }
}
