// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shike.parse.ReadText.read;
import static org.shike.parse.ReadText.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.parse.GoldenTest;
import org.shike.parse.ParseResult;
import org.shike.parse.TranscriptFormat;
import org.shike.parse.TranscriptParser;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.Problem;

/**
 * What the golden files do not show: files that are not JSON, truncated files, and hostile ones.
 */
class JsonReadersTest {
  private static final TranscriptParser STANDARD = TranscriptParser.standard();
  private static final String BREAK = "JSON that breaks off before it is complete";

  @Test
  void formatShowsAfterALongText() {
    String text = "{\"text\":\"" + "成本".repeat(500_000) + "\",\"segments\":[{\"start\":0,";
    ParseResult result = read(STANDARD, "x", text + "\"end\":1,\"text\":\"甲\"}]}");
    assertThat(result.format()).isEqualTo(TranscriptFormat.WHISPER);
    assertThat(texts(result)).containsExactly("甲");
    assertThat(result.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bilibili.json",
        "keys-of-all-kinds.json",
        "podcast.json",
        "rows.json",
        "transformers-chunks.json",
        "whisper-cpp.json",
        "whisper-cpp-tokens.json",
        "whisper-timestamped.json",
        "whisperx.json",
        "youtube-asr.json3",
        "youtube-manual.json3",
        "youtube-transcript-api.json",
      })
  void whereverAFileBreaksOffAllBeforeIsKept(String name) throws IOException {
    String text = Files.readString(GoldenTest.FOLDER.resolve(Path.of("json", name))).strip();
    List<String> whole = timed(read(STANDARD, name, text));
    int most = 0;
    for (int to = 1; to < text.length(); to++) {
      ParseResult part = read(STANDARD, name, text.substring(0, to));
      List<String> kept = timed(part);
      assertThat(kept).as("%d characters", to).isEqualTo(whole.subList(0, kept.size()));
      assertThat(kept).as("%d characters", to).hasSizeGreaterThanOrEqualTo(most);
      assertThat(part.problems())
          .extracting(problem -> problem.message().toString())
          .as("%d characters", to)
          .contains(BREAK + "; the rest was not read");
      most = kept.size();
    }
    assertThat(most).isEqualTo(whole.size());
  }

  private static List<String> timed(ParseResult result) {
    return result.transcript().cues().stream()
        .filter(Cue::isTimed)
        .map(cue -> cue.time().orElseThrow().start() + " " + cue.text())
        .toList();
  }

  @Test
  void textBeyondTheLimitIsCutAndReported() {
    String text = "[[\"一二三四五\",0,1],[\"六\",1,2]]";
    ParseResult result = read(STANDARD.withMaxLineLength(4), "x", text);
    assertThat(texts(result)).containsExactly("一二三四", "六");
    assertThat(result.problems())
        .extracting(problem -> problem.message().toString())
        .containsExactly("a text of more than 4 characters; the rest of it was not read");
  }

  @Test
  void longTextWithoutCuesIsKeptWhole() {
    String text = "{\"text\":\"一二三四五六七八九\"}";
    assertThat(texts(read(STANDARD.withMaxLineLength(4), "x.json", text)))
        .containsExactly("一二三四", "五六七八", "九");
  }

  @Test
  void nestingBeyondTheLimitEndsTheReadingAndIsReported() {
    String text =
        "{\"segments\":[{\"start\":0,\"end\":1,\"text\":\"甲\"},\n{\"x\":"
            + "[".repeat(100_000)
            + "]".repeat(100_000)
            + "}]}";
    ParseResult result = read(STANDARD, "x", text);
    assertThat(texts(result)).containsExactly("甲");
    assertThat(result.problems())
        .extracting(Problem::toString)
        .containsExactly("2:36: JSON that is nested deeper than allowed; the rest was not read");
  }

  @Test
  void languageIsATag() {
    assertThat(language("zh")).isEqualTo("zh");
    assertThat(language("zh_CN")).isEqualTo("zh-CN");
    assertThat(language("ai-zh")).isEqualTo("zh");
    assertThat(language("chinese")).isEqualTo("zh");
    assertThat(language("Cantonese")).isEqualTo("yue");
    assertThat(language("auto")).isEqualTo("none");
    assertThat(language("?")).isEqualTo("none");
    assertThat(language("")).isEqualTo("none");
  }

