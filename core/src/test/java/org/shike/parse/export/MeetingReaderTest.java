// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.parse.GoldenTest;
import org.shike.parse.LettersAndDigits;
import org.shike.parse.MutatedText;
import org.shike.parse.ParseResult;
import org.shike.parse.ReadText;
import org.shike.parse.TranscriptFormat;
import org.shike.parse.TranscriptParser;
import org.shike.parse.source.FrontMatter;
import org.shike.transcript.Cue;
import org.shike.transcript.Problem;
import org.shike.transcript.Transcript;

/** What is true of every text export, and how it is distinguished from a summary. */
class MeetingReaderTest {
  private static final int SEEDS = 1_000 * Integer.getInteger("stress", 1);
  private static final TranscriptParser STANDARD = TranscriptParser.standard();
  private static final TranscriptParser MEETING = STANDARD.withFormat(TranscriptFormat.MEETING);

  /** What becomes a speaker, a time, a date or the name of a field, and is not text. */
  private static final Pattern NO_TEXT =
      Pattern.compile(
          "(?m)^#\\d+ \\|.*$|(?<=:\\d\\d)[.,]\\d{1,3}|\\bFrom\\b|\\b[Tt]o Everyone\\b|从|到 所有人"
              + "|(?<=\\d)[年月日]|Tue, Jun|^(?:主题|会议时间|时长|title|date)[:：]");

  /** What a problem says was left out or put together. */
  private static final Pattern REPORTED = Pattern.compile("left out|merged into one cue");

  static List<Path> exports() throws IOException {
    return GoldenTest.files().stream()
        .filter(file -> file.startsWith(GoldenTest.FOLDER.resolve("exports")))
        .filter(file -> !file.toString().contains("whisper"))
        .toList();
  }

  static List<TurnForm> forms() {
    return TurnForm.ALL;
  }

  @ParameterizedTest
  @MethodSource("forms")
  void exampleIsReadByItsOwnForm(TurnForm form) {
    Turn turn = TurnForm.read(7, form.example()).orElseThrow();
    assertThat(turn.form()).isSameAs(form);
    assertThat(turn.line()).isEqualTo(7);
  }

  @ParameterizedTest
  @MethodSource("exports")
  void exportIsTold(Path file) throws IOException {
    assertThat(TranscriptParser.parse(file).format()).isEqualTo(TranscriptFormat.MEETING);
  }

  @ParameterizedTest
  @MethodSource("org.shike.parse.GoldenSummaries#all")
  void summaryStaysOne(Path file) throws IOException {
    assertThat(TranscriptParser.parse(file).format()).isEqualTo(TranscriptFormat.SUMMARY);
  }

