// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.util.List;

/** Pieces of text that a hostile file repeats, and the heads of files in which it does so. */
final class HostileUnits {
  static final String SRT_CUE = "00:00:01,000 --> 00:00:02,000\n";
  static final String WEBVTT_CUE = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n";

  private static final String EVENT = "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,";
  private static final String XML = "<tt xmlns='http://www.w3.org/ns/ttml'><body><div>";

  private static final List<String> OF_ANY_FORMAT =
      List.of(
          "<",
          "<c>",
          "</",
          "{\\",
          "{\\an8}",
          "&",
          "&amp;",
          "&copy;",
          "&#0;",
          ">> ",
          "- ",
          "A: ",
          "甲：",
          "[A] ",
          "A ",
          "甲",
          "# ",
          "字字字字字字字字字字字字字\u0000",
          "\u200B",
          "\u00A0",
          "-->",
          "1:00 ",
          "0:",
          "NOTE ",
          "<v A>",
          "<00:01.000>",
          "WEBVTT\n\n",
          "1\n",
          "1\n\n",
          "\n",
          "x\n\n",
          SRT_CUE,
          SRT_CUE + "\n",
          SRT_CUE + "甲\n",
          SRT_CUE + "甲\nA\n",
          "1\n" + SRT_CUE + "A: b\n\n",
          "0:00:01.000,0:00:02.000\n",
          "NOTE\n\n",
          "[00:01.00]",
          "[00:01.00]甲\n",
          "[ti:甲]\n",
          "00:00:01,000 -->\n");

  private static final List<String> OF_ASS =
      List.of(
          "{",
          "}",
          "{}",
          "{\\k1}",
          "{\\k1}字",
          "\\k1",
          "\\N",
          "\\",
          ",",
          "{\\p1}",
          "Dialogue: ",
          "\n" + EVENT + "字",
          "\nDialogue: 0,字",
          "\nStyle: 字",
          "\nFormat: Start, Text",
          "\n[Events]",
          "\n字");

  private static final List<String> OF_XML =
      List.of(
          "<",
          "&",
          "&amp;",
          "&copy;",
          "字字字字字字字字字字字字字\u0000",
          "]]>",
          "<!--",
          "<![CDATA[",
          "<?x",
          "<!DOCTYPE x [",
          "\uFDD0",
          "\uFFFE",
          "<p ",
          "<p>",
          "</p>",
          "<p begin='1s>",
          "<p begin='1s'>字",
          "<p begin='1s' begin='1s'>字</p>",
          "<p begin='1s' end='2s'>字</p>",
          "<text t='1' d='2'>字</text>",
          "<s t='1'>字</s>",
          "<s t='1'>",
          "<span begin='1s'>字</span>",
          "<span begin='1s'>",
          "<span role='x-translation'>字</span>",
          "<span role='x-bg'>",
          "<br/>",
          " \n",
          "字");

  private static final List<String> OF_JSON =
      List.of(
          "[",
          "{\"a\":",
          "[[\"a\",0,1],",
          "{\"text\":\"甲\",\"start\":0},",
          "{\"text\":\"甲\",\"start\":0}",
          "{\"word\":\"甲\",\"start\":0},",
          "{\"word\":\"甲\",\"start\":0}",
          "{\"words\":[{\"word\":\"甲\",\"start\":0}]},",
          "{\"text\":\"甲\"}",
          "{\"start\":0,\"end\":1},",
          "\"start\":1,",
          "\"甲\",",
          "1e999999999,",
          "9",
          "\\u200b",
          "\"",
          "null,",
          "\n",
          "{\"segs\":[{\"utf8\":\"甲\",\"tOffsetMs\":1}],\"tStartMs\":0},",
          "{\"alternatives\":[{\"content\":\"甲\"}],\"start_time\":\"0\"},",
          "{\"alternatives\":[{\"content\":\"。\"}]},",
          "{\"title\":\"甲\",\"startTime\":0},");

