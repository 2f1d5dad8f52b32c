// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shike.search.LinkTemplate;
import org.shike.transcript.Transcript;

/**
 * Where the recording of a transcript is played on its page; after a click if another host has it.
 *
 * @param kind of player
 * @param source what it plays
 * @param origin the host that the browser may then ask, or this server
 */
record Player(Kind kind, String source, String origin) {
  private static final String OWN = "'self'";
  private static final Pattern YOUTUBE =
      Pattern.compile(
          "https?://(?:(?:www\\.|m\\.|music\\.)?youtube\\.com/(?:watch\\?(?:[^#]*&)?v=|live/|shorts/|embed/)"
              + "|youtu\\.be/)([A-Za-z0-9_-]{6,20})(?:[?&#/].*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BILIBILI =
      Pattern.compile(
          "https?://(?:www\\.|m\\.)?bilibili\\.com/video/(BV[A-Za-z0-9]{6,20})(?:[?/#].*)?",
          Pattern.CASE_INSENSITIVE);

  /** Of a video in several parts; without it, the first one is played. */
  private static final Pattern PART = Pattern.compile("\\?(?:[^#]*&)?(p=[0-9]{1,4})(?:[&#].*)?$");

  /** A way to play. */
  enum Kind {
    AUDIO("media-src"),
    VIDEO("media-src"),
    FRAME("frame-src");

    private final String directive;

    Kind(String directive) {
      this.directive = directive;
    }

    /** As the page names it: an element of HTML, or a frame. */
    String element() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The player of a file of this server. */
  static Player of(MediaFile file) {
    return new Player(file.type().kind(), file.address(), OWN);
  }

  /** Whether it asks nobody but this server, so that nobody has to agree to it. */
  boolean isLocal() {
    return origin.equals(OWN);
  }

  /** The player of what the metadata links to; empty if nothing here can play it. */
  static Optional<Player> of(Transcript transcript) {
    return LinkTemplate.of(transcript.metadata()).flatMap(LinkTemplate::url).flatMap(Player::ofUrl);
  }

  private static Optional<Player> ofUrl(String url) {
    return framed(YOUTUBE, url, "https://www.youtube-nocookie.com", "/embed/%s?start=")
        .or(() -> framed(BILIBILI, url, "https://player.bilibili.com", bilibili(url)))
        .or(() -> media(url));
  }

  private static String bilibili(String url) {
    Matcher part = PART.matcher(url);
    return "/player.html?bvid=%s&" + (part.find() ? part.group(1) + "&" : "") + "t=";
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
    return MediaType.of(path)
        .filter(type -> !host.isEmpty())
        .map(type -> new Player(type.kind(), url, uri.getScheme() + "://" + host + port));
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
