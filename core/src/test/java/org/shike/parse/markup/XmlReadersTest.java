// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shike.parse.ReadText.read;
import static org.shike.parse.ReadText.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shike.parse.GoldenTest;
import org.shike.parse.ParseResult;
import org.shike.parse.TranscriptParser;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.Problem;
import org.shike.transcript.TimeRange;

/** What the golden files of TTML and YouTube do not show: laws, limits and hostile files. */
class XmlReadersTest {
  private static final TranscriptParser STANDARD = TranscriptParser.standard();
  private static final int FILES = 300 * Integer.getInteger("stress", 1);
  private static final Pattern CUE_END = Pattern.compile("</(?:tt:)?(?:p|text)>$");
  private static final String HEAD = "<tt xmlns='http://www.w3.org/ns/ttml'><body><div>";
  private static final String TAIL = "</div></body></tt>";
  private static final String CUE = "<p begin='1s' end='2s'>字</p>";

  @Test
  void timesOfSeveralLevelsCountFromTheElementAroundThem() {
    String text =
        "<tt><body begin='1m'><div begin='10s'><p begin='1s' end='2s'>字</p></div></body></tt>";
    assertThat(time(text)).isEqualTo(range(71, 72));
  }

  @Test
  void timesCountFromTheStartWhereTheyWouldLieOutsideOfTheElementAroundThem() {
    String text =
        "<tt><body><div begin='10s' end='15s'><p begin='12s' end='14s'>字</p></div></body></tt>";
    assertThat(time(text)).isEqualTo(range(12, 14));
  }

  @Test
  void everyCueComesOutOnceWithItsTime() {
    for (long seed = 0; seed < FILES; seed++) {
      Random random = new Random(seed);
      List<Cue> cues = cues(random);
      boolean isTtml = random.nextBoolean();
      String file = isTtml ? ttml(cues, random) : youTube(cues, random);
      assertThat(read(STANDARD, "x", file).transcript().cues())
          .as("seed %d:%n%s", seed, file)
          .extracting(cue -> cue.withTimestamp("x"))
          .containsExactlyElementsOf(cues);
    }
  }

  private static List<Cue> cues(Random random) {
    List<Cue> cues = new ArrayList<>();
    long start = 0;
    for (int at = 0; at < random.nextInt(1, 12); at++) {
      start += random.nextInt(1_000, 5_000_000);
      TimeRange time =
          TimeRange.of(Duration.ofMillis(start), Duration.ofMillis(start + random.nextInt(1, 900)));
      String text = "第" + at + "句 & <b" + (random.nextBoolean() ? "\n下一行" : "");
      cues.add(Cue.timed(time, text).withTimestamp("x"));
    }
    return cues;
  }

  private static String ttml(List<Cue> cues, Random random) {
    String prefix = random.nextBoolean() ? "tt:" : "";
    StringBuilder file = new StringBuilder("<" + prefix + "tt xmlns:tt='x'><" + prefix + "body>");
    for (Cue cue : cues) {
      long start = cue.time().orElseThrow().start().toMillis();
      long length = cue.time().orElseThrow().end().orElseThrow().toMillis() - start;
      String end =
          random.nextBoolean() ? "dur='" + length + "ms'" : "end='" + (start + length) + "ms'";
      String text = escaped(cue.text()).replace("\n", "<" + prefix + "br/>");
      file.append("<" + prefix + "p begin='" + start + "ms' " + end + ">" + text)
          .append("</" + prefix + "p>" + (random.nextBoolean() ? "\n" : ""));
    }
    return file + "</" + prefix + "body></" + prefix + "tt>";
  }

  private static String youTube(List<Cue> cues, Random random) {
    String element = random.nextBoolean() ? "text" : "p";
    StringBuilder file = new StringBuilder("<timedtext>");
    for (Cue cue : cues) {
      long start = cue.time().orElseThrow().start().toMillis();
      long length = cue.time().orElseThrow().end().orElseThrow().toMillis() - start;
      file.append("<" + element + " t='" + start + "' d='" + length + "'>")
          .append(escaped(cue.text()) + "</" + element + ">");
    }
    return file + "</timedtext>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  static Stream<Path> files() throws IOException {
    return GoldenTest.files().stream()
        .filter(file -> file.startsWith(GoldenTest.FOLDER.resolve("xml")));
  }

  @ParameterizedTest
  @MethodSource("files")
  void cutFileKeepsTheCuesBeforeTheCut(Path file) throws IOException {
    String text = Files.readString(file);
    List<String> before = List.of();
    for (int length = 1; length <= text.length(); length++) {
      String cut = text.substring(0, length);
      List<String> kept = allTexts(read(STANDARD, file.toString(), cut));
      // What is a speaker and what belongs together is decided over the whole file.
      String all = String.join("\n", kept);
      assertThat(before).as("cut after %d characters", length).allMatch(all::contains);
      before = CUE_END.matcher(cut).find() ? kept : before;
    }
  }

  private static List<String> allTexts(ParseResult result) {
    return result.transcript().cues().stream()
        .flatMap(cue -> cue.texts().stream())
        .map(CueText::text)
        .toList();
  }

