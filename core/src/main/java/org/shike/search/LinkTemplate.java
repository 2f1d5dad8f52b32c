// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shike.transcript.TimeRange;

/**
 * Makes links to moments of one recording. Only {@code http} and {@code https} URLs and the places
 * of media files become links. Immutable.
 *
 * <pre>{@code
 * Map<String, List<String>> metadata = Map.of("url", List.of("https://example.org/talk.mp4"));
 * LinkTemplate.of(metadata).orElseThrow().at(TimeRange.of(Duration.ofMinutes(9), Duration.ofMinutes(10)));
 * // https://example.org/talk.mp4#t=540,600
 * }</pre>
 *
 * @param pattern a URL, or the place of a media file, in which {@code {seconds}} stands for the
 *     start in whole seconds, {@code {start}} and {@code {end}} for the exact times in seconds
 * @param url the URL of the whole recording; empty if only its moments have links
 */
public record LinkTemplate(String pattern, Optional<String> url) {
  private static final String SECONDS = "{seconds}";
  private static final String START = "{start}";
  private static final String END = "{end}";
  private static final String URL = "{url}";
  private static final String FRAGMENT = "t=" + START + "," + END;
  private static final String LINK_KEY = "link";
  private static final String MEDIA_KEY = "media";

  /** Metadata keys that may contain a URL, in order of precedence. */
  private static final List<String> URL_KEYS = List.of(LINK_KEY, "url", "webpage_url", "source");

  private static final int MILLI_DIGITS = 3;

  /** Checks that both are URLs of the web, or lead to a media file. */
  public LinkTemplate {
    checkUrl("pattern", filled(pattern, "0", "0", Optional.of("1")));
    url.ifPresent(whole -> checkUrl("url", whole));
  }

  /**
   * Derives from the metadata of a transcript how to link to its moments:
   *
   * <ol>
   *   <li>{@code link}, if it is a pattern; in it, {@code {url}} stands for the URL found below,
   *       which is percent-encoded unless it comes first;
   *   <li>otherwise the first URL among {@code link}, {@code url}, {@code webpage_url} and {@code
   *       source}: for YouTube with {@code t={seconds}s}, for Bilibili with {@code t={seconds}},
   *       and for any other site with the W3C media fragment {@code #t={start},{end}}, which
   *       replaces the fragment of the URL;
   *   <li>otherwise {@code media}, the place of a media file, also with a media fragment: {@code
   *       talks/one.mp4#t=540,600}. Such a link is relative to the folder that the place is below.
   * </ol>
   *
   * @param metadata of a transcript, with keys in lower case
   * @return how to link; empty if the metadata has neither a well-formed URL nor a media file
   * @see <a href="https://www.w3.org/TR/media-frags/">Media Fragments URI 1.0</a>
   */
  public static Optional<LinkTemplate> of(Map<String, List<String>> metadata) {
    Optional<WebUrl> url =
        URL_KEYS.stream()
            .flatMap(key -> values(metadata, key))
            .flatMap(text -> WebUrl.of(text).stream())
            .findFirst();
    return values(metadata, LINK_KEY)
        .flatMap(pattern -> withPattern(pattern, url.map(WebUrl::toString)).stream())
        .findFirst()
        .or(() -> url.map(LinkTemplate::of))
        .or(() -> values(metadata, MEDIA_KEY).flatMap(file -> local(file).stream()).findFirst());
  }

  private static Stream<String> values(Map<String, List<String>> metadata, String key) {
    return metadata.getOrDefault(key, List.of()).stream().map(String::strip);
  }

  private static Optional<LinkTemplate> withPattern(String written, Optional<String> url) {
    String pattern = url.map(whole -> withUrl(written, whole)).orElse(written);
    boolean isPattern = written.contains("{");
    boolean isUrl = WebUrl.of(filled(pattern, "0", "0", Optional.of("1"))).isPresent();
    return isPattern && isUrl ? Optional.of(new LinkTemplate(pattern, url)) : Optional.empty();
  }

  private static String withUrl(String pattern, String url) {
    String rest = pattern.startsWith(URL) ? pattern.substring(URL.length()) : pattern;
    return (pattern.startsWith(URL) ? url : "")
        + rest.replace(URL, URLEncoder.encode(url, StandardCharsets.UTF_8));
  }

  private static LinkTemplate of(WebUrl url) {
    String pattern =
        switch (url.site()) {
          case YOUTUBE -> url.withTime(SECONDS + "s");
          case BILIBILI -> url.withTime(SECONDS);
          case OTHER -> url.withFragment(FRAGMENT);
        };
    return new LinkTemplate(pattern, Optional.of(url.toString()));
  }

  private static Optional<LinkTemplate> local(String place) {
    return MediaPlace.of(place)
        .map(MediaPlace::reference)
        .map(file -> new LinkTemplate(file + "#" + FRAGMENT, Optional.of(file)));
  }

  private static void checkUrl(String name, String url) {
    if (WebUrl.of(url).isEmpty() && !MediaPlace.isReference(url)) {
      throw new IllegalArgumentException(
          name + " must be an http or https URL or the encoded place of a media file: " + url);
    }
  }

  /**
   * The link to a moment. If its end is not known or not after its start, {@code {end}} and a comma
   * before it are left out.
   *
   * @param time of the moment
   * @return a URL
   */
  public String at(TimeRange time) {
    Optional<Duration> end = time.end().filter(at -> at.compareTo(time.start()) > 0);
    String seconds = Long.toString(time.start().toSeconds());
    return filled(pattern, seconds, exact(time.start()), end.map(LinkTemplate::exact));
  }

  private static String filled(String pattern, String seconds, String start, Optional<String> end) {
    String known = end.isPresent() ? pattern : pattern.replace("," + END, "");
    return known.replace(END, end.orElse("")).replace(START, start).replace(SECONDS, seconds);
  }

  /** Media Fragments 4.2.1: seconds of normal play time, with a fraction if there is one. */
  private static String exact(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), MILLI_DIGITS).stripTrailingZeros().toPlainString();
  }
}