  private static final List<String> OF_TAGS_AND_TABLES =
      List.of(
          "<",
          "&",
          "<a",
          "<p ",
          "<p \"",
          "<p '",
          "<!--",
          "<!",
          "<title>",
          "<style",
          "<sync start=1>",
          "<p>",
          "&nbsp",
          "<time>0:00",
          "<cite>",
          "{1}",
          "{1}{2}",
          "{1}{2}|\n",
          "[1][2]/\n",
          "{y:",
          "\t",
          "0\t1\t",
          "0\t1\t二\n",
          "start\ttext\n",
          ".a{lang:",
          "|");

  private static final List<String> OF_MARKDOWN =
      List.of(
          "> ",
          "- ",
          "# ",
          "**",
          "[",
          "![",
          "`",
          "<a ",
          "- **1:00** - ",
          "(0:00 - ",
          "_*",
          "> \n",
          "- \n",
          "**\n",
          "[\n",
          "![\n",
          "`\n",
          "<a \n",
          "# \n",
          "- **1:00** - \n",
          "(0:00 - \n",
          "_*\n");

  private static final List<String> JSON_HEADS =
      List.of(
          "",
          "[",
          "{",
          "[{\"text\":\"甲\",\"start\":",
          "[{\"start\":0,\"text\":\"",
          "[{\"start\":0,\"text\":\"甲乙\",\"words\":[",
          "{\"segments\":[",
          "{\"words\":[",
          "{\"events\":[",
          "{\"chapters\":[",
          "{\"results\":{\"items\":[");

  private HostileUnits() {}

  /** What any file may repeat, whatever its format. */
  static List<String> ofAnyFormat() {
    return OF_ANY_FORMAT;
  }

  /** What files of a format may repeat besides. */
  static List<String> of(TranscriptFormat format) {
    return switch (format) {
      case ASS -> OF_ASS;
      case TTML, YOUTUBE_XML -> OF_XML;
      case SAMI, PODCAST_HTML, MICRODVD, MPL2, TSV -> OF_TAGS_AND_TABLES;
      case SHIKE,
          WHISPER,
          WHISPER_CPP,
          YOUTUBE_JSON3,
          YOUTUBE_TRANSCRIPT_API,
          BILIBILI,
          PODCAST,
          AWS_TRANSCRIBE,
          CHAPTERS_JSON,
          JSON ->
          OF_JSON;
      case SUMMARY -> OF_MARKDOWN;
      case WEBVTT, SRT, SBV, LRC, WHISPER_CONSOLE, DESCRIPTION, MEETING -> List.of();
    };
  }

  /** The text before the repetition. */
  static List<String> heads(TranscriptFormat format) {
    return switch (format) {
      case ASS -> List.of(EVENT, "[Events]\n" + EVENT, "Format: Start, Text,");
      case TTML, YOUTUBE_XML -> List.of("", XML, XML + "<p begin='1s' t='1'>");
      case SAMI, PODCAST_HTML, MICRODVD, MPL2, TSV ->
          List.of("", "<sami><style>", "<p><time>0:00</time>");
      case JSON, YOUTUBE_JSON3 -> JSON_HEADS;
      case SHIKE -> List.of("{\"cues\":[");
      case AWS_TRANSCRIBE -> List.of("{\"results\":{\"items\":[");
      case CHAPTERS_JSON -> List.of("{\"chapters\":[");
      case WHISPER, WHISPER_CPP, YOUTUBE_TRANSCRIPT_API, BILIBILI, PODCAST ->
          List.of("{\"segments\":[");
      case WEBVTT, SRT, SBV, LRC, WHISPER_CONSOLE, DESCRIPTION, MEETING, SUMMARY -> List.of("");
    };
  }

  /** The repetition itself. */
  static String repeated(TranscriptFormat format, String unit) {
    return switch (format) {
      case SAMI, PODCAST_HTML, MICRODVD, MPL2, TSV -> unit.repeat(200_000 / unit.length());
      case TTML, YOUTUBE_XML -> unit.repeat(10_000);
      case ASS -> unit.repeat(20_000) + "}\n" + EVENT + "字";
      default -> unit.repeat(OF_JSON.contains(unit) ? 10_000 : 20_000);
    };
  }
}
