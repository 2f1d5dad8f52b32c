// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

final class CodeUnitsTest {
  /** In the order of their code units: the last two are after each other in code points. */
  private static final List<String> TEXTS =
      List.of("", "\u0000", "a", "a b", "会议/一", "\uD83D", "\uD83D\uDE00", "\uDE00", "\uFF21");

  @Test
  void textsAreDecodedAsTheyWere() {
    assertThat(TEXTS).allSatisfy(text -> assertThat(decoded(text)).isEqualTo(text));
  }

  private static String decoded(String text) {
    return CodeUnits.decode(new BytesRef(CodeUnits.encode(text)).utf8ToString());
  }

  @Test
  void bytesAreInTheOrderOfCodeUnits() {
    assertThat(TEXTS).isSorted();
    assertThat(TEXTS.stream().map(text -> new BytesRef(CodeUnits.encode(text))))
        .isSortedAccordingTo(Comparator.naturalOrder());
  }
}
