// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.ass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shike.parse.ReadText.read;
import static org.shike.parse.ReadText.texts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shike.parse.ParseResult;
import org.shike.parse.TranscriptFormat;
import org.shike.parse.TranscriptParser;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.TimeRange;

/** What the golden files of ASS do not show: detection, laws, limits and hostile files. */
class AssReaderTest {
  private static final TranscriptParser STANDARD = TranscriptParser.standard();
  private static final int FILES = 300 * Integer.getInteger("stress", 1);
  private static final String EVENT = "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,";

  @Test
  void textThatQuotesAnEventIsNotSubtitles() {
    String text = "# 字幕的写法\n\n" + EVENT + "文字\n" + "其他文字\n".repeat(20);
    assertThat(read(STANDARD, "x", text).format()).isEqualTo(TranscriptFormat.SUMMARY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "一{二}三 → 一三",
        "一{二 → 一{二",
        "一}二 → 一}二",
        "{一{二}三 → 三",
        "{\\an8}一\\N{\\i1}二{\\i0}\\n三\\h四 → 一/二/三 四",
        "{\\p1}m 0 0 l 1 1{\\p0}牌子 → 牌子",
        "{\\p0}一{\\pos(1,2)}二{\\pbo3}三 → 一二三",
        "{\\p4}m 0 0\\N l 1 1{\\p0}牌子 → 牌子",
        "一\\ → 一\\",
        "C:\\x → C:\\x",
        "一, 二, 三 → 一, 二, 三",
      })
  void onlyWhatIsSaidIsText(String marked, String text) {
    assertThat(texts(read(STANDARD, "x.ass", EVENT + marked)))
        .containsExactly(text.replace('/', '\n'));
  }

  @ParameterizedTest
  @CsvSource({
    "0:00:01.50, PT1.5S",
    "0:00:01.5, PT1.5S",
    "00:01:02.345, PT1M2.345S",
    "1:02.34, PT1M2.34S",
    "0:00:61, PT1M1S",
    "'0:00:01,50', PT1S",
    "9999:59:59.99, PT9999H59M59.99S",
  })
  void timesAreReadAsTheirWriterMeantThem(String written, String start) {
    String event = "Dialogue: 0," + written + ",99999:00:00.00,Default,,0,0,0,,文字";
    Cue cue = read(STANDARD, "x.ass", event).transcript().cues().get(0);
    assertThat(cue.time().orElseThrow().start()).hasToString(start);
  }

  @Test
  void drawingsAndCommentsAreNoProblem() {
    String text = EVENT + "文字\n" + EVENT + "{\\p1}m 0 0{\\p0}\nComment: 0,x\n";
    assertThat(read(STANDARD, "x.ass", text).problems()).isEmpty();
  }

  @Test
  void signThatIsThereTogetherWithASpeakerOnceIsNoTranslation() {
    String text =
        event(1, 2, "对白", "我们的云")
            + event(2, 3, "对白", "很快")
            + event(1, 2, "Sign", "re:Invent")
            + event(5, 6, "Sign", "Las Vegas")
            + event(7, 8, "Sign", "Nevada");
    assertThat(texts(read(STANDARD, "x.ass", text)))
        .containsExactly("我们的云", "re:Invent", "很快", "Las Vegas", "Nevada");
  }

  @Test
  void twoSpeakersAtOnceKeepTheirTranslations() {
    String text =
        event(1, 2, "中", "好的")
            + event(1, 2, "中", "不行")
            + event(1, 2, "EN", "All right")
            + event(1, 2, "EN", "No way");
    assertThat(read(STANDARD, "x.ass", text).transcript().cues())
        .extracting(cue -> cue.texts().stream().map(CueText::text).toList())
        .containsExactly(List.of("好的", "All right"), List.of("不行", "No way"));
  }

