// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.parse.summary.Stamp.End;
import org.shike.parse.summary.Stamp.NextStart;
import org.shike.parse.summary.Stamp.Unknown;
import org.shike.parse.summary.Stamp.Written;
import org.shike.parse.summary.TimelineNotation.Place;

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
          BULLET  | 13分20秒 - 演示                  | 13:20.. 演示
          BULLET  | 1小时5分 - 演示                  | 1:05:00.. 演示
          LINE    | 1小时05分30秒：演示              | 1:05:30.. 演示
          BULLET  | 1h05m - 演示                     | 1:05:00.. 演示
          BULLET  | 1H5m30s - 演示                   | 1:05:30.. 演示
          BULLET  | 90s - 演示                       | 1:30.. 演示
          BULLET  | 90秒 - 演示                      | 1:30.. 演示
          HEADING | 5m30s-8m 20s 演示                | 5:30..8:20 演示
          HEADING | 13 分 20 秒 至 15 分 10 秒：演示 | 13:20..15:10 演示
          LINE    | 【13分钟20秒】演示               | 13:20.. 演示
          CELL    | 1h05m                            | 1:05:00..
          LATER_LINE | [06:20] 看演示                | 06:20.. 看演示
          """)
  void timesAreTakenFromTexts(Place place, String text, String shown) {
    assertThat(shown(text, place).strip()).isEqualTo(shown);
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
        "13分20秒 的演示",
        "60分钟 - 速成",
        "2小时 - 工作坊",
        "5m - 高度",
        "14时30分 - 签到",
        "1小时75分 - 不可能",
        "90stars - 评分",
        "用时 13分20秒",
        "演示（13分20秒）",
        "全程1h05m",
        "**",
        ""
      })
  void whatOnlyLooksLikeATimeIsNone(String text) {
    for (Place place : Place.values()) {
      assertThat(TimelineNotation.read(text, place)).as("%s in a %s", text, place).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          时间戳: 约 2-8 分钟          | ~2:00..8:00
          时间戳：[12:30 - 15:00]      | 12:30..15:00
          ⏱ 时间点：12:30              | 12:30..
          Timestamp: 1:02:03           | 1:02:03..
          时间段：13分20秒-15分10秒    | 13:20..15:10
          time range: 0:30 – 2:00      | 0:30..2:00
          时间：12:30-15:00            | ''
          时间戳：周三 12:30           | ''
          时间戳                       | ''
          """)
  void labelSaysThatATextIsATime(String text, String shown) {
    assertThat(
            TimelineNotation.readLabelled(text).map(TimelineNotationTest::shown).orElse("").strip())
        .isEqualTo(shown);
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
