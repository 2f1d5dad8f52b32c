// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
  @ParameterizedTest
  @CsvSource({
    "行, hang xing",
    "勒, lei le",
    "重, chong zhong",
    "绿, lu",
    "路, lu",
    "驾, jia",
    "駕, jia",
    "A, ''"
  })
  void charactersHaveTheirSounds(String character, String sounds) {
    assertThat(Pinyin.of(character.codePointAt(0))).containsAll(syllables(sounds));
  }

  @Test
  void soundsHaveTheirCharacters() {
    assertThat(Pinyin.characters("xing").get('行')).isTrue();
    assertThat(Pinyin.characters("xing").stream())
        .allMatch(character -> Pinyin.of(character).contains("xing"));
    assertThat(Pinyin.charactersWithInitial('x').get('行')).isTrue();
    assertThat(Pinyin.charactersWithInitial('x').stream())
        .allMatch(
            character -> Pinyin.of(character).stream().anyMatch(sound -> sound.startsWith("x")));
    assertThat(Pinyin.characters("xyz").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "zidong jiashi, zi dong jia shi",
    "ZiDongJiaShi,  zi dong jia shi",
    "xi'an,         xi an",
    "lvse,          lu se",
    "lüse,          lu se",
    "nvsheng,       nu sheng",
    "fang an,       fang an",
  })
  void lettersAreReadAsSyllables(String letters, String syllables) {
    assertThat(Pinyin.readings(letters)).contains(syllables(syllables));
  }

  @Test
  void longerSyllablesComeFirst() {
    assertThat(Pinyin.readings("fangan"))
        .containsExactly(List.of("fang", "an"), List.of("fan", "gan"));
    assertThat(Pinyin.readings("xian")).startsWith(List.of("xian"));
  }

  @ParameterizedTest
  @CsvSource({"kubernetes", "zdjs", "zidongx", "''", "'  '", "zi-dong"})
  void otherLettersAreNoSyllables(String letters) {
    assertThat(Pinyin.readings(letters)).isEmpty();
  }

  @Test
  void readingsSpellTheLetters() {
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      StringBuilder letters = new StringBuilder();
      while (letters.length() < 12) {
        letters.append("zhidongjsange".charAt(random.nextInt(13)));
      }
      for (List<String> reading : Pinyin.readings(letters.toString())) {
        assertThat(String.join("", reading)).as("seed %d", seed).isEqualTo(letters.toString());
      }
    }
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void manyWaysTakeNoEndlessTime() {
    assertThat(Pinyin.readings("nanan".repeat(200))).hasSizeBetween(1, 16);
    assertThat(Pinyin.readings("nanan".repeat(200) + "x")).isEmpty();
    assertThat(Pinyin.readings("xian ".repeat(200))).hasSizeBetween(1, 16);
  }

  private static List<String> syllables(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }
}
