// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharacterCodesTest {
  @Test
  void characterOutsideTheDictionaryHasTheCodeOfItsKind() {
    char[] codes = CharacterCodes.of(new char[] {'的'});
    for (int character = 0; character <= Character.MAX_VALUE; character++) {
      char expected = character == '的' ? 7 : CharacterCodes.ofKind((char) character);
      assertThat(codes[character]).as("U+%04X", character).isEqualTo(expected);
    }
  }
}
