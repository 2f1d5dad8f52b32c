// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A well-formed {@code http} or {@code https} URL. */
record WebUrl(URI uri) {
  private static final Set<String> YOUTUBE =
      Set.of(
          "youtube.com",
          "www.youtube.com",
          "m.youtube.com",
          "music.youtube.com",
          "www.youtube-nocookie.com");
  private static final Set<String> YOUTUBE_FOLDERS = Set.of("live", "shorts", "embed");
  private static final Set<String> BILIBILI =
      Set.of("bilibili.com", "www.bilibili.com", "m.bilibili.com");

  /** A site, by the way in which it links to a time. */
  enum Site {
    YOUTUBE,
    BILIBILI,
    OTHER
  }

  static Optional<WebUrl> of(String text) {
    try {
      return Optional.of(new WebUrl(new URI(text))).filter(url -> url.isWeb() && isVisible(text));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private boolean isWeb() {
    boolean isHttp =
        "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    return isHttp && uri.getRawAuthority() != null;
  }

  /** {@link URI} accepts invisible characters, such as those that change the direction of text. */
  private static boolean isVisible(String text) {
    return text.codePoints()
        .map(Character::getType)
        .noneMatch(
            type ->
                type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.UNASSIGNED);
  }

  Site site() {
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    String[] path = uri.getRawPath().split("/", -1);
    String first = path.length < 2 ? "" : path[1];
    boolean hasMore = path.length > 2 && !path[2].isEmpty();
    if (host.equals("youtu.be") && !first.isEmpty()) {
      return Site.YOUTUBE;
    }
    if (YOUTUBE.contains(host) && (hasMore ? YOUTUBE_FOLDERS.contains(first) : isWatch(first))) {
      return Site.YOUTUBE;
    }
    return BILIBILI.contains(host) && first.equals("video") && hasMore ? Site.BILIBILI : Site.OTHER;
  }

  private boolean isWatch(String folder) {
    return folder.equals("watch") && parameters().anyMatch(one -> one.startsWith("v="));
  }

  private Stream<String> parameters() {
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    return Arrays.stream(query.split("&", -1)).filter(one -> !one.isEmpty());
  }

  /** With the parameter {@code t} and without a fragment, which may contain a time as well. */
  String withTime(String time) {
    Stream<String> others = parameters().filter(one -> !one.equals("t") && !one.startsWith("t="));
    return uri.getScheme()
        + "://"
        + uri.getRawAuthority()
        + uri.getRawPath()
        + Stream.concat(others, Stream.of("t=" + time)).collect(Collectors.joining("&", "?", ""));
  }

  String withFragment(String fragment) {
    return toString().split("#", -1)[0] + "#" + fragment;
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
