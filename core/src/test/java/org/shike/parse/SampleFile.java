// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.util.List;
import java.util.Locale;

/** A small file of a format. Each cue has a line of its own, or several that no other cue has. */
final class SampleFile {
  private SampleFile() {}

  /** A file whose cues have these texts, which hold no character that a format would escape. */
  static String of(TranscriptFormat format, List<String> texts) {
    StringBuilder file = new StringBuilder(head(format));
    for (int at = 0; at < texts.size(); at++) {
      boolean isLast = at + 1 == texts.size();
      file.append(cue(format, at + 1, texts.get(at)))
          .append(isJson(format) && !isLast ? "," : "")
          .append('\n');
    }
    return file + tail(format);
  }

  private static boolean isJson(TranscriptFormat format) {
    return switch (format) {
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
          true;
      default -> false;
    };
  }

  private static String head(TranscriptFormat format) {
    return switch (format) {
      case SHIKE -> "{\"cues\":[\n";
      case WEBVTT -> "WEBVTT\n\n";
      case ASS -> "[Events]\n";
      case TTML -> "<tt xmlns='http://www.w3.org/ns/ttml'><body><div>\n";
      case YOUTUBE_XML -> "<timedtext format='3'><body>\n";
      case SAMI -> "<SAMI><BODY>\n";
      case TSV -> "start\tend\ttext\n";
      case WHISPER, PODCAST -> "{\"segments\":[\n";
      case WHISPER_CPP -> "{\"transcription\":[\n";
      case YOUTUBE_JSON3 -> "{\"events\":[\n";
      case YOUTUBE_TRANSCRIPT_API, JSON -> "[\n";
      case BILIBILI -> "{\"body\":[\n";
      case AWS_TRANSCRIBE -> "{\"results\":{\"transcripts\":[],\"items\":[\n";
      case CHAPTERS_JSON -> "{\"chapters\":[\n";
      case SUMMARY -> "# 标题\n\n### 段 (0:00 - 9:00)\n";
      case SRT, SBV, LRC, PODCAST_HTML, MICRODVD, MPL2, WHISPER_CONSOLE, DESCRIPTION, MEETING -> "";
    };
  }

  private static String tail(TranscriptFormat format) {
    return switch (format) {
      case TTML -> "</div></body></tt>\n";
      case YOUTUBE_XML -> "</body></timedtext>\n";
      case SAMI -> "</BODY></SAMI>\n";
      case AWS_TRANSCRIBE -> "]}}\n";
      case YOUTUBE_TRANSCRIPT_API, JSON -> "]\n";
      default -> isJson(format) ? "]}\n" : "";
    };
  }

  /** The cue {@code number} lasts from this second to the next. */
  private static String cue(TranscriptFormat format, int number, String text) {
    String form =
        switch (format) {
          case SHIKE -> "{'start':'%1$d.000','end':'%2$d.000','text':'%3$s'}";
          case WEBVTT -> "00:%1$02d.000 --> 00:%2$02d.000\n%3$s\n";
          case SRT -> "%1$d\n00:00:%1$02d,000 --> 00:00:%2$02d,000\n%3$s\n";
          case SBV -> "0:00:%1$02d.000,0:00:%2$02d.000\n%3$s\n";
          case LRC -> "[00:%1$02d.00]%3$s";
          case ASS -> "Dialogue: 0,0:00:%1$02d.00,0:00:%2$02d.00,Default,,0,0,0,,%3$s";
          case TTML -> "<p begin=\"%1$ds\" end=\"%2$ds\">%3$s</p>";
          case YOUTUBE_XML -> "<p t=\"%1$d000\" d=\"1000\">%3$s</p>";
          case SAMI -> "<SYNC Start=%1$d000><P>%3$s";
          case PODCAST_HTML -> "<cite>发言人:</cite>\n<time>0:%1$02d</time>\n<p>%3$s</p>";
          case MICRODVD -> "{%1$d0}{%2$d0}%3$s";
          case MPL2 -> "[%1$d0][%2$d0]%3$s";
          case TSV -> "%1$d000\t%2$d000\t%3$s";
          case WHISPER -> "{'start':%1$d,'end':%2$d,'text':'%3$s'}";
          case WHISPER_CPP -> "{'offsets':{'from':%1$d000,'to':%2$d000},'text':'%3$s'}";
          case YOUTUBE_JSON3 -> "{'tStartMs':%1$d000,'dDurationMs':1000,'segs':[{'utf8':'%3$s'}]}";
          case YOUTUBE_TRANSCRIPT_API -> "{'text':'%3$s','start':%1$d,'duration':1}";
          case BILIBILI -> "{'from':%1$d,'to':%2$d,'content':'%3$s'}";
          case PODCAST -> "{'startTime':%1$d,'endTime':%2$d,'body':'%3$s'}";
          case AWS_TRANSCRIBE ->
              "{'start_time':'%1$d','end_time':'%2$d','alternatives':[{'content':'%3$s'}]},"
                  + "{'type':'punctuation','alternatives':[{'content':'。'}]}";
          case CHAPTERS_JSON -> "{'startTime':%1$d,'title':'%3$s'}";
          case JSON -> "['%3$s',%1$d,%2$d]";
          case WHISPER_CONSOLE -> "[00:%1$02d.000 --> 00:%2$02d.000]  %3$s";
          case DESCRIPTION -> "%4$d:00 %3$s";
          case MEETING -> "发言人 %1$d   0:00:%1$02d\n%3$s";
          case SUMMARY -> "- **0:%1$02d** - %3$s";
        };
    String quoted = isJson(format) ? form.replace('\'', '"') : form;
    return String.format(Locale.ROOT, quoted, number, number + 1, text, number - 1);
  }
}