  @Test
  void overlapsOfSeveralStylesStay() {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < 10; at++) {
      text.append(event(at, at + 3, at % 2 == 0 ? "左" : "右", "第" + at + "句"));
    }
    ParseResult result = read(STANDARD, "x.ass", text.toString());
    assertThat(result.problems()).isEmpty();
    assertThat(result.transcript().cues().get(0).time())
        .contains(TimeRange.of(Duration.ZERO, Duration.ofSeconds(3)));
  }

  @Test
  void everyEventComesOutOnceWithItsTime() {
    for (long seed = 0; seed < FILES; seed++) {
      Random random = new Random(seed);
      List<Cue> cues = cues(random);
      List<Cue> shuffled = new ArrayList<>(cues);
      Collections.shuffle(shuffled, random);
      assertThat(read(STANDARD, "x.ass", file(shuffled, random)).transcript().cues())
          .as("seed %d", seed)
          .extracting(cue -> cue.withTimestamp("x"))
          .containsExactlyElementsOf(cues);
    }
  }

  private static List<Cue> cues(Random random) {
    List<Cue> cues = new ArrayList<>();
    Duration start = Duration.ZERO;
    for (int at = 0; at < random.nextInt(1, 20); at++) {
      start = start.plusMillis(10L * random.nextInt(100, 100_000));
      Duration end = start.plusMillis(10L * random.nextInt(1, 90));
      String text = "第" + at + "句, 完" + (random.nextBoolean() ? "\n下一行" : "");
      cues.add(Cue.timed(TimeRange.of(start, end), text).withTimestamp("x"));
    }
    cues.sort(Comparator.comparing(cue -> cue.time().orElseThrow().start()));
    return cues;
  }

  private static String file(List<Cue> cues, Random random) {
    List<String> columns = new ArrayList<>(List.of("Layer", "Start", "End", "Style", "Effect"));
    Collections.shuffle(columns, random);
    StringBuilder file = new StringBuilder("[Events]\nFormat: " + String.join(", ", columns));
    file.append(", Text\n");
    for (Cue cue : cues) {
      TimeRange time = cue.time().orElseThrow();
      file.append("Dialogue: ");
      for (String column : columns) {
        file.append(
            switch (column) {
              case "Start" -> written(time.start());
              case "End" -> written(time.end().orElseThrow());
              default -> "0";
            });
        file.append(',');
      }
      file.append("{\\an8}").append(cue.text().replace("\n", "\\N")).append('\n');
    }
    return file.toString();
  }

  private static String written(Duration time) {
    return String.format(
        Locale.ROOT,
        "%d:%02d:%02d.%02d",
        time.toHours(),
        time.toMinutesPart(),
        time.toSecondsPart(),
        time.toMillisPart() / 10);
  }

  @Test
  void cutFileKeepsTheEventsBeforeTheCut() {
    String text =
        "[Events]\n"
            + event(1, 2, "中", "一{\\i1}二")
            + event(3, 4, "中", "{\\p1}m{\\p0}三")
            + event(5, 6, "中", "四");
    List<String> whole = List.of("一二", "三", "四");
    for (int length = 0; length <= text.length(); length++) {
      String cut = text.substring(0, length);
      long ended = Math.max(0, cut.lines().count() - 2);
      assertThat(texts(read(STANDARD, "x.ass", cut)))
          .as("cut after %d characters", length)
          .containsAll(whole.subList(0, (int) ended));
    }
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void manyEventsAtOneTimeInManyStylesTakeNoEndlessTime() {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < 20_000; at++) {
      text.append(event(1, 2, "S" + at, (at % 2 == 0 ? "字" : "x") + at));
    }
    ParseResult result = read(STANDARD, "x.ass", text.toString());
    assertThat(result.transcript().cues()).hasSize(10_000);
  }

  private static String event(int start, int end, String style, String text) {
    return String.format(
        Locale.ROOT,
        "Dialogue: 0,0:00:%02d.00,0:00:%02d.00,%s,,0,0,0,,%s%n",
        start,
        end,
        style,
        text);
  }
}
