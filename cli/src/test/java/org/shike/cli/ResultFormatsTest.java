// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.parse.TranscriptFormat;
import org.shike.parse.TranscriptParser;
import org.shike.search.Moment;
import org.shike.transcript.Cue;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The forms of a result for browsers, players, spreadsheets and notes. */
class ResultFormatsTest {
  private static final Moment MOMENT = Results.during("a", 570, 600, "成本降低14%, 2.5倍");
  private static final Moment UNTIMED = Results.untimed("a", "成本");

  @Test
  void pageListsTheMomentsWithLinks() {
    assertThat(Results.written(HtmlResult::write, MOMENT, UNTIMED))
        .startsWith("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\"/>\n")
        .contains("<title>成本 &lt;b&gt; · Shike</title>")
        .contains("<h1>成本 &lt;b&gt;</h1>")
        .contains(
            """
            <ol>
            <li>
            <p><a href="https://example.org/?a=b&amp;c=d#t=570" rel="noreferrer">9:30</a> 标题 › 标题</p>
            <p><mark>成</mark>本降低14%, 2.5倍</p>
            </li>
            <li>
            <p>untimed 标题 › 标题</p>
            <p><mark>成</mark>本</p>
            </li>
            </ol>
            </body>
            </html>
            """);
    assertThat(Results.written(HtmlResult::write)).contains("<p>Nothing found.</p>");
  }

  @ParameterizedTest
  @MethodSource("org.shike.cli.Results#hostileTexts")
  void pageHoldsHostileTextAsText(String text) throws Exception {
    DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    String page = Results.written(HtmlResult::write, Results.hostile(text));
    Element html = parser.parse(new InputSource(new StringReader(page))).getDocumentElement();
    List<String> names = new ArrayList<>();
    NodeList elements = html.getElementsByTagName("*");
    for (int at = 0; at < elements.getLength(); at++) {
      names.add(elements.item(at).getNodeName());
    }
    assertThat(String.join(" ", names))
        .isEqualTo("head meta meta meta style title body h1 ol li p a p mark");
    Node last = html.getElementsByTagName("p").item(1);
    assertThat(last.getTextContent().replaceAll("\\s", ""))
        .isEqualTo(PlainText.of(text).replaceAll("\\s", ""));
  }

  @Test
  void markdownIsAListWithLinks() {
    assertThat(Results.written(MarkdownResult::write, MOMENT, UNTIMED))
        .isEqualTo(
            """
            - [9:30](<https://example.org/?a=b&c=d#t=570>) 标题 › 标题\\
              **成**本降低14%, 2.5倍
            - untimed 标题 › 标题\\
              **成**本
            """);
  }

  @Test
  void webVttNamesTheTranscriptsInComments() {
    String vtt =
        Results.written(
            SubtitleResult::writeWebVtt,
            Results.at("b", 62, "a < b & c --> d"),
            Results.during("a", 600, 601, "成本"),
            UNTIMED,
            Results.at("b", 60, "云"));
    assertThat(vtt)
        .isEqualTo(
            """
            WEBVTT

            NOTE 标题

            00:01:00.000 --> 00:01:02.000
            云

            00:01:02.000 --> 00:01:07.000
            a &lt; b &amp; c --&gt; d

            NOTE 标题

            00:10:00.000 --> 00:10:01.000
            成本
            """);
  }

  @Test
  void subRipBeginsEachCueWithTheTitle() {
    assertThat(Results.written(SubtitleResult::writeSubRip, MOMENT, Results.at("b", 3600, "<b>云")))
        .isEqualTo(
            """
            1
            00:09:30,000 --> 00:10:00,000
            标题
            成本降低14%, 2.5倍

            2
            01:00:00,000 --> 01:00:05,000
            标题
            &lt;b>云
            """);
  }

  @ParameterizedTest
  @MethodSource("org.shike.cli.Results#hostileTexts")
  void subtitlesHoldHostileTextAsOneCue(String text) throws IOException {
    Moment moment = Results.hostile(text);
    String vtt = Results.written(SubtitleResult::writeWebVtt, moment, Results.at("z", 9, "云"));
    assertThat(cues(TranscriptParser.standard().withFormat(TranscriptFormat.WEBVTT).strict(), vtt))
        .extracting(Cue::text)
        .containsExactly(PlainText.of(text), "云");
    String srt = Results.written(SubtitleResult::writeSubRip, moment, Results.at("z", 9, "云"));
    assertThat(cues(TranscriptParser.standard().withFormat(TranscriptFormat.SRT), srt))
        .extracting(Cue::timestamp)
        .containsExactly("00:00:01,000", "00:00:09,000");
  }

  private static List<Cue> cues(TranscriptParser parser, String file) throws IOException {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    return parser.read("a", new ByteArrayInputStream(bytes)).transcript().cues();
  }

  @Test
  void csvHasOneRowAMoment() {
    assertThat(Results.written(CsvResult::write, MOMENT, UNTIMED))
        .isEqualTo(
            "rank,score,transcript,title,section,start,end,timestamp,speaker,text,link\r\n"
                + "1,1.5,a,标题,外 › 标题,570,600,9:30,标题,\"成本降低14%, 2.5倍\","
                + "https://example.org/?a=b&c=d#t=570\r\n"
                + "2,1.5,a,标题,外 › 标题,,,,标题,成本,\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM", "\t=1", "\r=1", "\n=1", "＝1"})
  void csvHasNoFormulas(String text) {
    assertThat(Results.written(CsvResult::write, Results.at("a", 1, text)))
        .contains(",'" + PlainText.of(text) + ",https:");
  }

  @Test
  void csvQuotesWhatHoldsCommasAndQuotes() {
    assertThat(Results.written(CsvResult::write, Results.at("a", 1, "=a,\"b\"\nc")))
        .contains(",\"'=a,\"\"b\"\" c\",https:")
        .hasLineCount(2);
  }
}
