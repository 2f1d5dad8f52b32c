// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shike.search.SearchResult;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlResultTest {
  @Test
  void momentsAreAListWithLinks() {
    assertThat(html(Results.of(Results.TIMED, Results.UNTIMED)))
        .startsWith("<!DOCTYPE html>\n<html lang=\"zh\">\n<head>\n<meta charset=\"utf-8\"/>\n")
        .contains("<title>成本 &lt;b&gt; · Shike</title>")
        .contains(
            """
            <body>
            <h1>成本 &lt;b&gt;</h1>
            <p class="quiet">2 moments</p>
            <ol>
            <li>
            <p><a href="https://example.org/?a=b&amp;c=d#t=570" rel="noreferrer">9:30</a> 标题 › 标题  标题:</p>
            <p><mark>成</mark>本降低14%, 2.5倍</p>
            </li>
            <li>
            <p>untimed 标题 › 标题  标题:</p>
            <p><mark>成</mark>本</p>
            </li>
            </ol>
            </body>
            </html>
            """);
    assertThat(html(Results.of()))
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
        .contains("<p class=\"quiet\">nothing found for &quot;成本 &lt;b&gt;&quot;</p>\n</body>");
  }

  @Test
  void contextAndScoreStandQuietlyAroundTheSnippet() {
    assertThat(html(Results.of(Results.whole("成本"))))
        .contains(
            """
            <li>
            <p class="quiet">0:01  前: 前</p>
            <p><a href="https://example.org/?a=b&amp;c=d#t=2" rel="noreferrer">0:02</a> 标题 › 标题  标题:</p>
            <p><mark>成</mark>本</p>
            <p class="quiet">后</p>
            <p class="quiet">score 1.50: 成本 as a word 1.50</p>
            </li>
            """);
  }

  @Test
  void pageHasItsNotesTotalsAndFacets() {
    assertThat(html(Results.withFacts()))
        .contains(
            """
            <h1>成本 &lt;b&gt;</h1>
            <p class="quiet">did you mean &quot;&lt;i&gt;成本&quot;?</p>
            <p class="quiet">unclosed quote at 4 &lt;x&gt;</p>
            <p class="quiet">1 of at least 57 moments</p>
            <p class="quiet">2 more in text without a time</p>
            <dl>
            <dt>speaker</dt><dd>&lt;b&gt;许薇 3, 李雷 1</dd>
            <dt>&lt;date&gt;</dt><dd>none</dd>
            </dl>
            <ol>
            """);
  }

  @Test
  void transcriptsOfOneTitleAreToldApart() {
    assertThat(html(Results.of(Results.at("2025/a", 1, "云"), Results.at("2026/a", 1, "云"))))
        .contains("标题 · 2025/a › 标题", "标题 · 2026/a › 标题");
    assertThat(html(Results.of(Results.at("2025/a", 1, "云"), Results.at("2025/a", 2, "云"))))
        .doesNotContain("2025/a");
  }

  @Test
  void eachGroupHasAListOfItsOwn() {
    assertThat(html(Results.GROUPED))
        .containsSubsequence(
            "<h1>",
            "<p class=\"quiet\">3 moments</p>",
            "<h2>标题 · a (7)</h2>\n<ol>\n<li>",
            "</ol>\n<h2>标题 · b</h2>\n<ol>\n<li>",
            "</ol>");
  }

  @ParameterizedTest
  @MethodSource("org.shike.cli.Results#hostileTexts")
  void hostileTextIsText(String text) throws Exception {
    DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    String page = html(Results.hostileGroup(text));
    Element html = parser.parse(new InputSource(new StringReader(page))).getDocumentElement();
    List<String> names = new ArrayList<>();
    NodeList elements = html.getElementsByTagName("*");
    for (int at = 0; at < elements.getLength(); at++) {
      names.add(elements.item(at).getNodeName());
    }
    assertThat(String.join(" ", names))
        .isEqualTo("head meta meta meta style title body h1 p h2 ol li p p a p mark p p");
    String shown = withoutBlanks(PlainText.of(text));
    assertThat(html.getElementsByTagName("p"))
        .satisfies(
            lines -> {
              assertThat(content(lines.item(1))).isEqualTo("0:01" + shown + ":" + shown);
              assertThat(content(lines.item(3))).isEqualTo(shown);
              assertThat(content(lines.item(4))).isEqualTo(shown);
            });
  }

  private static String content(Node element) {
    return withoutBlanks(element.getTextContent());
  }

  private static String withoutBlanks(String text) {
    return text.replaceAll("\\s", "");
  }

  private static String html(SearchResult result) {
    return Results.written((out, shown) -> HtmlResult.write(out, shown, Results.ENGLISH), result);
  }
}
