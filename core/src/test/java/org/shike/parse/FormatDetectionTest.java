// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shike.parse.ReadText.read;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What shows a format, and what only looks like it. */
class FormatDetectionTest {
  @ParameterizedTest
  @CsvSource({
    "'WEBVTT\n\n00:01.000 --> 00:02.000\n文字', x.srt, WEBVTT",
    "'\n\nWEBVTT\n\n文字', x, WEBVTT",
    "'WEBVTTX', x.vtt, WEBVTT",
    "'WEBVTTX', x.md, SUMMARY",
    "'1\n00:00:01,000 --> 00:00:02,000\n文字', x.txt, SRT",
    "'1\n00:00:01.000 --> 00:00:02.000\n文字', x.vtt, WEBVTT",
    "'0:00:01.000,0:00:02.000\n文字', x.md, SBV",
    "'文字', x.srt, SRT",
    "'文字', x.SRT.GZ, SRT",
    "'文字', x.sbv, SBV",
    "'[00:01.50]文字', x.txt, LRC",
    "'[00:01] 文字', x.txt, SUMMARY",
    "'文字', 会议, SUMMARY",
    "'', x.srt.md, SUMMARY",
  })
  @CsvSource({
    "'[Script Info]\nTitle: x', x.txt, ASS",
    "'; made by hand\n\n[V4+ Styles]\nFormat: Name', x, ASS",
    "'[v4 styles]', x.srt, ASS",
    "'[Events]', x, ASS",
    "'Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,文字', x.srt, ASS",
    "'Dialogue: Marked=0,0:00:01.00,0:00:02.00,,,0,0,0,,文字', x.md, ASS",
    "'文字', x.ass, ASS",
    "'文字', x.SSA.gz, ASS",
    "'Dialogue: 两个人的对话', x.md, SUMMARY",
    "'[Events]今天的活动', x.md, SUMMARY",
  })
  @CsvSource({
    "'<tt xmlns=\"x\"/>', x.txt, TTML",
    "'\n<?xml version=\"1.0\"?>\n<!-- x --><a:tt><a:body/></a:tt>', x, TTML",
    "'<tt><body><p begin=\"1s\">字', x.srt, TTML",
    "'<tt>代码</tt> 是等宽字体', x.md, SUMMARY",
    "'<ttx xmlns=\"x\"/>', x, SUMMARY",
    "'文字', x.dfxp, TTML",
    "'<project/>', pom.xml, TTML",
    "'<timedtext format=\"3\"/>', x.xml, YOUTUBE_XML",
    "'<transcript><text start=\"1\">字', x, YOUTUBE_XML",
    "'<transcript', x.srv1, YOUTUBE_XML",
    "'文字', x.srv3.gz, YOUTUBE_XML",
  })
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[00:12] 李雷: 我们先看成本 | x.txt | SUMMARY",
        "[00:12.50]我们先看成本 | x.txt | LRC",
        "[ti:歌名] | x | SUMMARY",
        "[1] 脚注 | x.md | SUMMARY",
        "[[链接]] 文字 | x.md | SUMMARY",
        "{{模板}} 文字 | x.md | SUMMARY",
        "{\"name\":\"x\",\"version\":\"1.0\"} | x.md | SUMMARY",
        "{\"name\":\"x\",\"version\":\"1.0\"} | x.json | JSON",
        "文字 | x.jsonl.gz | JSON",
        "文字 | x.json3 | YOUTUBE_JSON3",
        "{\"segments\":[{\"start\":0,\"end\":1,\"text\":\"甲\"}]} | x.md | WHISPER",
        "{\"segments\":[{\"words\":[{\"word\":\"甲\"}]}]} | x | WHISPER",
        "{\"segments\":[],\"text\":\"\",\"language\":\"zh\"} | x | WHISPER",
        "{\"segments\":[{\"startTime\":0,\"body\":\"甲\"}]} | x | PODCAST",
        "{\"chapters\":[{\"startTime\":0,\"title\":\"甲\"}]} | x | CHAPTERS_JSON",
        "{\"events\":[{\"tStartMs\":0}]} | x | YOUTUBE_JSON3",
        "{\"transcript\":[{\"text\":\"a\",\"start\":0,\"duration\":1}]} | x | YOUTUBE_TRANSCRIPT_API",
        "{\"body\":[{\"from\":0,\"to\":1,\"content\":\"甲\"}]} | x | BILIBILI",
        "{\"transcription\":[{\"offsets\":{}}]} | x | WHISPER_CPP",
        "{\"results\":{\"transcripts\":[{\"transcript\":\"甲\"}],\"items\":[]}} | x | AWS_TRANSCRIBE",
        "{\"a\":{\"b\":[0,{\"text\":\"甲\",\"start_ms\":0}]}} | x | JSON",
        "[[0,1,\"甲\"]] | x | JSON",
      })
  void contentIsDetectedBeforeTheExtension(String text, String name, TranscriptFormat format) {
    assertThat(read(name, text).format()).isEqualTo(format);
  }
}