  private static String language(String written) {
    String text = "{\"language\":\"" + written + "\",\"segments\":[{\"start\":0,\"text\":\"甲\"}]}";
    CueText first = read(STANDARD, "x", text).transcript().cues().get(0).texts().get(0);
    return first.language().orElse("none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'start':0,'end':2500,'text':'大家好，欢迎'},{'start':2500,'end':5200,'text':'今天讨论成本'}]",
        "[{'from':0,'to':2500,'content':'大家好，欢迎'},{'from':2500,'to':5200,'content':'讨论成本'}]",
        "[{'start':0,'duration':2500,'text':'大家好，欢迎'},{'start':2500,'duration':2500,'text':'成本'}]",
        "[{'start':'0','end':'2500','text':'大家好，欢迎'},{'start':'2500','end':'5200','text':'成本'}]",
        "[{'start':0.0,'end':2500.0,'text':'大家好，欢迎'},{'start':2500.0,'end':5200.0,'text':'成本'}]",
        "[{'start':0,'text':'大家好，欢迎'},{'start':2500,'text':'讨论成本'},{'start':5000,'text':'完'}]",
        "[[0,2500,'大家好，欢迎'],[2500,5200,'今天讨论成本']]",
        "[{'timestamp':[0,2500],'text':'大家好，欢迎'},{'timestamp':[2500,5200],'text':'讨论成本'}]"
      })
  void wholeNumbersTooFarApartAreMilliseconds(String json) {
    ParseResult result = read(TranscriptParser.standard(), "a.json", json.replace('\'', '"'));
    assertThat(result.transcript().cues().get(1).time().orElseThrow().start())
        .isEqualTo(Duration.ofMillis(2500));
    assertThat(result.problems())
        .extracting(problem -> problem.message().toString())
        .contains(
            "times that are whole numbers and too far apart for seconds; they were read as"
                + " milliseconds");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'start':0,'end':2,'text':'大家好，欢迎'},{'start':2500,'end':2503,'text':'今天讨论成本'}]",
        "[{'start':0,'end':600,'text':'开场与议程'},{'start':2500,'end':3200,'text':'成本'}]",
        "[{'start':0,'end':2500.5,'text':'大家好'},{'start':2500,'end':5200,'text':'成本'}]",
        "[{'start':'0:00','end':'41:40','text':'开场'},{'start':'41:40','end':'1:23:20','text':'成本'}]",
        "[{'start_seconds':0,'end_seconds':2500,'text':'开场'},{'start_seconds':2500,'text':'成本'}]"
      })
  void secondsStaySeconds(String json) {
    ParseResult result = read(TranscriptParser.standard(), "a.json", json.replace('\'', '"'));
    assertThat(result.transcript().cues().get(1).time().orElseThrow().start())
        .isEqualTo(Duration.ofSeconds(2500));
  }

  @Test
  void sectionsOfWholeMinutesAreSeconds() {
    String json =
        "[{'start':0,'end':1800,'text':'开场与主题演讲'},{'start':1800,'end':3600,'text':'架构'},"
            + "{'start':3600,'end':5400,'text':'客户案例'}]";
    ParseResult result = read(TranscriptParser.standard(), "a.json", json.replace('\'', '"'));
    assertThat(result.transcript().cues())
        .extracting(Cue::timestamp)
        .containsExactly("0:00", "30:00", "1:00:00");
    assertThat(result.problems()).isEmpty();
  }

  @Test
  void recordingOfManyHoursInMillisecondsKeepsItsTimes() {
    String json =
        "[{\"start\":0,\"end\":3000,\"text\":\"大家好，欢迎\"},"
            + "{\"start\":86400000,\"end\":86403000,\"text\":\"谢谢大家\"}]";
    assertThat(read(TranscriptParser.standard(), "a.json", json).transcript().cues())
        .extracting(Cue::timestamp)
        .containsExactly("0:00", "24:00:00");
  }

  @Test
  void cuesAreSorted() {
    String text = "[[\"二\",1,2],[\"一\",0,1]]";
    assertThat(texts(read(STANDARD, "x", text))).containsExactly("一", "二");
  }

  @Test
  void stringOfTenMegabytesIsCutOrSkipped() {
    String large = "文".repeat(10_000_000);
    String text = "[{\"x\":\"" + large + "\",\"text\":\"" + large + "\",\"start\":0},[\"二\",1,2]]";
    List<String> texts = texts(read(STANDARD, "x.json", text));
    assertThat(texts).hasSize(2);
    assertThat(texts.get(0)).hasSize(TranscriptParser.DEFAULT_MAX_LINE_LENGTH);
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void wordsThatAreNotInTheirTextTakeNoEndlessTime() {
    String words = "{\"word\":\"乙\",\"start\":0},".repeat(100_000);
    String text = "甲".repeat(100_000);
    String segment = "[{\"start\":0,\"text\":\"" + text + "\",\"words\":[" + words + "0]}]";
    assertThat(texts(read(STANDARD, "x", segment))).containsExactly(text);
  }
}
