// SPDX-License-Identifier: Apache-2.0
package org.shike.write;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.shike.parse.ParseResult;

/**
 * The formats in which transcripts are written. What {@code TranscriptParser} reads of such a file
 * is the same transcript, as far as the format can hold it.
 *
 * <p>Subtitles, WebVTT and SubRip, hold cues with a time and in a time order: each with its start
 * and end in whole milliseconds, its speaker and its texts. In them
 *
 * <ul>
 *   <li>a cue whose end is not known lasts until the next one starts, the last one five seconds;
 *       one that takes no time lasts a millisecond, as players show no other;
 *   <li>texts in several languages are lines below each other;
 *   <li>lines have no blanks at their ends, and none is blank; no-break spaces are blanks; what
 *       nobody sees, such as zero-width spaces, is gone; what is no character is U+FFFD;
 *   <li>there is no id, no metadata, no section, and nothing of what a time rests on, how it was
 *       written, or whether a phrase is stock;
 *   <li>times end with 10,000 hours, as readers take no more digits.
 * </ul>
 */
public final class TranscriptWriters {
  private static final TranscriptWriter JSON =
      (transcript, out) -> JsonTranscript.write(transcript, Optional.empty(), List.of(), out);
  private static final TranscriptWriter WEB_VTT = WebVttFile::write;
  private static final TranscriptWriter SRT = SubRipFile::write;

  private TranscriptWriters() {}

  /**
   * Shike's own JSON, one object on one line. It holds all of a transcript: what is read of it is
   * equal to what was written.
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
   * <p>Every key is always there; what is not known is null or empty. Times are exact numbers of
   * seconds. {@code sectionIndex} counts from 0 on; {@code section} has the titles around it, and
   * {@code text} the first of the texts, for programs that want no more. Halves of surrogate pairs
   * and invisible characters are escaped; in a key of the metadata, where no reader takes them,
   * such halves become U+FFFD. {@code format} is null, and there are no problems, unless {@link
   * #writeJson} knows them.
   *
   * @return a writer of JSON
   */
  public static TranscriptWriter json() {
    return JSON;
  }

  /**
   * Writes what was understood of a file in the form of {@link #json()}, with its format and its
   * problems.
   *
   * @param result of reading a file
   * @param out where it goes; a file has to be in UTF-8
   * @throws IOException if {@code out} throws it
   */
  public static void writeJson(ParseResult result, Appendable out) throws IOException {
    JsonTranscript.write(result.transcript(), Optional.of(result.format()), result.problems(), out);
  }

  /**
   * WebVTT, as the W3C specifies it. Beyond what all subtitles hold, it has the title, as the text
   * behind {@code WEBVTT}; the language, where all cues have the same, as a header as players write
   * it; speakers as voices; and the times at which words start, where they ascend inside the cue:
   * each word then reaches up to the next one. Text without a time comes first, as comments, which
   * no reader shows.
   *
   * @return a writer of WebVTT
   * @see <a href="https://www.w3.org/TR/webvtt1/">WebVTT</a>
   */
  public static TranscriptWriter webVtt() {
    return WEB_VTT;
  }

  /**
   * SubRip. It has no title and no times of words; text without a time is left out. A speaker is a
   * label before the text, {@code 李雷: 成本}, and read back as one where such labels are read at all.
   * Text is written as it is, except that what a reader would take for markup or a time, such as
   * {@code <b>} or {@code {\an8}}, has its first character as a reference.
   *
   * @return a writer of SubRip
   */
  public static TranscriptWriter srt() {
    return SRT;
  }
}
