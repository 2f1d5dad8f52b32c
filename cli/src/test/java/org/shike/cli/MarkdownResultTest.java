// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shike.search.SearchResult;

class MarkdownResultTest {
  @Test
  void momentsAreAListWithLinks() {
    assertThat(markdown(Results.of(Results.TIMED, Results.UNTIMED)))
        .isEqualTo(
            """
            - [9:30](<https://example.org/?a=b&c=d#t=570>) 标题 › 标题  标题\\:\\
              **成**本降低14%, 2.5倍
            - untimed 标题 › 标题  标题\\:\\
              **成**本
            """);
  }

  @Test
  void contextAndScoreStandAroundTheSnippet() {
    assertThat(markdown(Results.of(Results.whole("成本"))))
        .isEqualTo(
            """
            - 0:01  前\\: 前\\
              [0:02](<https://example.org/?a=b&c=d#t=2>) 标题 › 标题  标题\\:\\
              **成**本\\
              后\\
              score 1.50: 成本 as a word 1.50
            """);
  }

  @Test
  void eachGroupHasAListOfItsOwn() {
    assertThat(markdown(Results.GROUPED))
        .startsWith("## 标题 · a (7)\n\n- [9:30]")
        .endsWith("\n\n## 标题 · b\n\n- untimed 标题  标题\\:\\\n  **成**本\n\n");
  }

  @ParameterizedTest
  @MethodSource("org.shike.cli.Results#hostileTexts")
  void hostileTextIsText(String text) {
    String written = markdown(Results.hostileGroup(text));
    List<String> kinds = new ArrayList<>();
    Parser.builder().build().parse(written).accept(new KindsOfNodes(kinds));
    assertThat(String.join(" ", kinds))
        .isEqualTo(
            "Document Heading BulletList ListItem Paragraph HardLineBreak Link HardLineBreak StrongEmphasis"
                + " HardLineBreak HardLineBreak");
  }

  private static String markdown(SearchResult result) {
    return Results.written(
        (out, shown) -> MarkdownResult.write(out, shown, Results.ENGLISH), result);
  }

  /** Of all but plain text. */
  private static final class KindsOfNodes extends AbstractVisitor {
    private final List<String> kinds;

    KindsOfNodes(List<String> kinds) {
      this.kinds = kinds;
    }

    @Override
    protected void visitChildren(Node parent) {
      if (!(parent instanceof Text)) {
        kinds.add(parent.getClass().getSimpleName());
      }
      super.visitChildren(parent);
    }
  }
}
