// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.shike.parse.ReadText.read;
import static org.shike.parse.ReadText.texts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.shike.transcript.Problem;

/** What holds for the readers of all formats. */
class ReaderContractTest {
  private static final TranscriptParser STANDARD = TranscriptParser.standard();
  private static final List<String> TEXTS = List.of("大家好，欢迎", "今天讨论成本", "谢谢大家");

  @ParameterizedTest
  @EnumSource
  void cuesComeOutInOrder(TranscriptFormat format) {
    ParseResult result = read("x", SampleFile.of(format, TEXTS));
    assertThat(result.format()).isEqualTo(format);
    assertThat(texts(result)).isEqualTo(spoken(format, TEXTS));
  }

  /** AWS Transcribe notes words; its sentences end with a mark. */
  private static List<String> spoken(TranscriptFormat format, List<String> texts) {
    return format == TranscriptFormat.AWS_TRANSCRIBE
        ? texts.stream().map(text -> text + "。").toList()
        : texts;
  }

  static Stream<Arguments> foreignExtensions() {
    return Arrays.stream(TranscriptFormat.values())
        // A summary has no sign, so that any extension decides.
        .filter(format -> format != TranscriptFormat.SUMMARY)
        .flatMap(
            format ->
                Arrays.stream(TranscriptFormat.values())
                    .filter(other -> other != format)
                    .flatMap(other -> other.extensions().stream())
                    .map(extension -> arguments(format, extension)));
  }

  @ParameterizedTest
  @MethodSource("foreignExtensions")
  void contentIsDetectedBeforeTheExtension(TranscriptFormat format, String extension) {
    String text = SampleFile.of(format, TEXTS);
    assertThat(read("x." + extension, text).format()).isEqualTo(detected(format, extension));
  }

  /** Without its signature WebVTT looks like SubRip, and LRC without fractions like a meeting. */
  private static TranscriptFormat detected(TranscriptFormat format, String extension) {
    return switch (format + " " + extension) {
      case "SRT vtt" -> TranscriptFormat.WEBVTT;
      case "MEETING lrc" -> TranscriptFormat.LRC;
      default -> format;
    };
  }