  @ParameterizedTest
  @CsvSource({
    "'发言人 1   0:00:02\n大家好', MEETING",
    "'发言人 1   0:00:02', SUMMARY",
    "'#1 | 00:00:01,104 | 00:00:08,079\n大家好', MEETING",
    "'甲 0:00\n一\n乙 0:05\n二\n甲 0:09\n三', MEETING",
    "'甲  0:00\n一\n乙  0:05\n二', MEETING",
    "'甲 0:00\n一\n乙 0:05\n二', SUMMARY",
    "'0:00\n一\n0:05\n二\n0:09\n三', MEETING",
    "'开场 0:00\n一\n成本 5:05\n二\n问答 9:09\n三', SUMMARY",
    "'签到 08:30\n大厅\n开幕 09:00\n主会场\n签到 10:30\n大厅', SUMMARY",
    "'08:30 签到\n09:00 开幕\n09:30 演讲\n10:30 茶歇\n11:00 问答', SUMMARY",
    "'2:30 PM 开幕\n2:31 PM 二\n2:32 PM 三\n2:33 PM 四\n2:34 PM 五', SUMMARY",
    "'[0:01] 甲：一\n[0:05] 乙：二\n[0:09] 甲：三', MEETING",
    "'[0:01] 一\n[0:05] 二\n[0:09] 三', SUMMARY",
    "'[0:01] 一\n[0:05] 二\n[0:09] 三\n[0:11] 四\n[0:12] 五', MEETING",
    "'# 题\n[0:01] 一\n[0:05] 二\n[0:09] 三\n[0:11] 四\n[0:12] 五', MEETING",
    "'# 题\n## 节\n[0:01] 一\n[0:05] 二\n[0:09] 三\n[0:11] 四\n[0:12] 五', SUMMARY",
    "'[0:01] 一\n- 点\n[0:05] 二\n- 点\n[0:09] 三\n[0:11] 四\n[0:12] 五', SUMMARY",
    "'[0:51] 一\n[0:05] 二\n[0:49] 三\n[0:11] 四\n[0:32] 五\n[0:02] 六', SUMMARY",
    "'[0:12] **成本**：一\n[0:20] **网络**：二\n[0:31] **存储**：三', SUMMARY",
    "'## 甲 (0:00 - 1:00)\n甲 0:00\n一\n乙 0:05\n二\n甲 0:09\n三', SUMMARY",
    "'第一句。[[0:06](u)]\n第二句。[[0:09](u)]\n第三句。[[0:12](u)]', MEETING",
    "'[00:00:01] 一\n[00:00:05] 二\n[00:00:09] 三\n[00:00:11] 四\n[00:00:12] 五', MEETING",
    "'[00:01:01] 一\n[00:01:65] 二\n[00:01:92] 三\n[00:02:11] 四\n[00:02:12] 五', LRC",
  })
  void contentTellsExportsFromSummaries(String text, TranscriptFormat format) {
    assertThat(read(STANDARD, text).format()).isEqualTo(format);
  }

  @Test
  void lyricsWithoutFractionsStayLyrics() {
    String text = "[0:01] 一\n[0:05] 二\n[0:09] 三\n[0:11] 四\n[0:12] 五";
    assertThat(ReadText.read("x.lrc", text).format()).isEqualTo(TranscriptFormat.LRC);
  }

  @ParameterizedTest
  @MethodSource("exports")
  void nothingIsLost(Path file) throws IOException {
    String text = Files.readString(file);
    boolean isWhole = read(MEETING, text).problems().stream().noneMatch(this::isReported);
    assertThat(isWhole ? lost(text) : "").isEmpty();
  }

