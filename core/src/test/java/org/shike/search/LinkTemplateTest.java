// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.transcript.TimeRange;

class LinkTemplateTest {
  private static final TimeRange TIME =
      TimeRange.of(Duration.ofMillis(570_250), Duration.ofMinutes(10));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://www.youtube.com/watch?v=a-B_1        | https://www.youtube.com/watch?v=a-B_1&t=570s
          https://youtube.com/watch?t=7&v=a&list=b#t=3 | https://youtube.com/watch?v=a&list=b&t=570s
          HTTPS://M.YouTube.com/watch?v=a&t=1m2s       | HTTPS://M.YouTube.com/watch?v=a&t=570s
          https://youtu.be/a                           | https://youtu.be/a?t=570s
          https://youtu.be/a?si=x&t=30                 | https://youtu.be/a?si=x&t=570s
          http://www.youtube.com/live/a?feature=share  | http://www.youtube.com/live/a?feature=share&t=570s
          https://www.youtube.com/shorts/a             | https://www.youtube.com/shorts/a?t=570s
          https://www.youtube.com/embed/a              | https://www.youtube.com/embed/a?t=570s
          https://www.bilibili.com/video/BV1x          | https://www.bilibili.com/video/BV1x?t=570
          https://www.bilibili.com/video/BV1x/?p=2&t=9 | https://www.bilibili.com/video/BV1x/?p=2&t=570
          https://example.org/talk.mp4                 | https://example.org/talk.mp4#t=570.25,600
          http://example.org:81/a?t=1#t=5,6            | http://example.org:81/a?t=1#t=570.25,600
          https://例子.中国/视频                         | https://例子.中国/视频#t=570.25,600
          https://www.youtube.com/@channel             | https://www.youtube.com/@channel#t=570.25,600
          https://www.youtube.com/watch?list=b         | https://www.youtube.com/watch?list=b#t=570.25,600
          https://youtube.com.example.org/watch?v=a    | https://youtube.com.example.org/watch?v=a#t=570.25,600
          https://example.org                          | https://example.org#t=570.25,600
          https://youtu.be                             | https://youtu.be#t=570.25,600
          """)
  void urlBecomesALinkToItsTime(String url, String link) {
    LinkTemplate template = LinkTemplate.of(metadata("url", url)).orElseThrow();
    assertThat(template.at(TIME)).isEqualTo(link);
    assertThat(template.url()).contains(url);
  }

  @Test
  void unknownOrEmptyEndIsLeftOut() {
    LinkTemplate template = LinkTemplate.of(metadata("url", "https://a.org/b")).orElseThrow();
    assertThat(template.at(TimeRange.from(Duration.ZERO))).isEqualTo("https://a.org/b#t=0");
    Duration second = Duration.ofSeconds(1);
    assertThat(template.at(TimeRange.of(second, second))).isEqualTo("https://a.org/b#t=1");
    LinkTemplate own =
        LinkTemplate.of(metadata("link", "https://a.org/?from={start}&to={end}")).orElseThrow();
    assertThat(own.at(TimeRange.from(second))).isEqualTo("https://a.org/?from=1&to=");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://a.org/{seconds}/{start}-{end} | https://a.org/570/570.25-600
          {url}&from={start},{end}              | https://b.org/x?y=1&from=570.25,600
          https://a.org/?u={url}&s={seconds}    | https://a.org/?u=https%3A%2F%2Fb.org%2Fx%3Fy%3D1&s=570
          """)
  void patternOfOnesOwnComesFirst(String pattern, String link) {
    LinkTemplate template =
        LinkTemplate.of(Map.of("link", List.of(pattern), "url", List.of("https://b.org/x?y=1")))
            .orElseThrow();
    assertThat(template.at(TIME)).isEqualTo(link);
    assertThat(template.url()).contains("https://b.org/x?y=1");
  }

  @Test
  void patternAloneLinksToMomentsOnly() {
    LinkTemplate template =
        LinkTemplate.of(metadata("link", "https://a.org/{start}")).orElseThrow();
    assertThat(template.url()).isEmpty();
    assertThat(LinkTemplate.of(metadata("link", "{url}#{start}"))).isEmpty();
  }

  @Test
  void urlIsFoundUnderItsOtherNames() {
    String link = "https://youtu.be/a?t=570s";
    for (String key : List.of("link", "url", "webpage_url", "source")) {
      assertThat(LinkTemplate.of(metadata(key, " https://youtu.be/a ")).orElseThrow().at(TIME))
          .isEqualTo(link);
    }
    Map<String, List<String>> metadata =
        Map.of("url", List.of("none"), "source", List.of("a talk", "https://youtu.be/a"));
    assertThat(LinkTemplate.of(metadata).orElseThrow().at(TIME)).isEqualTo(link);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "javascript:alert(1)",
        "JavaScript://example.org/%0Aalert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://example.org/a",
        "//example.org/a",
        "http:example.org",
        "https://",
        "https:///a",
        "https:\\\\example.org",
        "https://example.org/a b",
        "https://example.org/\"onclick=\"x",
        "https://example.org/<b>",
        "https://example.org/\na",
        "https://example.org/\u202Ea",
        "https://example.org/\u200Ba",
        "https://example.org/\uD800",
        "https://example.org/%zz",
        "https://example.org/{name}",
        "javascript:alert({seconds})",
        "{url}",
        "{seconds}"
      })
  void whatIsNoUrlOfTheWebIsNoLink(String text) {
    assertThat(LinkTemplate.of(metadata("url", text))).isEmpty();
    assertThat(LinkTemplate.of(metadata("link", text))).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LinkTemplate(text, Optional.empty()))
        .withMessageStartingWith("pattern must be an http or https URL or ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          talk.mp4                | talk.mp4#t=570.25,600
          第一季/云 成本 [a#1].mkv   | 第一季/云%20成本%20%5Ba%231%5D.mkv#t=570.25,600
          100%.mp3                | 100%25.mp3#t=570.25,600
          javascript:alert(1).mp4 | javascript%3Aalert%281%29.mp4#t=570.25,600
          a/{seconds}.mp4         | a/%7Bseconds%7D.mp4#t=570.25,600
          """)
  void mediaFileIsLinkedToByItsPlace(String place, String link) {
    Optional<LinkTemplate> template = LinkTemplate.of(metadata("media", place));
    assertThat(template.map(of -> of.at(TIME))).contains(link);
    assertThat(template.flatMap(LinkTemplate::url)).contains(link.replaceFirst("#.*", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/talk.mp4",
        "../talk.mp4",
        "a/../talk.mp4",
        "a//talk.mp4",
        "http://a.org/b.mp4",
        "YouTube"
      })
  void mediaFileIsBelowTheFolder(String place) {
    assertThat(LinkTemplate.of(metadata("media", place))).isEmpty();
  }

  @Test
  void urlComesBeforeTheMediaFile() {
    assertThat(
            LinkTemplate.of(
                    Map.of("media", List.of("a.mp4"), "source", List.of("https://youtu.be/a")))
                .orElseThrow()
                .at(TIME))
        .isEqualTo("https://youtu.be/a?t=570s");
  }

  @Test
  void transcriptWithoutUrlHasNoLinks() {
    assertThat(LinkTemplate.of(Map.of("date", List.of("2026-01-01"), "url", List.of()))).isEmpty();
  }

  private static Map<String, List<String>> metadata(String key, String value) {
    return Map.of(key, List.of(value));
  }
}
