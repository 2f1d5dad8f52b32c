// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** How a file notes a transcript. */
@SuppressWarnings("ImmutableEnumChecker") // the fields are method references and a list of List.of
public enum TranscriptFormat {
  /** The JSON that Shike itself writes, or some of its keys ({@code *.json}). */
  SHIKE((format, options) -> ShikeReader.of(options)),
  /** WebVTT, the subtitles of the web ({@code *.vtt}). */
  WEBVTT(FormatSigns::isWebVtt, SubtitleReader::webVtt, "vtt"),
  /** SubRip, the subtitles of films ({@code *.srt}). */
  SRT(FormatSigns::isSubRip, SubtitleReader::subRip, "srt"),
  /** SubViewer as YouTube writes it ({@code *.sbv}). */
  SBV(FormatSigns::isSbv, SubtitleReader::sbv, "sbv"),
  /** LRC, the lyrics of songs ({@code *.lrc}). */
  LRC(FormatSigns::isLrc, LrcReader::of, "lrc"),
  /** ASS and SSA, the subtitles of fans ({@code *.ass}, {@code *.ssa}). */
  ASS(FormatSigns::isAss, AssReader::of, "ass", "ssa"),
  /** TTML, the subtitles of broadcasters, also as DFXP and IMSC ({@code *.ttml}, {@code *.xml}). */
  TTML(FormatSigns::isTtml, TtmlReader::of, "ttml", "dfxp", "xml"),
  /** The XML in which YouTube gives captions ({@code *.srv1}, {@code *.srv2}, {@code *.srv3}). */
  YOUTUBE_XML(FormatSigns::isYouTubeXml, YouTubeXmlReader::of, "srv1", "srv2", "srv3"),
  /** SAMI, the subtitles of Windows Media ({@code *.smi}, {@code *.sami}). */
  SAMI(FormatSigns::isSami, SamiReader::of, "smi", "sami"),
  /** The transcript of a podcast in HTML ({@code *.html}). */
  PODCAST_HTML(FormatSigns::isPodcastHtml, HtmlReader::of, "html", "htm"),
  /** MicroDVD, subtitles that count frames ({@code *.sub}). */
  MICRODVD(FormatSigns::isMicroDvd, CountedReader::microDvd, "sub"),
  /** MPL2, subtitles that count tenths of a second ({@code *.mpl}). */
  MPL2(FormatSigns::isMpl2, CountedReader::mpl2, "mpl"),
  /** A table of cues with tabs, as Whisper writes it ({@code *.tsv}). */
  TSV(FormatSigns::isTsv, TsvReader::of, "tsv"),
  /** What openai-whisper, faster-whisper, WhisperX and whisper-timestamped write as JSON. */
  WHISPER(JsonReader::of),
  /** What whisper.cpp writes as JSON. */
  WHISPER_CPP(JsonReader::of),
  /** The captions that YouTube gives its player, called json3. */
  YOUTUBE_JSON3(Json3Reader::of, "json3"),
  /** The captions of YouTube as the library youtube-transcript-api gives them. */
  YOUTUBE_TRANSCRIPT_API(JsonReader::of),
  /** The subtitles of Bilibili. */
  BILIBILI(JsonReader::of),
  /** The transcript of a podcast as the podcast namespace has it. */
  PODCAST(JsonReader::of),
  /** What Amazon Transcribe writes. */
  AWS_TRANSCRIBE(AwsReader::of),
  /** The chapters of a podcast, and what yt-dlp notes of a video with chapters. */
  CHAPTERS_JSON(ChaptersReader::of),
  /** Any other JSON of objects or arrays with a text and a start ({@code *.json}). */
  JSON(JsonReader::of, "json", "jsonl"),
  /** What Whisper prints on a console while it listens. */
  WHISPER_CONSOLE(FormatSigns::isWhisperConsole, WhisperConsoleReader::of),
  /** The description of a video with its chapters ({@code *.description}). */
  DESCRIPTION(FormatSigns::isDescription, DescriptionReader::of, "description"),
  /** The text export of a meeting or a recogniser: who speaks when, and what. */
  MEETING(FormatSigns::isMeeting, MeetingReader::of),
  /** The summary of a session, in Markdown or plain text ({@code *.md}, {@code *.txt}). */
  SUMMARY(text -> false, SummaryReader::new, "md", "markdown", "txt");

  private static final String PACKED = ".gz";

  private final Predicate<String> signs;
  private final Function<ReadingOptions, TranscriptReader> reader;
  private final List<String> extensions;

  TranscriptFormat(
      Predicate<String> signs,
      Function<ReadingOptions, TranscriptReader> reader,
      String... extensions) {
    this.signs = signs;
    this.reader = reader;
    this.extensions = List.of(extensions);
  }

  /** JSON shows its format by its shape, see {@link JsonShape}. */
  TranscriptFormat(
      BiFunction<TranscriptFormat, ReadingOptions, TranscriptReader> reader, String... extensions) {
    this.signs = text -> false;
    this.reader = options -> reader.apply(this, options);
    this.extensions = List.of(extensions);
  }

  TranscriptReader reader(ReadingOptions options) {
    return reader.apply(options);
  }

  /**
   * The extensions by which the names of such files end, such as {@code srt}; each may be followed
   * by {@code .gz}.
   *
   * @return in lower case and without a point
   */
  public List<String> extensions() {
    return extensions;
  }

  /**
   * The format of a file by its content; where that does not tell, by the extension of its name.
   */
  static TranscriptFormat of(String name, String text) {
    Optional<TranscriptFormat> named = ofExtension(name);
    return JsonShape.of(text)
        .or(() -> bySigns(text))
        // Without its signature WebVTT looks like SubRip, and LRC without fractions like a meeting.
        .filter(found -> found != SRT || named.filter(WEBVTT::equals).isEmpty())
        .filter(found -> found != MEETING || named.filter(LRC::equals).isEmpty())
        .or(() -> named)
        .orElse(SUMMARY);
  }

  private static Optional<TranscriptFormat> bySigns(String text) {
    return Arrays.stream(values()).filter(format -> format.signs.test(text)).findFirst();
  }

  /** The format that the extension of a name says, also before {@code .gz}. */
  static Optional<TranscriptFormat> ofExtension(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String unpacked =
        lower.endsWith(PACKED) ? lower.substring(0, lower.length() - PACKED.length()) : lower;
    String extension = unpacked.substring(unpacked.lastIndexOf('.') + 1);
    return Arrays.stream(values())
        .filter(format -> format.extensions.contains(extension))
        .findFirst();
  }
}
