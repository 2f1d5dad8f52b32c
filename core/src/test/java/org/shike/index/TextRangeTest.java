// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextRangeTest {
  @Test
  void overlappingAndTouchingRangesBecomeOne() {
    List<TextRange> ranges =
        List.of(range(8, 9), range(0, 2), range(2, 4), range(3, 6), range(3, 5));
    assertThat(TextRange.merged(ranges)).containsExactly(range(0, 6), range(8, 9));
    assertThat(TextRange.merged(List.of())).isEmpty();
  }

  private static TextRange range(int from, int to) {
    return new TextRange(from, to);
  }
}
