// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Pattern;
import org.shike.search.SearchResult;

/** Writes the timed moments of a result as subtitles, transcript by transcript. */
final class SubtitleResult {
  /** What players of SubRip take for markup, or readers for the times of a cue. */
  private static final Pattern SUBRIP_TAG = Pattern.compile("<(?=[A-Za-z0-9/])");

  private SubtitleResult() {}

  /** WebVTT; a comment names the transcript of the cues below it. */
  static void writeWebVtt(PrintWriter out, SearchResult result) {
    out.println("WEBVTT");
    for (List<MomentCue> cues : MomentCue.of(result)) {
      out.println();
      out.println("NOTE " + webVtt(title(cues.get(0))));
      for (MomentCue cue : cues) {
        out.println();
        out.println(cue.times('.'));
        out.println(webVtt(cue.moment().snippet().text()));
      }
    }
  }

  /** SubRip, which has no comments: each cue begins with the title of its transcript. */
  static void writeSubRip(PrintWriter out, SearchResult result) {
    int number = 0;
    for (MomentCue cue : MomentCue.of(result).stream().flatMap(List::stream).toList()) {
      out.print(number == 0 ? "" : System.lineSeparator());
      out.println(++number);
      out.println(cue.times(','));
      out.println(subRip(title(cue)));
      out.println(subRip(cue.moment().snippet().text()));
    }
  }

  private static String title(MomentCue cue) {
    return new ShownMoment(cue.moment()).title();
  }

  /** WebVTT 4.2.2: text has neither an ampersand nor a less-than sign, and a cue no arrow. */
  private static String webVtt(String text) {
    return PlainText.of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String subRip(String text) {
    String plain = PlainText.of(text).replace("-->", "--&gt;").replace("{\\", "&#123;\\");
    return SUBRIP_TAG.matcher(plain).replaceAll("&lt;");
  }
}
