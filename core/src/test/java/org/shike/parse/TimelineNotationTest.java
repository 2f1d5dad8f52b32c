// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.parse.Stamp.End;
import org.shike.parse.Stamp.NextStart;
import org.shike.parse.Stamp.Unknown;
import org.shike.parse.Stamp.Written;
import org.shike.parse.TimelineNotation.Place;

class TimelineNotationTest {
  static final List<TimelineNotation> ALL = TimelineNotation.ALL;

  @ParameterizedTest
  @FieldSource("ALL")
  void everyExampleIsReadByItsOwnNotationFirst(TimelineNotation notation) {
    for (Place place : notation.places()) {
      assertThat(TimelineNotation.ALL)
          .filteredOn(
              other -> other.places().contains(place) && other.read(notation.example()).isPresent())
          .as("%s in a %s", notation.example(), place)
          .first()
          .isEqualTo(notation);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-", " - ", "–", " — ", "——", "~", " ～ ", "至", "到", " --> ", "->", "→", "－", " to "
      })
  void everySeparatorOfARangeIsRead(String separator) {
    String range = "58:00" + separator + "1:10:00";
    assertThat(shown(range + " 讲解", Place.HEADING)).isEqualTo("58:00..1:10:00 讲解");
    assertThat(shown("讲解 (" + range + ")", Place.HEADING)).isEqualTo("58:00..1:10:00 讲解");
    assertThat(shown("[" + range + "] 讲解", Place.LINE)).isEqualTo("58:00..1:10:00 讲解");
  }

  @ParameterizedTest
  @ValueSource(strings = {"()", "[]", "（）", "【】"})
  void everyKindOfBracketsIsRead(String brackets) {
    String time = brackets.charAt(0) + "12:30" + brackets.charAt(1);
    assertThat(shown("搭建 " + time, Place.HEADING)).isEqualTo("12:30.. 搭建");
    assertThat(shown(time + "搭建", Place.LINE)).isEqualTo("12:30.. 搭建");
    assertThat(shown(time, Place.CELL)).isEqualTo("12:30.. ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HEADING | 12:00 - 14:00 - 核心 - 组件      | 12:00..14:00 核心 - 组件
          HEADING | 12:00：30个实例                  | 12:00.. 30个实例
          HEADING | 12：30：15 演示                  | 12:30:15.. 演示
          HEADING | 总结 (55:00 - 结束)              | 55:00..? 总结
          HEADING | 55:00-会议结束 总结              | 55:00..? 总结
          HEADING | 55:00 - 结束                     | 55:00.. 结束
          HEADING | 55:00 - 结束语                   | 55:00.. 结束语
          HEADING | 协议（约 12-15 分钟）            | ~12:00..15:00 协议
          HEADING | 协议（12 分钟开始）              | ~12:00..? 协议
          HEADING | 协议（约 75 分钟起）             | ~1:15:00..? 协议
          HEADING | 开场（开始）                     | ~0:00..? 开场
          HEADING | 开场 (约 1:00 - 2:00)            | ~1:00..2:00 开场
          HEADING | 2. 开场 · 1:00-2:00              | 1:00..2:00 2. 开场
          HEADING | 3、⏰ 1:00-2:00 开场             | 1:00..2:00 3、⏰ 开场
          HEADING | 0:00-10:00架构解析               | 0:00..10:00 架构解析
          HEADING | 架构（v2）/ 解析 [0:00 - 1:00]   | 0:00..1:00 架构（v2）/ 解析
          BULLET  | 06:20 支持短期记忆               | 06:20.. 支持短期记忆
          BULLET  | 支持短期记忆 [06:20]             | 06:20.. 支持短期记忆
          LINE    | 看演示 [06:20]                   | ''
          LINE    | 06:20 看演示                     | 06:20.. 看演示
          LATER_LINE | 06:20 看演示                  | ''
          LATER_LINE | [06:20] 看演示                | 06:20.. 看演示
          """)
  void timesAreTakenFromTexts(Place place, String text, String shown) {
    assertThat(shown(text, place)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:8080 启动",
        "60分钟 速成",
        "2006-2011年 回顾",
        "练习（5-10分钟）",
        "练习（约 10 分钟）",
        "9997/9996 端口",
        "比例 3:1",
        "3:1 的比例",
        "约翰福音 3:16",
        "比例 16:10",
        "12:30 PM 午餐",
        "1:234 行",
        "12:75 - 不可能",
        "1:75:00 - 不可能",
        "12:30:45:10 指纹",
        "12:30分 出发",
        "上午 08:00 签到",
        "今天 12:30 开始",
        "**",
        ""
      })
  void whatOnlyLooksLikeATimeIsNone(String text) {
    for (Place place : Place.values()) {
      assertThat(TimelineNotation.read(text, place)).as("%s in a %s", text, place).isEmpty();
    }
  }

  private static String shown(String text, Place place) {
    return TimelineNotation.read(text, place).map(TimelineNotationTest::shown).orElse("");
  }

  private static String shown(TimedText timed) {
    Stamp stamp = timed.stamp();
    String about = stamp.approximate() ? "~" : "";
    return about + stamp.start().written() + ".." + shown(stamp.end()) + " " + timed.text();
  }

  private static String shown(End end) {
    return switch (end) {
      case Written written -> written.time().written();
      case NextStart next -> "";
      case Unknown unknown -> "?";
    };
  }
}
