// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.shike.transcript.Transcript;

/** What a person does with the page, in a real browser. */
@Tag("browser")
class BrowserTest {
  private static final List<String> HOSTILE = PageTest.HOSTILE;
  private static final String SEARCH = "/?q=" + encoded("成本");
  private static final int PHONE = 360;

  @TempDir private static Path media;
  private static Running running;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    Sound.write(media.resolve("talk.wav"), 620);
    Transcript[] talks =
        Stream.concat(
                Stream.of(
                    Running.talk("talk.srt"),
                    Running.talk("2025/talk 2.srt"),
                    Running.talk("youtube", "https://youtu.be/abcdefghijk"),
                    Running.talk("bilibili", "https://www.bilibili.com/video/BV1xx411c7mD?p=2")),
                HOSTILE.stream().map(PageTest::hostile))
            .toArray(Transcript[]::new);
    running = Running.with(Running.ANY_PORT.withMedia(media), talks);
    browser = Browser.start();
    browser.command(
        "Page.addScriptToEvaluateOnNewDocument",
        Map.of(
            "source",
            "window.reports = []; addEventListener('securitypolicyviolation',"
                + " (e) => reports.push(e.violatedDirective + ' ' + e.blockedURI));"
                + " addEventListener('error', (e) => reports.push(e.message));"
                + " window.alert = (text) => reports.push('alert ' + text)"));
  }

  @AfterAll
  static void stop() throws Exception {
    browser.stop();
    running.close();
  }

  @BeforeEach
  void usualWindow() throws Exception {
    browser.allowScripts(true);
    browser.resize(1200, 900);
    browser.prefer("light");
  }

  /** Nothing was blocked, nothing failed, and nobody else was asked. */
  @AfterEach
  void assertQuiet() throws Exception {
    browser.allowScripts(true);
    assertThat(Browser.list(browser.value("window.reports ?? []"))).isEmpty();
    assertThat(
            Browser.list(
                browser.value("performance.getEntriesByType('resource').map((e) => e.name)")))
        .allMatch(name -> name.startsWith(running.server().address().toString()));
  }

  /** Chromium drops the keys that are pressed before a page is painted. */
  private static void open(String path) throws Exception {
    browser.open(running.server().address() + path);
    browser.await("performance.getEntriesByName('first-contentful-paint').length > 0");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void personSearchesAndJumpsToAMoment() throws Exception {
    open("/");
    browser.click("#q");
    browser.press("Grav");
    browser.await("document.querySelectorAll('#completions li').length > 0");
    browser.press(Browser.Key.DOWN + Browser.Key.ENTER);
    browser.await("document.querySelector('.moment')");
    assertThat(browser.text("new URL(location).searchParams.get('q')")).isEqualTo("Graviton");
    browser.click(".moment");
    browser.await("location.pathname.startsWith('/t/')");
    assertThat(browser.text("document.querySelector('#now').innerText")).contains("Graviton");
    assertThat(browser.value("document.querySelector('#now').getBoundingClientRect().top").asInt())
        .isBetween(0, 900);
    browser.back();
    browser.await("document.querySelector('.moment')");
  }

  @Test
  void filterIsInTheAddressAndCanBeTakenAway() throws Exception {
    open("/?q=" + encoded("欢迎 OR 降低"));
    browser.click(".facets summary");
    browser.click(".facets details[open] a");
    browser.await("document.querySelector('.chosen')");
    assertThat(browser.text("new URL(location).searchParams.get('speaker')")).isEqualTo("李雷");
    browser.click(".chosen a");
    browser.await("!document.querySelector('.chosen')");
  }

  @Test
  void stripLeadsToTheMatch() throws Exception {
    open("/?q=Graviton");
    browser.click(".strip a");
    browser.await("location.pathname.startsWith('/t/')");
    assertThat(browser.text("document.querySelector('#now').innerText")).contains("Graviton");
    assertThat(browser.text("document.querySelector('.find').innerText")).contains("9:30");
  }

  @Test
  void recordingAndCuesFollowEachOther() throws Exception {
    open("/t/talk.srt?t=10");
    browser.await("document.querySelector('#player audio').readyState > 0");
    browser.click(".cue[data-start='570'] a.time");
    browser.await("Math.abs(document.querySelector('audio').currentTime - 570) < 30");
    browser.await("document.querySelector('#now').dataset.start === '570'");
    assertThat(browser.text("location.search")).isEqualTo("?t=570");
    browser.await("!document.querySelector('audio').paused");
    browser.run("document.querySelector('audio').currentTime = 601");
    browser.await("document.querySelector('#now').dataset.start === '600'");
    browser.run("document.activeElement.blur()");
    browser.press(" ");
    browser.await("document.querySelector('audio').paused");
  }

  @ParameterizedTest
  @CsvSource({
    "youtube, https://www.youtube-nocookie.com/embed/abcdefghijk?start=%d&autoplay=1",
    "bilibili, https://player.bilibili.com/player.html?bvid=BV1xx411c7mD&p=2&t=%d&autoplay=1",
  })
  void anotherHostIsAskedOnlyAfterAClickAndPlaysFromTheTime(String id, String address)
      throws Exception {
    String frame = "document.querySelector('#player iframe')";
    open("/t/" + id + "?t=570");
    browser.click(".cue[data-start='600'] a.time");
    browser.await("location.search === '?t=600'");
    assertThat(browser.value(frame).isNull()).isTrue();
    assertQuiet();
    browser.click("#player button");
    browser.await(frame);
    String played = address.replace("%d", "600");
    assertThat(browser.text(frame + ".src")).isEqualTo(played);
    browser.await("performance.getEntriesByName('" + played + "').length > 0");
    assertThat(Browser.list(browser.value("window.reports"))).isEmpty();
    browser.click(".cue[data-start='570'] a.time");
    assertThat(browser.text(frame + ".src")).isEqualTo(address.replace("%d", "570"));
    open("/"); // a page where nobody has pressed a button
  }

  @Test
  void keysMoveAndHelp() throws Exception {
    open(SEARCH);
    String active = "document.activeElement";
    browser.press("j");
    browser.await(active + " === document.querySelectorAll('.moment')[0]");
    browser.press("jk");
    browser.await(active + " === document.querySelectorAll('.moment')[0]");
    browser.press("?");
    browser.await("document.querySelector('#keys').open");
    browser.press(Browser.Key.ESCAPE);
    browser.await("!document.querySelector('#keys').open");
    browser.press("/");
    browser.await(active + ".id === 'q'");
    browser.press("?j");
    assertThat(browser.text("document.querySelector('#q').value")).isEqualTo("?j");
    open(SEARCH);
    browser.press("j");
    browser.await(active + " === document.querySelectorAll('.moment')[0]");
    browser.press(Browser.Key.ENTER);
    browser.await("location.pathname.startsWith('/t/')");
  }

  @Test
  void quoteIsCopiedWithTimeAndLink() throws Exception {
    browser.command(
        "Browser.grantPermissions",
        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    open("/?q=Graviton");
    browser.click(".copy");
    browser.await("document.querySelector('.copy').textContent === 'copied'");
    assertThat(browser.text("navigator.clipboard.readText()"))
        .contains("Graviton 让成本降低14%", "云成本 › 案例, 9:30\n", "/t/")
        .contains("?t=570#now");
    open("/t/talk.srt?t=570");
    browser.click(".copy");
    browser.await("document.querySelector('.copy').textContent === 'copied'");
    assertThat(browser.text("navigator.clipboard.readText()"))
        .startsWith("“Graviton 让成本降低14%”\n云成本, 9:30\n" + running.server().address());
  }

  @Test
  void pageWorksWithoutAScript() throws Exception {
    browser.allowScripts(false);
    open(SEARCH);
    browser.click(".moment");
    open("/t/talk.srt?t=570");
    browser.click(".outline a");
    browser.click("#find");
    browser.press("Graviton" + Browser.Key.ENTER);
    browser.await("document.querySelector('.find .moment')");
    assertThat(browser.text("document.querySelector('.cues').innerText")).contains("欢迎大家");
    assertThat(browser.value("document.querySelector('.copy').hidden").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void hostileTextIsInert(String text) throws Exception {
    open("/?q=" + encoded(text));
    assertQuiet();
    open("/?q=" + encoded(text) + "&group=true");
    assertQuiet();
    open("/t/" + TranscriptPath.encode(text) + "?t=1&find=" + encoded(text));
    assertThat(browser.text("document.querySelector('h1').textContent")).isEqualTo(text);
    assertThat(browser.value("document.querySelectorAll('img, .cues b').length").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "/, 1200, light",
    "/?q=%E6%88%90%E6%9C%AC, 1200, light",
    "/?q=%E6%88%90%E6%9C%AC, 1200, dark",
    "/?q=%E6%88%90%E6%9C%AC&group=true, 360, light",
    "/t/talk.srt?t=570&find=Graviton, 1200, light",
    "/t/talk.srt?t=570&find=Graviton, 360, dark",
    "/t/nobody, 360, dark",
  })
  void everybodyCanUseThePage(String path, int width, String colors) throws Exception {
    browser.resize(width, 800);
    browser.prefer(colors);
    open(path);
    assertThat(browser.value("document.documentElement.scrollWidth").asInt())
        .as("nothing is wider than the window")
        .isLessThanOrEqualTo(width);
    assertAccessible();
    browser.press("?");
    browser.await("document.querySelector('#keys').open");
    assertAccessible();
  }

  /** By the rules of WCAG 2.2 AA that a program can check. */
  private static void assertAccessible() throws Exception {
    try (InputStream axe =
        Objects.requireNonNull(
            ClassLoader.getSystemResourceAsStream("axe.min.js"), "run with -Pbrowser")) {
      browser.run(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    }
    List<String> broken =
        Browser.list(
            browser.value(
                "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],"
                    + " rules: { 'target-size': { enabled: true } } }).then((result) =>"
                    + " result.violations.map((rule) => rule.id + ': ' +"
                    + " rule.nodes.map((node) => node.html).join(' '))"
                    + ".concat('rules kept: ' + (result.passes.length > 5)))"));
    assertThat(broken).containsExactly("rules kept: true");
  }

  @Test
  void addressWithATimeAloneLeadsToItsCue() throws Exception {
    browser.resize(PHONE, 300);
    open("/t/talk.srt?t=570");
    assertThat(browser.value("window.scrollY").asInt()).isPositive();
    assertThat(browser.value("document.querySelector('#now').getBoundingClientRect().top").asInt())
        .isBetween(0, 300);
  }

  @Test
  void screenOfAPhoneHasThePlayerAndTheMoment() throws Exception {
    browser.resize(PHONE, 740);
    open("/t/talk.srt?t=570");
    String inView = ".getBoundingClientRect().top";
    assertThat(browser.value("document.querySelector('#now')" + inView).asInt()).isBetween(0, 740);
    assertThat(browser.value("document.querySelector('#player')" + inView).asInt())
        .isBetween(0, 740);
  }
}
