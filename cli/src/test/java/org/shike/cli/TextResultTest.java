// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextResultTest {
  @ParameterizedTest
  @MethodSource("org.shike.cli.Results#hostileTexts")
  void hostileTextCannotCommandTheTerminal(String text) {
    String shown =
        Results.written(
            (out, result) ->
                new TextResult(
                        new Shike(
                            out, out, new Terminal(false, false, 80), Results.ENGLISH, Map.of()),
                        5,
                        false)
                    .show(result),
            Results.hostileGroup(text));
    assertThat(shown.lines())
        .hasSizeGreaterThan(5)
        .allMatch(line -> PlainText.of(line).equals(line));
  }
}
