// SPDX-License-Identifier: Apache-2.0
package org.shike.write;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.shike.parse.ParseResult;

/**
 * The formats in which transcripts are written. {@code TranscriptParser} reads the same transcript
 * from such a file, as far as the format can express it.
 *
 * <p>Subtitles (WebVTT and SubRip) contain timed cues in time order, each with its start and end in
 * whole milliseconds, its speaker and its texts. In them
 *
 * <ul>
 *   <li>a cue without an end lasts until the next one starts, and the last one lasts five seconds;
 *       a cue that takes no time lasts a millisecond, because players would not show it otherwise;
 *   <li>texts in several languages are on successive lines;
 *   <li>lines have no blanks at their ends, and none is blank; no-break spaces are blanks;
 *       invisible characters, such as zero-width spaces, are left out; what is not a character
 *       becomes U+FFFD;
 *   <li>there are no ids, metadata or sections, and no record of what a time is based on, how it
 *       was written, or whether a phrase is stock;
 *   <li>times end at 10,000 hours, because readers do not accept more digits.
 * </ul>
 */
public final class TranscriptWriters {
  private static final TranscriptWriter JSON =
      (transcript, out) -> JsonTranscript.write(transcript, Optional.empty(), List.of(), out);
  private static final TranscriptWriter WEB_VTT = WebVttFile::write;
  private static final TranscriptWriter SRT = SubRipFile::write;

  private TranscriptWriters() {}

  /**
   * Shike's own JSON, one object on one line. It contains the whole transcript: reading it gives a
   * transcript equal to the one written.
   *
   * <pre>{@code
   * {"id":"a.md","title":"题","format":"SUMMARY","metadata":{"date":["2026-01-01"]},
   *  "sections":[{"title":"段","level":2,"start":0,"end":60}],
   *  "cues":[{"start":1.5,"end":null,"basis":"CUE","timestamp":"0:01","speaker":"李雷",
   *    "section":["段"],"sectionIndex":0,"text":"成本","texts":[{"lang":"zh","text":"成本"}],
   *    "words":[{"text":"成本","from":0,"to":2,"start":1.5,"end":2,"probability":0.5}],
   *    "stock":false}],
   *  "problems":[{"line":7,"column":1,"message":"…"}]}
   * }</pre>
   *
   * <p>Every key is always present; what is not known is null or empty. Times are exact numbers of
   * seconds. {@code sectionIndex} counts from 0 on; {@code section} has the titles of the sections
   * around a cue, and {@code text} the first of the texts, for programs that need no more. Halves
   * of surrogate pairs and invisible characters are escaped; in a key of the metadata, where
   * readers do not accept them, such halves become U+FFFD. {@code format} is null and {@code
   * problems} is empty unless {@link #writeJson} supplies them.
   *
   * @return a writer of JSON
   */
  public static TranscriptWriter json() {
    return JSON;
  }

  /**
   * Writes the result of reading a file in the form of {@link #json()}, with its format and its
   * problems.
   *
   * @param result of reading a file
   * @param out where it goes; a file must be in UTF-8
   * @throws IOException if {@code out} throws it
   */
  public static void writeJson(ParseResult result, Appendable out) throws IOException {
    JsonTranscript.write(result.transcript(), Optional.of(result.format()), result.problems(), out);
  }

  /**
   * WebVTT, as the W3C specifies it. Beyond what all subtitles contain, it has the title, as the
   * text after {@code WEBVTT}; the language, if all cues have the same, as the header that players
   * write; speakers as voices; and the times at which words start, if they ascend inside the cue:
   * each word then lasts until the next one. Untimed text comes first, as comments, which players
   * do not show.
   *
   * @return a writer of WebVTT
   * @see <a href="https://www.w3.org/TR/webvtt1/">WebVTT</a>
   */
  public static TranscriptWriter webVtt() {
    return WEB_VTT;
  }

  /**
   * SubRip. It has no title and no times of words; untimed text is left out. A speaker is a label
   * before the text, {@code 李雷: 成本}, and is read back as a speaker where such labels are
   * recognised. Text is written as it is, but if a reader would take something for markup or a
   * time, such as {@code <b>} or {@code {\an8}}, its first character is written as a reference.
   *
   * @return a writer of SubRip
   */
  public static TranscriptWriter srt() {
    return SRT;
  }
}
