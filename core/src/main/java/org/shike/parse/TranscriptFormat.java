// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** How a file notes a transcript. */
@SuppressWarnings("ImmutableEnumChecker") // the fields are method references and a list of List.of
public enum TranscriptFormat {
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

  TranscriptReader reader(ReadingOptions options) {
    return reader.apply(options);
  }

  /**
   * The format of a file by its content; where that does not tell, by the extension of its name.
   */
  static TranscriptFormat of(String name, String text) {
    Optional<TranscriptFormat> named = ofExtension(name);
    return Arrays.stream(values())
        .filter(format -> format.signs.test(text))
        .findFirst()
        // Without its signature WebVTT looks like SubRip.
        .filter(found -> found != SRT || named.filter(WEBVTT::equals).isEmpty())
        .or(() -> named)
        .orElse(SUMMARY);
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
