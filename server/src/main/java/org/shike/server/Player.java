// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shike.search.LinkTemplate;
import org.shike.transcript.Transcript;

/**
 * Where the recording of a transcript is played on its page, after a click.
 *
 * @param kind of player
 * @param source what it plays
 * @param origin the host that the browser may then ask
 */
record Player(Kind kind, String source, String origin) {
  private static final Pattern YOUTUBE =
      Pattern.compile(
          "https?://(?:(?:www\\.|m\\.|music\\.)?youtube\\.com/(?:watch\\?(?:[^#]*&)?v=|live/|shorts/|embed/)"
              + "|youtu\\.be/)([A-Za-z0-9_-]{6,20})(?:[?&#/].*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BILIBILI =
      Pattern.compile(
          "https?://(?:www\\.|m\\.)?bilibili\\.com/video/(BV[A-Za-z0-9]{6,20})(?:[?/#].*)?",
          Pattern.CASE_INSENSITIVE);

  /** A way to play. */
  enum Kind {
    AUDIO("media-src", ".mp3 .m4a .ogg .oga .opus .wav .flac"),
    VIDEO("media-src", ".mp4 .webm .m4v .ogv"),
    FRAME("frame-src", "");

    private final String directive;
    private final String extensions;

    Kind(String directive, String extensions) {
      this.directive = directive;
      this.extensions = extensions;
    }

    private boolean plays(String path) {
      int dot = path.lastIndexOf('.');
      String extension = dot < 0 ? "" : path.substring(dot).toLowerCase(Locale.ROOT);
      return !extension.isEmpty() && List.of(extensions.split(" ", -1)).contains(extension);
    }
  }

  /** The player of what the metadata links to; empty if nothing here can play it. */
  static Optional<Player> of(Transcript transcript) {
    return LinkTemplate.of(transcript.metadata()).flatMap(LinkTemplate::url).flatMap(Player::ofUrl);
  }

  private static Optional<Player> ofUrl(String url) {
    return framed(YOUTUBE, url, "https://www.youtube-nocookie.com", "/embed/%s?start=")
        .or(() -> framed(BILIBILI, url, "https://player.bilibili.com", "/player.html?bvid=%s&t="))
        .or(() -> media(url));
  }

  private static Optional<Player> framed(Pattern form, String url, String origin, String path) {
    Matcher id = form.matcher(url);
    return id.matches()
        ? Optional.of(new Player(Kind.FRAME, origin + path.replace("%s", id.group(1)), origin))
        : Optional.empty();
  }

  private static Optional<Player> media(String url) {
    URI uri = URI.create(url);
    String path = uri.getPath() == null ? "" : uri.getPath();
    String host = uri.getHost() == null ? "" : uri.getHost();
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return Arrays.stream(Kind.values())
        .filter(kind -> !host.isEmpty() && kind.plays(path))
        .findFirst()
        .map(kind -> new Player(kind, url, uri.getScheme() + "://" + host + port));
  }

  /** The host's name, as a person knows it. */
  String host() {
    return String.valueOf(URI.create(origin).getHost());
  }

  /** The directive of the policy that allows it. */
  String directive() {
    return kind.directive;
  }
}
