// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ICU is the oracle. */
class VariantsTest {
  private static final int STRESS = Integer.getInteger("stress", 1);
  private static final int CHANGED = 2_912;
  private static final Transliterator ICU = Transliterator.getInstance("Traditional-Simplified");

  @ParameterizedTest
  @CsvSource({
    "雲端運算成本降低, 云端运算成本降低",
    "乾坤, 乾坤",
    "著作, 著作",
    "瞭望, 了望",
    "頭髮與皇后, 头发与皇后",
    "單于, 单于",
    "EC2 實例14%, EC2 实例14%",
    "云端成本, 云端成本",
  })
  void wordsComeOutAsIcuHasThem(String traditional, String simplified) {
    assertThat(simplified(traditional))
        .isEqualTo(simplified)
        .isEqualTo(ICU.transliterate(traditional));
  }

  @Test
  void everyCodePointAloneComesOutAsIcuHasItIfItKeepsItsLength() {
    List<String> changed =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(
                codePoint ->
                    codePoint > Character.MAX_SURROGATE || codePoint < Character.MIN_SURROGATE)
            .mapToObj(Character::toString)
            .filter(character -> !simplified(character).equals(character))
            .toList();
    assertThat(changed).hasSize(CHANGED);
    assertThat(changed)
        .allMatch(character -> simplified(character).equals(ICU.transliterate(character)));
  }

  @Test
  void anyTextComesOutAsIcuHasItIfEveryCharacterKeepsItsLength() {
    for (long seed = 0; seed < 2_000L * STRESS; seed++) {
      String text = text(seed);
      assertThat(simplified(text)).as("seed %d", seed).isEqualTo(ICU.transliterate(text));
    }
  }

  /** Characters that ICU changes to as many code units, and such that it leaves alone. */
  private static String text(long seed) {
    return new Random(seed)
        .ints(0x4E00, 0x9FA6)
        .mapToObj(Character::toString)
        .filter(character -> ICU.transliterate(character).length() == character.length())
        .limit(50)
        .reduce("", String::concat);
  }

  private static String simplified(String text) {
    char[] characters = text.toCharArray();
    Variants.standard().simplify(characters, characters.length);
    return new String(characters);
  }
}
