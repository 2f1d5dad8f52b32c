// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shike.index.TranscriptIndex;

/** Where moments are, of one recording and of several, without a script. */
class ManyMomentsTest {
  private TranscriptIndex index;
  private Site site;

  @BeforeEach
  void start() throws Exception {
    index = TranscriptIndex.inMemory();
    index.put(Running.talk("a.srt"));
    index.put(Running.talk("b.srt"));
    site = new Site(index, Running.ANY_PORT);
  }

  @AfterEach
  void stop() throws Exception {
    index.close();
  }

  private String page(String path, String query) {
    byte[] content = site.answer(Asked.of(path, query, "", "")).content();
    return new String(content, StandardCharsets.UTF_8);
  }

  private static int count(String page, String part) {
    return page.split(Pattern.quote(part), -1).length - 1;
  }

  @Test
  void stripLeadsToTheMomentsOfEachRecording() {
    String page = page("/", "q=Graviton");
    assertThat(count(page, "<nav class=\"strip\" aria-label=\"Where it is said in 云成本\">"))
        .isEqualTo(2);
    assertThat(page)
        .contains(
            "<a href=\"/t/a.srt?t=570&amp;find=Graviton#now\" class=\"level4\""
                + " aria-label=\"9:30, passages: 1\"");
    assertThat(count(page, "class=\"level")).isEqualTo(2);
  }

  @Test
  void stripIsNotThereWhereOnlyGuessesAre() {
    assertThat(page("/", "q=Gravitom")).contains("Graviton").doesNotContain("class=\"strip\"");
  }

  @Test
  void momentsStandByRecordingOrOneAfterTheOther() {
    String flat = page("/", "q=成本");
    assertThat(count(flat, "<ol class=\"moments\"")).isEqualTo(1);
    assertThat(flat).contains("href=\"/?q=%E6%88%90%E6%9C%AC&amp;group=true\"");
    String grouped = page("/", "q=成本&group=true");
    assertThat(count(grouped, "<section class=\"group\">")).isEqualTo(2);
    assertThat(count(grouped, "<ol class=\"moments\"")).isEqualTo(2);
    assertThat(grouped)
        .contains(
            "<h2><a href=\"/t/a.srt\">云成本</a> <span class=\"count\">1</span></h2>",
            "href=\"/?q=%E6%88%90%E6%9C%AC\"");
  }

  @Test
  void wordsAreFoundInOneTranscript() {
    String wanted = URLEncoder.encode("降低", StandardCharsets.UTF_8);
    String page = page("/t/a.srt", "find=" + wanted + "&t=570");
    assertThat(page)
        .contains(
            "<form action=\"/t/a.srt\" method=\"get\" role=\"search\"",
            "value=\"降低\"",
            "href=\"/t/a.srt?t=570&amp;find=" + wanted + "#now\"",
            "href=\"/t/a.srt?t=600&amp;find=" + wanted + "#now\"",
            "<mark>降低</mark>")
        .doesNotContain("b.srt");
    assertThat(page("/t/a.srt", "find=xyzzy")).contains("Nothing found for “xyzzy”");
    assertThat(page("/t/a.srt", "find=")).doesNotContain("<ol");
  }

  @Test
  void whatOnlyAScriptCanDoIsHidden() {
    assertThat(page("/", "q=成本"))
        .contains("<button type=\"button\" class=\"copy\" data-done=\"copied\" hidden=\"\">")
        .contains("<dialog id=\"keys\"", "<kbd>?</kbd>");
    assertThat(page("/t/a.srt", "")).contains("class=\"copy\" data-done=\"copied\" hidden=\"\">");
  }
}
