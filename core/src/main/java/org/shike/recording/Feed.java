// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shike.recording.XmlTexts.Element;
import org.shike.recording.XmlTexts.Item;
import org.shike.transcript.Section;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Timecode;

/**
 * The feed of a podcast. A client stores an episode under the last part of one of its URLs, its
 * title or its {@code guid}.
 *
 * @see <a href="https://podcastnamespace.org/">the podcast namespace</a>
 */
final class Feed {
  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* (\\d{4})");
  private static final DateTimeFormatter DAY_FORMAT =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final Pattern SECONDS = Pattern.compile("[1-9]\\d{0,6}");
  private static final String ENCLOSURE = "enclosure";
  private static final String URL = "url";

  private Feed() {}

  /** What the feed says of the recording with one of these names; nothing if none is in it. */
  static Facts facts(XmlTexts.Content feed, List<String> names) {
    List<String> wanted = names.stream().map(Feed::letters).toList();
    return feed.items().stream()
        .filter(item -> names(item).map(Feed::letters).anyMatch(wanted::contains))
        .findFirst()
        .map(item -> facts(item, feed.outside()))
        .orElse(Facts.NONE);
  }

  private static Stream<String> names(Item item) {
    Stream<String> urls =
        Stream.of(
                item.attribute(ENCLOSURE, URL),
                item.attribute("transcript", URL),
                item.first("link"))
            .flatMap(Optional::stream)
            .map(Feed::lastPart);
    return Stream.concat(
            urls, Stream.of(item.first("title"), item.first("guid")).flatMap(Optional::stream))
        .filter(name -> !letters(name).isEmpty());
  }

  private static String lastPart(String url) {
    String path = url.replaceFirst("[?#].*", "");
    String last =
        path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
    try {
      return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return last; // a percent sign that stands for itself
    }
  }

  /** Clients replace what a file name must not contain. */
  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static Facts facts(Item item, Item channel) {
    Map<String, List<String>> metadata = new LinkedHashMap<>();
    MediaServerFile.note(
        metadata,
        URL,
        item.attribute(ENCLOSURE, URL).or(() -> item.first("link")).stream().toList());
    MediaServerFile.note(
        metadata, "date", item.first("pubdate").flatMap(Feed::day).stream().toList());
    MediaServerFile.note(metadata, "channel", channel.first("title").stream().toList());
    MediaServerFile.note(metadata, "season", item.values("season"));
    MediaServerFile.note(metadata, "episode", item.values("episode"));
    MediaServerFile.note(metadata, "speakers", item.values("person"));
    MediaServerFile.note(
        metadata, "duration", item.first("duration").map(Feed::clock).stream().toList());
    return new Facts(item.first("title").orElse(""), metadata, chapters(item), List.of());
  }

  private static Optional<String> day(String written) {
    Matcher day = DAY.matcher(written);
    try {
      return day.find()
          ? Optional.of(
              LocalDate.parse(day.group(1) + " " + day.group(2) + " " + day.group(3), DAY_FORMAT)
                  .toString())
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Feeds write seconds alone, or a clock. */
  private static String clock(String written) {
    return SECONDS.matcher(written).matches()
        ? Timecode.of(Duration.ofSeconds(Long.parseLong(written))).written()
        : written;
  }

  private static List<Section> chapters(Item item) {
    List<Section> chapters = new ArrayList<>();
    List<Element> starts =
        item.all("chapter").stream().filter(one -> start(one).isPresent()).toList();
    for (int at = 0; at < starts.size(); at++) {
      Duration start = start(starts.get(at)).orElseThrow();
      Optional<Duration> end =
          at + 1 < starts.size()
              ? start(starts.get(at + 1)).filter(next -> next.compareTo(start) >= 0)
              : Optional.empty();
      String title = starts.get(at).attribute("title").orElse("");
      chapters.add(new Section(title, 1, Optional.of(new TimeRange(start, end))));
    }
    return chapters;
  }

  private static Optional<Duration> start(Element chapter) {
    return chapter.attribute("start").flatMap(Timecode::parseExact).map(Timecode::time);
  }
}
