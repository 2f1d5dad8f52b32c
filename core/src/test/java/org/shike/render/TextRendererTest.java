// SPDX-License-Identifier: Apache-2.0
package org.shike.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shike.search.Snippet;

/** On a terminal, and as text only. */
class TextRendererTest {
  private static final int SEEDS = 2_000 * Integer.getInteger("stress", 1);

  @Test
  void highlightsAreBold() {
    Snippet snippet = new Snippet("云成本降低", List.of(RandomSnippets.highlight(1, 3)));
    assertThat(SnippetRenderers.ansi().render(snippet)).isEqualTo("云\u001b[1m成本\u001b[22m降低");
    assertThat(SnippetRenderers.plain().render(snippet)).isEqualTo("云成本降低");
  }

  @ParameterizedTest
  @MethodSource("org.shike.render.HostileTexts#all")
  void hostileTextCommandsNoTerminal(String text) {
    assertHarmless(new Snippet(text, List.of(RandomSnippets.highlight(0, 1))));
  }

  @Test
  void anySnippetIsOneLineOfTextAndBoldText() {
    for (long seed = 0; seed < SEEDS; seed++) {
      assertHarmless(RandomSnippets.of(seed));
    }
  }

  private static void assertHarmless(Snippet snippet) {
    List<Piece> pieces = RandomSnippets.shown(snippet);
    assertThat(SnippetRenderers.ansi().render(snippet))
        .isEqualTo(
            pieces.stream()
                .map(one -> one.isMarked() ? "\u001b[1m" + one.text() + "\u001b[22m" : one.text())
                .collect(Collectors.joining()));
    assertThat(SnippetRenderers.plain().render(snippet))
        .isEqualTo(pieces.stream().map(Piece::text).collect(Collectors.joining()));
  }
}
