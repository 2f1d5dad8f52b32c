// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.shike.index.TranscriptIndex;
import org.shike.transcript.Cue;
import org.shike.transcript.Section;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What people see, with and without a script. */
class PageTest {
  static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' onmouseover='alert(1)",
          "</title></style></script><b>",
          "<!-- --> ]]> &lt;b&gt; & &#0;",
          "javascript:alert(1)",
          "//evil.example/");

  private final List<TranscriptIndex> opened = new ArrayList<>();

  private Site site(Transcript... transcripts) throws IOException {
    TranscriptIndex index = TranscriptIndex.inMemory();
    opened.add(index);
    for (Transcript transcript : transcripts) {
      index.put(transcript);
    }
    return new Site(index, Running.ANY_PORT);
  }

  @AfterEach
  void closeIndexes() throws IOException {
    for (TranscriptIndex index : opened) {
      index.close();
    }
  }

  private static String page(Site site, String path, String query) {
    return page(site, path, query, "");
  }

  private static String page(Site site, String path, String query, String languages) {
    Answer answer = site.answer(Asked.of(path, query, "", languages));
    return new String(answer.content(), StandardCharsets.UTF_8);
  }

  @Test
  void momentIsShownWithItsPlaceAndALinkToIt() throws Exception {
    String page = page(site(Running.talk("2025/talk.srt")), "/", "q=成本");
    assertThat(page)
        .contains(
            "<mark>成本</mark>降低14%",
            "href=\"/t/2025%2Ftalk.srt?t=570#now\"",
            "<span class=\"time\">9:30</span>",
            "云成本 › 案例",
            "李雷");
  }

  @Test
  void readingPageHasTheMomentInView() throws Exception {
    String page = page(site(Running.talk("talk.srt")), "/t/talk.srt", "t=571");
    assertThat(page)
        .contains(
            "<div class=\"cue\" id=\"now\" aria-current=\"true\" data-start=\"570\" data-end=\"575\">",
            "<a href=\"#s1\">案例</a>",
            "<h2 id=\"s1\" class=\"level1\">案例</h2>",
            "欢迎大家",
            "延迟也降低了");
    assertThat(page.split("id=\"now\"", -1)).hasSize(2);
    assertThat(page(site(Running.talk("a")), "/t/a", "")).doesNotContain("id=\"now\"");
  }

  @Test
  void facetsAreFiltersInTheAddress() throws Exception {
    Site site = site(Running.talk("a"));
    String page = page(site, "/", "q=欢迎 OR 成本");
    assertThat(page).contains("href=\"/?q=", "&amp;speaker=");
    String filtered = page(site, "/", "q=欢迎+OR+成本&speaker=许薇");
    assertThat(filtered).contains("× 许薇").doesNotContain("降低14%");
  }

  @Test
  void metadataIsAFilter() throws Exception {
    Site site = site(ofChannel("a", "云课堂"), ofChannel("b", "硬件周"));
    assertThat(page(site, "/", "q=成本"))
        .contains("<summary>Channel</summary>", "&amp;channel=%E4%BA%91%E8%AF%BE%E5%A0%82");
    assertThat(page(site, "/", "q=成本&channel=云课堂"))
        .contains("× 云课堂", "/t/a")
        .doesNotContain("/t/b");
  }

  private static Transcript ofChannel(String id, String channel) {
    Transcript talk = Running.talk(id);
    Map<String, List<String>> metadata = Map.of("channel", List.of(channel));
    return new Transcript(id, talk.title(), metadata, talk.sections(), talk.cues());
  }

  @Test
  void nextPageContinuesThisOne() throws Exception {
    Transcript[] talks =
        IntStream.range(0, 15).mapToObj(at -> Running.talk("t" + at)).toArray(Transcript[]::new);
    Site site = site(talks);
    Element next = only(xml(page(site, "/", "q=成本")), "p", "next");
    String address = ((Element) next.getElementsByTagName("a").item(0)).getAttribute("href");
    String second = page(site, "/", address.substring(2));
    assertThat(second)
        .contains("<ol class=\"moments\" start=\"11\">")
        .doesNotContain("class=\"next\"");
  }

  @Test
  void momentsLikeOneAreAPageOfTheirOwn() throws Exception {
    Site site = site(Running.talk("a"), Running.talk("b"));
    assertThat(page(site, "/", "q=成本")).contains("/?transcript=a&amp;time=570");
    assertThat(page(site, "/", "transcript=a&time=570")).contains("a moment like this", "/t/b");
  }

  @Test
  void whatIsMissingOrGuessedIsSaid() throws Exception {
    Site site = site(Running.talk("a"));
    assertThat(page(site, "/", "q=Graviton 欢迎")).contains("without: ");
    assertThat(page(site, "/", "q=不存在的")).contains("Nothing found for");
    assertThat(page(site, "/", "q=Gravtion")).containsAnyOf("Did you mean", "not exactly");
  }

  @ParameterizedTest
  @CsvSource({
    "'', en, Search",
    "'en-GB,en;q=0.9,zh;q=0.5', en, Search",
    "'zh-CN,zh;q=0.9,en;q=0.8', zh, 搜索",
    "'fr,zh-TW;q=0.5', zh, 搜索",
    "'fr', en, Search",
  })
  void pageSpeaksTheLanguageOfTheBrowser(String languages, String tag, String word)
      throws Exception {
    String page = page(site(), "/", "", languages);
    assertThat(page).contains("<html lang=\"" + tag + "\">", "<button>" + word + "</button>");
  }

  @Test
  void textsAreThereInBothLanguages() {
    PageTexts english = PageTexts.in(Locale.ENGLISH);
    PageTexts chinese = PageTexts.in(Locale.CHINESE);
    assertThat(chinese.bundle().keySet()).isEqualTo(english.bundle().keySet());
    assertThat(chinese.bundle()).isNotEqualTo(english.bundle());
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void hostileTextStaysText(String text) throws Exception {
    Site site = site(hostile(text));
    String id = TranscriptPath.encode(text);
    String query = URLEncoder.encode(text, StandardCharsets.UTF_8);
    for (String page :
        List.of(
            page(site, "/", "q=成本"),
            page(site, "/", "q=" + query),
            page(site, "/", "q=成本&speaker=" + query),
            page(site, "/t/" + id, "t=1"),
            page(site, "/" + query, ""),
            page(site, "/", "q=a&sort=" + query))) {
      assertInert(page);
    }
    assertThat(xml(page(site, "/t/" + id, "")).getDocumentElement().getTextContent())
        .contains(text);
  }

  /** A transcript that says the same everywhere. */
  static Transcript hostile(String text) {
    Map<String, List<String>> metadata =
        Map.of(
            "date", List.of(text), "url", List.of(text), "link", List.of(text), "x", List.of(text));
    Cue cue =
        Cue.timed(TimeRange.of(Duration.ofSeconds(1), Duration.ofSeconds(2)), "成本 " + text)
            .withSpeaker(Optional.of(text))
            .withSection(OptionalInt.of(0));
    return new Transcript(
        text, text, metadata, List.of(new Section(text, 1, Optional.empty())), List.of(cue));
  }

  /** No element or attribute but those of the page, and no address but those of the server. */
  private static void assertInert(String page) throws Exception {
    NodeList all = xml(page).getElementsByTagName("*");
    for (int at = 0; at < all.getLength(); at++) {
      Element element = (Element) all.item(at);
      assertThat(element.getTagName()).isNotIn("img", "b", "style", "iframe", "object", "base");
      if (element.getTagName().equals("script")) {
        assertThat(element.getAttribute("src")).isEqualTo("/assets/shike.js");
        assertThat(element.getTextContent()).isEmpty();
      }
      for (int each = 0; each < element.getAttributes().getLength(); each++) {
        String name = element.getAttributes().item(each).getNodeName();
        assertThat(name).doesNotStartWith("on").isNotEqualTo("style");
      }
      assertThat(element.getAttribute("href")).matches("(?:|#.*|/(?!/).*)");
    }
  }

  private static Document xml(String page) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page.replace("<!DOCTYPE html>\n", ""))));
  }

  private static Element only(Document document, String tag, String style) {
    NodeList all = document.getElementsByTagName(tag);
    return IntStream.range(0, all.getLength())
        .mapToObj(at -> (Element) all.item(at))
        .filter(element -> element.getAttribute("class").equals(style))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.youtube.com/watch?v=abcdefghijk&t=5s, FRAME, https://www.youtube-nocookie.com/embed/abcdefghijk?start=",
    "https://youtu.be/abcdefghijk, FRAME, https://www.youtube-nocookie.com/embed/abcdefghijk?start=",
    "https://www.bilibili.com/video/BV1xx411c7mD?p=2, FRAME, https://player.bilibili.com/player.html?bvid=BV1xx411c7mD&p=2&t=",
    "https://www.bilibili.com/video/BV1xx411c7mD/?spm=a&p=12&t=3#p=4, FRAME, https://player.bilibili.com/player.html?bvid=BV1xx411c7mD&p=12&t=",
    "https://www.bilibili.com/video/BV1xx411c7mD/?top=2, FRAME, https://player.bilibili.com/player.html?bvid=BV1xx411c7mD&t=",
    "https://media.example:8443/a/talk.MP4?x=1, VIDEO, https://media.example:8443/a/talk.MP4?x=1",
    "http://localhost/talk.mp3, AUDIO, http://localhost/talk.mp3",
    "https://example.org/talk.html, , ",
    "https://youtube.com.evil.example/watch?v=abcdefghijk, , ",
    "https://www.youtube.com/watch?v=%22%3E%3Cscript, , ",
  })
  void recordingIsPlayedAfterAClick(String url, String kind, String source) throws Exception {
    Transcript talk = Running.talk("a");
    Transcript linked =
        new Transcript("a", "", Map.of("url", List.of(url)), talk.sections(), talk.cues());
    Answer answer = site(linked).answer(Asked.of("/t/a", "", "", ""));
    String page = new String(answer.content(), StandardCharsets.UTF_8);
    assertThat(page).doesNotContain("<iframe", "<video", "<audio");
    if (kind == null) {
      assertThat(page).doesNotContain("id=\"player\"");
      return;
    }
    assertThat(xml(page).getElementsByTagName("div").item(0))
        .isInstanceOfSatisfying(
            Element.class,
            slot -> {
              assertThat(slot.getAttribute("data-kind")).isEqualToIgnoringCase(kind);
              assertThat(slot.getAttribute("data-source")).isEqualTo(source);
            });
    String origin = source.replaceFirst("^(https?://[^/]+).*", "$1");
    assertThat(answer.headers().get(SafeHeaders.POLICY))
        .endsWith((kind.equals("FRAME") ? "; frame-src " : "; media-src ") + origin);
  }

  @Test
  void problemIsAPageForPeople() throws Exception {
    Answer answer = site().answer(Asked.of("/t/nobody", "", "", ""));
    assertThat(answer.status()).isEqualTo(404);
    assertInert(new String(answer.content(), StandardCharsets.UTF_8));
  }

  @Test
  void filesOfThePageAreSmall() throws Exception {
    Path assets = Path.of("src", "main", "resources", "org", "shike", "server", "assets");
    long bytes = 0;
    try (Stream<Path> files = Files.list(assets)) {
      for (Path file : files.toList()) {
        Answer served = site().answer(Asked.of("/assets/" + file.getFileName(), "", "", ""));
        assertThat(served.status()).as("%s", file).isEqualTo(200);
        bytes += served.content().length;
      }
    }
    assertThat(bytes).isBetween(5_000L, 100_000L);
    assertThat(site().answer(Asked.of("/assets/..%2Fopenapi.json", "", "", "")).status())
        .isEqualTo(404);
  }
}
