// SPDX-License-Identifier: Apache-2.0
package org.shike.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shike.search.Snippet;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

class HtmlRendererTest {
  private static final int SEEDS = 2_000 * Integer.getInteger("stress", 1);

  private final SnippetRenderer html = SnippetRenderers.html();

  @Test
  void highlightsAreMarkElementsAndAllElseIsEscaped() {
    Snippet snippet =
        new Snippet(
            "<b>\"成本\"&'价'",
            List.of(RandomSnippets.highlight(4, 6), RandomSnippets.highlight(9, 10)));
    assertThat(html.render(snippet))
        .isEqualTo("&lt;b&gt;&quot;<mark>成本</mark>&quot;&amp;&#39;<mark>价</mark>&#39;");
  }

  @Test
  void lineFeedsAndTabsStayAndWhatHtmlForbidsIsReplaced() {
    assertThat(html.text("a\nb\tc\r\nd\fe\u0000f\u0085g\uFFFEh\uD800i\uDBFF\uDFFFj\u202Ek"))
        .isEqualTo("a\nb\tc \nd\uFFFDe\uFFFDf\uFFFDg\uFFFDh\uFFFDi\uFFFDj\uFFFDk");
  }

  @Test
  void markThatCutsACharacterLeavesTwoReplacements() {
    assertThat(html.render(new Snippet("𠮷", List.of(RandomSnippets.highlight(0, 1)))))
        .isEqualTo("<mark>\uFFFD</mark>\uFFFD");
  }

  @ParameterizedTest
  @MethodSource("org.shike.render.HostileTexts#all")
  void hostileTextIsText(String text) throws Exception {
    assertInert(new Snippet(text, List.of()));
    assertInert(new Snippet(text, List.of(RandomSnippets.highlight(0, 1))));
    assertInert(new Snippet(text, List.of(RandomSnippets.highlight(0, text.length()))));
    assertThat(attribute('"', text)).isEqualTo(RandomSnippets.shown(text));
    assertThat(attribute('\'', text)).isEqualTo(RandomSnippets.shown(text));
  }

  @Test
  void anySnippetIsTextAndMarks() throws Exception {
    for (long seed = 0; seed < SEEDS; seed++) {
      assertInert(RandomSnippets.of(seed));
    }
  }

  private void assertInert(Snippet snippet) throws Exception {
    Element root = parse("<p>" + html.render(snippet) + "</p>");
    List<Piece> pieces = new ArrayList<>();
    for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
      assertThat(node.getNodeName()).isIn("#text", "mark");
      assertThat(node.hasAttributes()).isFalse();
      pieces.add(new Piece(RandomSnippets.shown(text(node)), node.getNodeName().equals("mark")));
    }
    assertThat(pieces).as(snippet.toString()).isEqualTo(RandomSnippets.shown(snippet));
  }

  /** The text of an element that holds nothing else. */
  private static String text(Node node) {
    if (node.getNodeType() == Node.TEXT_NODE) {
      return node.getNodeValue();
    }
    assertThat(node.getChildNodes().getLength()).isEqualTo(1);
    return text(node.getFirstChild());
  }

  private String attribute(char quote, String text) throws Exception {
    Element root = parse("<p title=" + quote + html.text(text) + quote + "/>");
    assertThat(root.getAttributes().getLength()).isEqualTo(1);
    return root.getAttribute("title");
  }

  private static Element parse(String xml)
      throws ParserConfigurationException, SAXException, IOException {
    DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    parser.setErrorHandler(new DefaultHandler());
    return parser.parse(new InputSource(new StringReader(xml))).getDocumentElement();
  }
}