  @Test
  void cutTextOfTheLastCueIsKept() {
    ParseResult result = read(STANDARD, "x", HEAD + CUE + "<p begin='2s' end='3s'>断在这");
    assertThat(texts(result)).containsExactly("字", "断在这");
    assertThat(result.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "1:104: the file ends before its XML does; everything up to there was read");
  }

  @Test
  void brokenCueCostsOnlyItself() {
    ParseResult result =
        read(
            STANDARD,
            "x",
            HEAD + "\n" + CUE + "\n<p x=1>坏</p>\n<p begin='3s' end='4s'>好</p>" + TAIL);
    assertThat(texts(result)).containsExactly("字", "好");
    assertThat(result.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "3:6: broken XML; what came before was kept, and reading continued with the next cue");
  }

  @Test
  void secondFileAfterTheFirstIsRead() {
    String second = "<?xml version='1.0'?>" + HEAD + "<p begin='3s' end='4s'>二</p>" + TAIL;
    assertThat(texts(read(STANDARD, "x", HEAD + CUE + TAIL + second))).containsExactly("字", "二");
  }

  @Test
  void lineOfAProblemIsThatOfTheTag() {
    String text = HEAD + "\n" + CUE.repeat(2_000) + "\n<p\n end='1s'\n begin='x'>二</p>" + TAIL;
    assertThat(read(STANDARD, "x", text).problems())
        .extracting(Problem::toString)
        .contains("3:1: a begin that is not a time; it was dropped");
  }

  @Test
  void fileOfAnExternalEntityIsNotRead(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "秘密");
    String text =
        "<!DOCTYPE tt [<!ENTITY x SYSTEM '"
            + secret.toUri()
            + "'>]>"
            + HEAD
            + "<p begin='1s' end='2s'>&x;</p>"
            + TAIL;
    ParseResult result = read(STANDARD, "x", text);
    assertThat(texts(result)).containsExactly("&x;");
    assertThat(result.problems())
        .extracting(Problem::toString)
        .containsExactly("1:1: a document type; neither it nor its entities were read");
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void billionLaughsAreNone() {
    StringBuilder text = new StringBuilder("<!DOCTYPE tt [<!ENTITY l0 'ha'>");
    for (int at = 1; at < 30; at++) {
      text.append("<!ENTITY l" + at + " '" + ("&l" + (at - 1) + ";").repeat(10) + "'>");
    }
    text.append("]>" + HEAD + "<p begin='1s' end='2s'>&l29;</p>" + TAIL);
    assertThat(texts(read(STANDARD, "x", text.toString()))).containsExactly("&l29;");
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void hundredThousandElementsInsideOfEachOtherAreNotRead() {
    String text = HEAD + CUE + "<div>".repeat(100_000) + CUE;
    ParseResult result = read(STANDARD, "x", text);
    assertThat(texts(result)).containsExactly("字");
    assertThat(result.problems())
        .extracting(Problem::toString)
        .containsExactly("1:223: elements nested more than 32 deep; the rest was not read");
    ParseResult unlimited = read(STANDARD.withMaxNesting(Integer.MAX_VALUE), "x", text);
    assertThat(texts(unlimited)).hasSize(1);
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void tenMegabytesOfAttributesCostOneCue() {
    StringBuilder text = new StringBuilder(HEAD + "<p begin='1s'");
    for (int at = 0; text.length() < 10_000_000; at++) {
      text.append(" a" + at + "='" + at + "'");
    }
    text.append(">一</p><p begin='3s' end='4s' x='" + "x".repeat(10_000_000) + "'>二</p>" + TAIL);
    assertThat(texts(read(STANDARD, "x", text.toString()))).endsWith("二");
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void manyLanguagesAtOneTimeTakeNoEndlessTime() {
    StringBuilder text = new StringBuilder(HEAD);
    for (int at = 0; at < 20_000; at++) {
      text.append("<p begin='1s' end='2s' xml:lang='l" + at + "'>字" + at + "</p>");
    }
    assertThat(read(STANDARD, "x", text + TAIL).transcript().cues())
        .singleElement()
        .satisfies(cue -> assertThat(cue.texts()).hasSize(20_000));
  }

  @Test
  void cuesAndLinesBeyondTheLimitsAreNotReadAndReported() {
    String text = HEAD + CUE + "\n<p begin='3s' end='4s'>" + "一".repeat(50) + "</p>\n" + CUE + TAIL;
    ParseResult result = read(STANDARD.withMaxCues(2).withMaxLineLength(40), "x", text);
    assertThat(texts(result)).containsExactly("字", "一".repeat(40));
    assertThat(result.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "2:1: a line of more than 40 characters; the rest of it was not read",
            "3:1: more than 2 cues; the rest was not read");
  }

  private static TimeRange range(int start, int end) {
    return TimeRange.of(Duration.ofSeconds(start), Duration.ofSeconds(end));
  }

  private static TimeRange time(String text) {
    return read(STANDARD, "x", text).transcript().cues().get(0).time().orElseThrow();
  }
}
