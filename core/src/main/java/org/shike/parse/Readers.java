// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

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