  @Test
  void changedExportsLoseNothing() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : exports()) {
      texts.add(Files.readString(file));
    }
    for (long seed = 0; seed < SEEDS; seed++) {
      String text = MutatedText.of(texts, new Random(seed));
      boolean isWhole = read(MEETING, text).problems().stream().noneMatch(this::isReported);
      assertThat(isWhole ? lost(text) : "").as("seed %d lost of\n%s", seed, text).isEmpty();
    }
  }

  @Test
  void everyTurnComesOutWithItsTimeAndSpeaker() {
    for (long seed = 0; seed < SEEDS / 10; seed++) {
      Random random = new Random(seed);
      String form =
          List.of("%s  %s\n%s\n\n", "%s(%s): %s\n", "**%s** %s\n\n%s\n").get((int) seed % 3);
      StringBuilder text = new StringBuilder();
      List<String> written = new ArrayList<>();
      int seconds = random.nextInt(60);
      for (int left = random.nextInt(4, 30); left > 0; left--) {
        String time = String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60);
        String name = List.of("李雷", "Anna Lee", "发言人 3").get(left % 3);
        text.append(String.format(Locale.ROOT, form, name, time, "第 " + left + " 句，成本"));
        written.add(time + " " + name + " 第 " + left + " 句，成本");
        seconds += random.nextInt(1, 400);
      }
      ParseResult result = read(STANDARD, text.toString());
      assertThat(result.problems()).as("seed %d", seed).isEmpty();
      assertThat(result.transcript().cues())
          .as("seed %d:%n%s", seed, text)
          .extracting(cue -> cue.timestamp() + " " + cue.speaker().orElse("") + " " + cue.text())
          .isEqualTo(written);
    }
  }

  @Test
  void textWithoutTurnsIsKeptAndReported() {
    ParseResult result = read(MEETING, "第一段。\n\n第二段。");
    assertThat(result.transcript().cues()).extracting(Cue::text).containsExactly("第一段。", "第二段。");
    assertThat(result.problems())
        .extracting(problem -> problem.message().toString())
        .containsExactly("no line says who speaks when; everything was kept as untimed text");
    assertThat(read(MEETING, " \n").problems())
        .extracting(problem -> problem.message().toString())
        .contains("the file has no text; nothing will be found in it");
  }

  @Test
  void dateOfTheFrontMatterIsNotReplaced() {
    String text = "---\ndate: 2026-01-02\n---\n2026年6月2日 下午 5:51\n\n发言人 1 0:01\n一\n";
    Transcript transcript = read(STANDARD, text).transcript();
    assertThat(transcript.metadata()).containsEntry("date", List.of("2026-01-02"));
    assertThat(transcript.cues()).extracting(Cue::text).containsExactly("2026年6月2日 下午 5:51", "一");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "\t",
        "\u3000",
        "[",
        "(",
        "]",
        "1",
        "0:",
        "*",
        "**",
        "#",
        "\\",
        "\\[",
        "|",
        "甲",
        "a ",
        "甲：",
        "0:00 ",
        "[0:00] ",
        "[[0:00](",
        "[[0:00](u)] ",
        "(0:00) 甲: ",
        "**甲** ",
        "-",
        "\u001B[",
        "2026年",
        "From ",
        ".",
        "0:00 - 0:01 ",
        "▶",
        "1. "
      })
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void longLineIsReadInLinearTime(String unit) {
    String line = unit.repeat(100_000 / unit.length());
    String turns = "甲 0:00\n一\n乙 0:05\n二\n甲 0:09\n三\n";
    for (String text :
        List.of(line, turns + line + "\n" + turns, "甲" + line + "0:10", "0:01" + line)) {
      assertThat(read(STANDARD, text).transcript().id()).isEqualTo("x");
      assertThat(read(MEETING, text).transcript().id()).isEqualTo("x");
      assertThat(read(STANDARD.withFormat(TranscriptFormat.DESCRIPTION), text).problems())
          .isNotNull();
      assertThat(read(STANDARD.withFormat(TranscriptFormat.WHISPER_CONSOLE), text).problems())
          .isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0:00\n",
        "甲 0:00\n",
        "甲 0:00\n一\n",
        "[0:00] 甲：一\n",
        "一 [[0:00](u)]\n",
        "# 题\n",
        "---\n",
        "0:75 一\n",
        "0:00 一\n\n",
        "\n",
        "**甲：** [0:01] 一\n",
        "[00:00.000 --> 00:01.000] 一\n",
        "main: 一\n",
        "一\n",
        "甲：一\n"
      })
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void longFileIsReadInLinearTime(String unit) {
    String first = "甲 0:00\n[00:00.000 --> 00:01.000] 一\n";
    String text = first + unit.repeat(200_000 / unit.length());
    for (TranscriptFormat format :
        List.of(
            TranscriptFormat.MEETING,
            TranscriptFormat.DESCRIPTION,
            TranscriptFormat.WHISPER_CONSOLE)) {
      assertThat(read(STANDARD.withFormat(format), text).format()).isEqualTo(format);
    }
  }

  private boolean isReported(Problem problem) {
    return REPORTED.matcher(problem.message().toString()).find();
  }

  private static String lost(String text) {
    Transcript transcript = read(MEETING, text).transcript();
    StringBuilder kept = new StringBuilder(transcript.title());
    transcript.metadata().values().forEach(kept::append);
    transcript.sections().forEach(section -> kept.append(section.title()));
    transcript.cues().forEach(cue -> kept.append(cue.speaker().orElse("")).append(cue.text()));
    String body = NO_TEXT.matcher(FrontMatter.of(text).body()).replaceAll(" ");
    return new LettersAndDigits(body).without(kept.toString());
  }

  private static ParseResult read(TranscriptParser parser, String text) {
    return ReadText.read(parser, "x", text);
  }
}
