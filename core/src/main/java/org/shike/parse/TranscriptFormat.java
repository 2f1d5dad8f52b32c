// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.shike.parse.ass.AssSigns;
import org.shike.parse.export.ExportSigns;
import org.shike.parse.markup.MarkupSigns;
import org.shike.parse.subtitle.SubtitleSigns;

/** The formats of transcripts. */
@SuppressWarnings("ImmutableEnumChecker") // the fields are method references and a list of List.of
public enum TranscriptFormat {
  // In the order in which formats are tried.

  /** The JSON that Shike itself writes, or some of its keys ({@code *.json}). */
  SHIKE,
  /** WebVTT, the subtitles of the web ({@code *.vtt}). */
  WEBVTT(SubtitleSigns::isWebVtt, "vtt"),
  /** SubRip, the subtitles of films ({@code *.srt}). */
  SRT(SubtitleSigns::isSubRip, "srt"),
  /** SubViewer as YouTube writes it ({@code *.sbv}). */
  SBV(SubtitleSigns::isSbv, "sbv"),
  /** LRC, the lyrics of songs ({@code *.lrc}). */
  LRC(SubtitleSigns::isLrc, "lrc"),
  /** ASS and SSA, the subtitle formats of fans ({@code *.ass}, {@code *.ssa}). */
  ASS(AssSigns::isAss, "ass", "ssa"),
  /** TTML, the subtitles of broadcasters, also as DFXP and IMSC ({@code *.ttml}, {@code *.xml}). */
  TTML(MarkupSigns::isTtml, "ttml", "dfxp", "xml"),
  /** The XML in which YouTube serves captions ({@code *.srv1}, {@code *.srv2}, {@code *.srv3}). */
  YOUTUBE_XML(MarkupSigns::isYouTubeXml, "srv1", "srv2", "srv3"),
  /** SAMI, the subtitles of Windows Media ({@code *.smi}, {@code *.sami}). */
  SAMI(MarkupSigns::isSami, "smi", "sami"),
  /** The transcript of a podcast in HTML ({@code *.html}). */
  PODCAST_HTML(MarkupSigns::isPodcastHtml, "html", "htm"),
  /** MicroDVD, subtitles that count frames ({@code *.sub}). */
  MICRODVD(SubtitleSigns::isMicroDvd, "sub"),
  /** MPL2, subtitles that count tenths of a second ({@code *.mpl}). */
  MPL2(SubtitleSigns::isMpl2, "mpl"),
  /** A table of cues with tabs, as Whisper writes it ({@code *.tsv}). */
  TSV(ExportSigns::isTsv, "tsv"),
  /** The JSON that openai-whisper, faster-whisper, WhisperX and whisper-timestamped write. */
  WHISPER,
  /** The JSON that whisper.cpp writes. */
  WHISPER_CPP,
  /** The captions that YouTube serves to its player, called json3. */
  YOUTUBE_JSON3("json3"),
  /** YouTube's captions as the library youtube-transcript-api returns them. */
  YOUTUBE_TRANSCRIPT_API,
  /** The subtitles of Bilibili. */
  BILIBILI,
  /** The transcript of a podcast as the podcast namespace defines it. */
  PODCAST,
  /** The JSON that Amazon Transcribe writes. */
  AWS_TRANSCRIBE,
  /** The chapters of a podcast, or yt-dlp's information about a video with chapters. */
  CHAPTERS_JSON,
  /** Any other JSON of objects or arrays with a text and a start ({@code *.json}). */
  JSON("json", "jsonl"),
  /** What Whisper prints on the console as it transcribes. */
  WHISPER_CONSOLE(ExportSigns::isWhisperConsole),
  /** The description of a video with its chapters ({@code *.description}). */
  DESCRIPTION(ExportSigns::isDescription, "description"),
  /** The text export of a meeting or a recogniser: who says what and when. */
  MEETING(ExportSigns::isMeeting),
  /** The summary of a session, in Markdown or plain text ({@code *.md}, {@code *.txt}). */
  SUMMARY("md", "markdown", "txt");

  private static final String PACKED = ".gz";

  private final Predicate<String> signs;
  private final List<String> extensions;

  TranscriptFormat(Predicate<String> signs, String... extensions) {
    this.signs = signs;
    this.extensions = List.of(extensions);
  }

  /** A format that is recognised by its extension, or, for JSON, by its shape. */
  TranscriptFormat(String... extensions) {
    this(text -> false, extensions);
  }

  /**
   * The file name extensions of this format, such as {@code srt}; each may be followed by {@code
   * .gz}.
   *
   * @return in lower case and without the dot
   */
  public List<String> extensions() {
    return extensions;
  }

  /** Whether a text has the signs of this format; formats in JSON are recognised only by shape. */
  boolean isSignOf(String text) {
    return signs.test(text);
  }

  /** The format that the extension of a name indicates, also before {@code .gz}. */
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
