// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of media files that browsers play. */
enum MediaType {
  MP4("video/mp4", Player.Kind.VIDEO),
  WEBM("video/webm", Player.Kind.VIDEO),
  M4V("video/mp4", Player.Kind.VIDEO),
  OGV("video/ogg", Player.Kind.VIDEO),
  MP3("audio/mpeg", Player.Kind.AUDIO),
  M4A("audio/mp4", Player.Kind.AUDIO),
  OGG("audio/ogg", Player.Kind.AUDIO),
  OGA("audio/ogg", Player.Kind.AUDIO),
  OPUS("audio/ogg", Player.Kind.AUDIO),
  WAV("audio/wav", Player.Kind.AUDIO),
  FLAC("audio/flac", Player.Kind.AUDIO);

  private final String contentType;
  private final Player.Kind kind;

  MediaType(String contentType, Player.Kind kind) {
    this.contentType = contentType;
    this.kind = kind;
  }

  /** The type of a file by its extension, in any case. */
  static Optional<MediaType> of(String path) {
    String extension = path.substring(path.lastIndexOf('.') + 1);
    return Arrays.stream(values())
        .filter(type -> path.length() > extension.length())
        .filter(type -> type.name().equalsIgnoreCase(extension))
        .findFirst();
  }

  String extension() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  String contentType() {
    return contentType;
  }

  Player.Kind kind() {
    return kind;
  }
}
