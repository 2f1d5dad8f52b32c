// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.subtitle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shike.parse.ParseResult;
import org.shike.parse.TranscriptParser;
import org.shike.parse.source.CharacterReferences;
import org.shike.transcript.Cue;

/** What is markup in the text of a cue, and what only looks like it. */
class MarkupTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a\\hb                                          | a b",
        "第一行\\N第二行                                | 第一行/第二行",
        "{\\an8}\\N上面\\N                              | 上面",
        "C:\\News\\home                                 | C:\\News\\home",
        "\\\\server\\News                               | \\\\server\\News",
        "\\n \\d \\                                     | \\n \\d \\",
        "<i>斜体</i> <b>粗</b>                          | 斜体 粗",
        "List<String> a < b && c > d                    | List<String> a < b && c > d",
        "&lt;i&gt;                                      | <i>",
        "<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>を    | 漢字を",
        "<ruby>漢<rt>かん<rt>じ</ruby>を                | 漢を",
        "<RUBY>漢<RP>(</RP><RT>かん</RT><RP>)</RP></RUBY>を | 漢を",
        "<ruby><rb>漢</rb><rp>(<rt>かん<rp>)</ruby>を   | 漢を",
        "<ruby>漢<rt>かん                               | 漢かん",
        "<rt>外</rt>                                    | 外",
        "<ruby>漢</ruby><rt>外</rt>                     | 漢外",
      })
  void markupGoesInAllFormats(String marked, String text) throws IOException {
    for (String written : written(marked)) {
      assertThat(text(TranscriptParser.standard(), written)).as(written).isEqualTo(text);
    }
  }

  private static String[] written(String marked) {
    String escaped = marked.replace("\\", "\\\\");
    return new String[] {
      "1\n00:00:01,000 --> 00:00:02,000\n" + marked,
      "WEBVTT\n\n00:01.000 --> 00:02.000\n" + marked,
      "0:00:01.000,0:00:02.000\n" + marked,
      "[{\"text\": \"" + escaped + "\", \"start\": 1, \"end\": 2}]",
      "[00:01.00]" + marked + "\n[00:02.00]",
      "[00:00:01.000 --> 00:00:02.000]  " + marked,
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "&lt      | <",
        "&ltb     | <b",
        "&LT;     | <",
        "a&nbsp b | a  b",
        "&notit;  | ¬it;",
        "&notin;  | ∉",
        "&notin   | ¬in",
        "&ampamp; | &amp;",
        "&amp;lt; | &lt;",
        "&copy=1  | ©=1",
        "&sup1st  | ¹st",
        "&frac12x | ½x",
        "&yuml    | ÿ",
        "&Agrave  | À",
        "&hellip; | …",
        "&hellip  | &hellip",
        "AT&T R&D | AT&T R&D",
        "&x; & &; | &x; & &;",
        "&#60 &#x3c &#X3C; | < < <",
        "&#128;&#x99; | €™",
        "&#xD800;&#0;&#x110000;&#99999999999; | \uFFFD\uFFFD\uFFFD\uFFFD",
        "&#x1F600 | 😀",
        "&#; &#x; | &#; &#x;",
      })
  void referencesAreThoseOfHtml(String written, String text) {
    assertThat(HtmlReferences.decode(written)).isEqualTo(text);
  }

  @Test
  void namesWithoutASemicolonAreKnownWithOne() {
    Map<String, String> names = HtmlReferences.namesWithoutSemicolon();
    assertThat(names).hasSize(106);
    names.forEach(
        (name, character) ->
            assertThat(CharacterReferences.named(name)).as(name).contains(character));
  }

  @Test
  void strictWebVttDecodesTextAndAnnotationsAsHtmlDoes() throws IOException {
    String file =
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v A&ampB>&ltb&gt; <ruby>漢<rt>かん</ruby>&notit;";
    Cue cue = cue(TranscriptParser.standard().strict(), file);
    assertThat(cue.text()).isEqualTo("<b> 漢¬it;");
    assertThat(cue.speaker()).contains("A&B");
  }

  @ParameterizedTest
  @CsvSource({
    "<0:00:13.330000>, PT13.33S",
    "<00:13.330>, PT13.33S",
    "<00:00:13.33333>, PT13.33333S",
    "'<00:00:13,330>', PT13.33S",
    "<13.330>, PT13.33S",
    "<1:00:13.330000000>, PT1H13.33S",
  })
  void wordHasATimeHoweverFineItIs(String tag, String start) throws IOException {
    String file = "WEBVTT\n\n00:10.000 --> 00:15.000\nstarting" + tag + "<c> boot</c>";
    Cue cue = cue(TranscriptParser.standard(), file);
    assertThat(cue.text()).isEqualTo("starting boot");
    assertThat(cue.words()).hasSize(2);
    assertThat(cue.words().get(1).time().start()).hasToString(start);
  }

  private static String text(TranscriptParser parser, String file) throws IOException {
    return cue(parser, file).text().replace("\n", "/");
  }

  private static Cue cue(TranscriptParser parser, String file) throws IOException {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    ParseResult result = parser.read("x", new ByteArrayInputStream(bytes));
    assertThat(result.transcript().cues()).as(file).hasSize(1);
    return result.transcript().cues().get(0);
  }
}
