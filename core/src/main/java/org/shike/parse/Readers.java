// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import org.shike.parse.ass.AssReader;
import org.shike.parse.export.DescriptionReader;
import org.shike.parse.export.MeetingReader;
import org.shike.parse.export.TsvReader;
import org.shike.parse.export.WhisperConsoleReader;
import org.shike.parse.json.AwsReader;
import org.shike.parse.json.ChaptersReader;
import org.shike.parse.json.Json3Reader;
import org.shike.parse.json.JsonReader;
import org.shike.parse.json.ShikeReader;
import org.shike.parse.markup.HtmlReader;
import org.shike.parse.markup.SamiReader;
import org.shike.parse.markup.TtmlReader;
import org.shike.parse.markup.YouTubeXmlReader;
import org.shike.parse.source.ReadingOptions;
import org.shike.parse.source.TranscriptReader;
import org.shike.parse.subtitle.CountedReader;
import org.shike.parse.subtitle.LrcReader;
import org.shike.parse.subtitle.SubtitleReader;
import org.shike.parse.summary.SummaryReader;

/** The reader of each format. */
final class Readers {
  private Readers() {}

  static TranscriptReader of(TranscriptFormat format, ReadingOptions options) {
    return switch (format) {
      case SHIKE -> ShikeReader.of(options);
      case WEBVTT -> SubtitleReader.webVtt(options);
      case SRT -> SubtitleReader.subRip(options);
      case SBV -> SubtitleReader.sbv(options);
      case LRC -> LrcReader.of(options);
      case ASS -> AssReader.of(options);
      case TTML -> TtmlReader.of(options);
      case YOUTUBE_XML -> YouTubeXmlReader.of(options);
      case SAMI -> SamiReader.of(options);
      case PODCAST_HTML -> HtmlReader.of(options);
      case MICRODVD -> CountedReader.microDvd(options);
      case MPL2 -> CountedReader.mpl2(options);
      case TSV -> TsvReader.of(options);
      case WHISPER, WHISPER_CPP, YOUTUBE_TRANSCRIPT_API, BILIBILI, PODCAST, JSON ->
          JsonReader.of(options);
      case YOUTUBE_JSON3 -> Json3Reader.of(options);
      case AWS_TRANSCRIBE -> AwsReader.of(options);
      case CHAPTERS_JSON -> ChaptersReader.of(options);
      case WHISPER_CONSOLE -> WhisperConsoleReader.of(options);
      case DESCRIPTION -> DescriptionReader.of(options);
      case MEETING -> MeetingReader.of(options);
      case SUMMARY -> new SummaryReader(options);
    };
  }
}
