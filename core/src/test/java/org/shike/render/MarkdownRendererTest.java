// SPDX-License-Identifier: Apache-2.0
package org.shike.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shike.search.Highlight;
import org.shike.search.Snippet;

class MarkdownRendererTest {
  private static final int SEEDS = 20_000 * Integer.getInteger("stress", 1);

  private final SnippetRenderer markdown = SnippetRenderers.markdown();

  @Test
  void highlightsAreStrongAndSignsAreEscaped() {
    assertRendered("云<成本>降低14%, 2.5倍*_`", "云**成本**降低14%, 2.5倍\\*\\_\\`");
    assertRendered("09:30 re:Invent", "09:30 re\\:Invent");
    assertRendered("1. 成本", "1\\. 成本");
    assertRendered("www.example.org", "www\\.example.org");
    assertRendered(" 成本 ", "&#32;成本&#32;");
  }

  @Test
  void markWithASignAtItsEndHasASignOutside() {
    assertRendered("用<C++>写", "用**C\\+\\+**&#20889;");
    assertRendered("说<“成本”>降", "&#35828;**“成本”**&#38477;");
    assertRendered("用 <C++>，写", "用 **C\\+\\+**，写");
    assertRendered("云< 成本>", "&#20113;**&#32;成本**");
  }

  /** The highlight is in {@code <} and {@code >}. */
  private void assertRendered(String marked, String expected) {
    int from = marked.indexOf('<');
    List<Highlight> highlights =
        from < 0 ? List.of() : List.of(RandomSnippets.highlight(from, marked.indexOf('>') - 1));
    Snippet snippet = new Snippet(marked.replaceAll("[<>]", ""), highlights);
    assertThat(markdown.render(snippet)).isEqualTo(expected);
    assertText(snippet);
  }

  @ParameterizedTest
  @MethodSource("org.shike.render.HostileTexts#all")
  void hostileTextIsText(String text) {
    assertText(new Snippet(text, List.of()));
    assertText(new Snippet(text, List.of(RandomSnippets.highlight(0, 1))));
    assertText(new Snippet(text, List.of(RandomSnippets.highlight(0, text.length()))));
  }

  @Test
  void anySnippetIsTextAndStrongText() {
    for (long seed = 0; seed < SEEDS; seed++) {
      assertText(RandomSnippets.of(seed));
    }
  }

  private void assertText(Snippet snippet) {
    String written = markdown.render(snippet);
    Node document = Parser.builder().build().parse(written);
    List<Piece> pieces = new ArrayList<>();
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      assertThat(block).as(written).isInstanceOf(Paragraph.class);
      addPieces(block, pieces);
    }
    assertThat(pieces).as(written).isEqualTo(RandomSnippets.shown(snippet));
  }

  private static void addPieces(Node paragraph, List<Piece> pieces) {
    StringBuilder plain = new StringBuilder();
    for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof StrongEmphasis) {
        addPlain(plain, pieces);
        pieces.add(new Piece(text(node), true));
      } else {
        plain.append(((Text) node).getLiteral());
      }
    }
    addPlain(plain, pieces);
  }

  private static void addPlain(StringBuilder plain, List<Piece> pieces) {
    if (!plain.isEmpty()) {
      pieces.add(new Piece(plain.toString(), false));
      plain.setLength(0);
    }
  }

  private static String text(Node strong) {
    StringBuilder text = new StringBuilder();
    for (Node node = strong.getFirstChild(); node != null; node = node.getNext()) {
      text.append(((Text) node).getLiteral());
    }
    return text.toString();
  }
}