  @ParameterizedTest
  @EnumSource
  void extensionDecidesOverTextWithoutSigns(TranscriptFormat format) {
    for (String extension : format.extensions()) {
      String name = "x." + extension;
      for (String variant : List.of(name, name.toUpperCase(Locale.ROOT), name + ".gz")) {
        assertThat(read(variant, "文字").format()).as(variant).isEqualTo(format);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void byteOrderMarkCharsetAndLineEndsChangeNothing(TranscriptFormat format) {
    String text = SampleFile.of(format, TEXTS);
    ParseResult expected = read("x", text);
    assertThat(read("x", "\uFEFF" + text)).isEqualTo(expected);
    assertThat(read(STANDARD, "x", ("\uFEFF" + text).getBytes(UTF_16LE))).isEqualTo(expected);
    assertThat(read("x", text.replace("\n", "\r\n"))).isEqualTo(expected);
    assertThat(read("x", text.replace('\n', '\r'))).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void brokenEncodingIsReplacedAndReported(TranscriptFormat format) {
    String text = SampleFile.of(format, TEXTS);
    byte[] bytes = text.getBytes(UTF_8);
    int at = text.substring(0, text.indexOf("天讨论")).getBytes(UTF_8).length;
    Arrays.fill(bytes, at, at + "天".length() * 3, (byte) 0xFF);
    ParseResult result = read(STANDARD, "x", bytes);
    assertThat(result.format()).isEqualTo(format);
    assertThat(texts(result))
        .isEqualTo(spoken(format, List.of(TEXTS.get(0), "今\uFFFD\uFFFD\uFFFD讨论成本", TEXTS.get(2))));
    assertThat(result.problems())
        .extracting(Problem::toString)
        .contains(lineOf("讨论", text) + ":1: bytes that are not UTF-8; replaced");
  }

  @ParameterizedTest
  @EnumSource
  void emptyTextIsReported(TranscriptFormat format) {
    for (String empty : List.of("", " \n", "\n\n")) {
      ParseResult result = read(STANDARD.withFormat(format), "x", empty);
      assertThat(result.format()).isEqualTo(format);
      assertThat(texts(result)).isEmpty();
      assertThat(result.problems())
          .extracting(Problem::toString)
          .contains("1:1: the file has no text; nothing will be found in it");
    }
  }

  /** A summary has no limit of cues; chapters beyond the limit of a description are text. */
  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"DESCRIPTION", "SUMMARY"})
  void cuesBeyondTheLimitAreNotReadAndReported(TranscriptFormat format) {
    String text = SampleFile.of(format, TEXTS);
    ParseResult result = read(STANDARD.withMaxCues(2), "x", text);
    assertThat(texts(result)).isEqualTo(spoken(format, TEXTS.subList(0, 2)));
    String what = format == TranscriptFormat.CHAPTERS_JSON ? "chapters" : "cues";
    assertThat(result.problems())
        .filteredOn(problem -> problem.message().toString().startsWith("more than"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.message().toString())
                  .isEqualTo("more than 2 " + what + "; the rest was not read");
              assertThat(problem.line())
                  .isBetween(lineOf(TEXTS.get(1), text) + 1, lineOf(TEXTS.get(2), text));
            });
  }

  /** These formats have texts of any length; the limit of the others is that of a line. */
  private static final Set<TranscriptFormat> WITHOUT_LIMIT =
      Set.of(
          TranscriptFormat.SHIKE,
          TranscriptFormat.DESCRIPTION,
          TranscriptFormat.MEETING,
          TranscriptFormat.SUMMARY);

  @ParameterizedTest
  @EnumSource
  void lineBeyondTheLimitIsCutBetweenCharactersAndReported(TranscriptFormat format) {
    String beyond = "成本😀".repeat(40);
    String text = SampleFile.of(format, List.of(TEXTS.get(0), beyond, TEXTS.get(2)));
    ParseResult result = read(STANDARD.withFormat(format).withMaxLineLength(91), "x", text);
    assertThat(texts(result)).hasSize(3);
    String kept = texts(result).get(1);
    if (WITHOUT_LIMIT.contains(format)) {
      assertThat(kept).isEqualTo(beyond);
    } else {
      assertThat(kept).hasSizeLessThan(92).matches("(成本😀)+(成|成本)?");
      assertThat(result.problems())
          .anySatisfy(
              problem -> {
                assertThat(problem.line()).isEqualTo(lineOf("成本😀", text));
                assertThat(problem.message().toString())
                    .endsWith(" of more than 91 characters; the rest of it was not read");
              });
    }
  }

  static Stream<Arguments> unitsOfAnyFormat() {
    return Arrays.stream(TranscriptFormat.values())
        // HostileSummariesTest repeats what a summary understands.
        .filter(format -> format != TranscriptFormat.SUMMARY)
        .flatMap(
            format -> HostileUnits.ofAnyFormat().stream().map(unit -> arguments(format, unit)));
  }

  @ParameterizedTest
  @MethodSource("unitsOfAnyFormat")
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void hostileRepetitionEnds(TranscriptFormat format, String unit) {
    TranscriptParser parser = STANDARD.withFormat(format);
    String many = unit.repeat(20_000);
    assertThat(read(parser, "x", HostileUnits.SRT_CUE + many).format()).isEqualTo(format);
    String webVtt = HostileUnits.WEBVTT_CUE + many.replace(',', '.');
    assertThat(read(parser.strict(), "x", webVtt).format()).isEqualTo(format);
  }

  static Stream<Arguments> ownUnits() {
    return Arrays.stream(TranscriptFormat.values())
        .flatMap(format -> HostileUnits.of(format).stream().map(unit -> arguments(format, unit)));
  }

  @ParameterizedTest
  @MethodSource("ownUnits")
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void hostileRepetitionOfItsOwnSignsEnds(TranscriptFormat format, String unit) {
    String many = HostileUnits.repeated(format, unit);
    for (String head : HostileUnits.heads(format)) {
      String text = head + many;
      assertThat(read(STANDARD.withFormat(format), "x", text).format()).isEqualTo(format);
      if (format == TranscriptFormat.JSON) {
        assertThat(read("x.json", text).transcript().id()).isEqualTo("x.json");
      }
    }
  }

  private static int lineOf(String part, String text) {
    return (int) text.substring(0, text.indexOf(part)).chars().filter(at -> at == '\n').count() + 1;
  }
}
