// SPDX-License-Identifier: Apache-2.0
package org.shike.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {
  private static final Message MORE = Message.of("more than %d cues; the rest was not read", 1_000);

  @ParameterizedTest
  @ValueSource(strings = {"en", "en-US", "de", "ja", "und", "ar-EG-u-nu-arab", "yue"})
  void isEnglishForAllWhoDoNotReadChinese(String tag) {
    assertThat(MORE.in(Locale.forLanguageTag(tag)))
        .isEqualTo("more than 1000 cues; the rest was not read")
        .isEqualTo(MORE.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "zh-CN", "zh-Hant-TW", "zh-u-nu-hanidec"})
  void isChineseForAnyChineseLocale(String tag) {
    assertThat(MORE.in(Locale.forLanguageTag(tag))).isEqualTo("字幕超过 1000 条；其余部分未读取");
  }

  @Test
  void argumentsAppearWhereTheLanguageNeedsThem() {
    Message note = Message.of("%s at %d is ignored: it needs something on both sides", "OR", 3);
    assertThat(note.in(Locale.CHINESE)).isEqualTo("第 3 个字符处的 OR 已忽略：两侧都要有内容");
  }

  @Test
  void partsAreInTheLanguageOfTheWhole() {
    Message words = Message.of("%s, %s", Message.of("\"%s\"", "a"), Message.of("\"%s\"", "%d"));
    Message note = Message.of("no passage contains %s", words);
    assertThat(note).hasToString("no passage contains \"a\", \"%d\"");
    assertThat(note.in(Locale.CHINESE)).isEqualTo("没有段落包含“a”、“%d”");
  }

  @Test
  void sentenceOfAProgramStaysAsItIs() {
    assertThat(Message.of("%s is 100 %%", "all").in(Locale.CHINESE)).isEqualTo("all is 100 %");
  }

  @Test
  void nothingChangesItLater() {
    StringBuilder text = new StringBuilder("a");
    List<Object> arguments = new ArrayList<>(List.of(text, Duration.ZERO));
    Message message = new Message("%s %s", arguments);
    text.append("b");
    arguments.clear();
    assertThat(message).hasToString("a PT0S").isEqualTo(Message.of("%s %s", "a", "PT0S"));
  }

  @Test
  void argumentIsNotNull() {
    assertThatNullPointerException().isThrownBy(() -> Message.of("%s", new Object[] {null}));
  }

  /** What a stranger wrote cannot control a terminal, begin a line, or turn the text around. */
  @Test
  void controlCharactersOfArgumentsAreNotSaid() {
    for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
      String said = Message.of("%s", "a" + Character.toString(character) + "b").toString();
      assertThat(said.codePoints())
          .as(Integer.toHexString(character))
          .noneMatch(Character::isISOControl)
          .noneMatch(one -> (one >= 0x2028 && one <= 0x202E) || (one >= 0x2066 && one <= 0x2069));
    }
    assertThat(Message.of("%s", "a\u001b[2J\r\nb")).hasToString("a\uFFFD[2J  b");
    assertThat(Message.of("%s: %s", Message.of("%s", "\u0007"), "𠮷")).hasToString("\uFFFD: 𠮷");
  }
}
