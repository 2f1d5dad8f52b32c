// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.shike.search.Highlight;
import org.shike.search.Match;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.search.SearchResult;
import org.shike.search.Snippet;
import org.shike.transcript.TimeBasis;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Timecode;

/** Results for the tests of what writes them. */
final class Results {
  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "</title></style></mark><b>",
          "<!-- --> ]]> &lt;b&gt; & &#0;",
          "[x](javascript:alert(1)) ![y](z) **b** # `c`",
          "00:00:01.000 --> 00:00:02.000",
          "{\\an8}<i>x</i> <00:00:01.000>",
          "WEBVTT",
          "NOTE x",
          "1",
          "=cmd|' /C calc'!A0",
          "a\n\nb\r\n\r\n7\n00:00:03,000 --> 00:00:04,000\nc",
          "\u001b[2J\u0007\u202E\u0000\uD800",
          "a,\"b\"");

  private Results() {}

  static SearchResult of(Moment... moments) {
    return new SearchResult(
        MomentQuery.of("成本 <b>"),
        List.of(moments),
        moments.length,
        true,
        0,
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        false);
  }

  /** Texts of which each wants to be more than that somewhere. */
  static List<String> hostileTexts() {
    return HOSTILE;
  }

  /** A moment that says the same everywhere. */
  static Moment hostile(String text) {
    return moment(text, text, Optional.of(TimeRange.from(Duration.ofSeconds(1))), text);
  }

  static Moment untimed(String id, String text) {
    return moment(id, "标题", Optional.empty(), text);
  }

  static Moment at(String id, int start, String text) {
    return moment(id, "标题", Optional.of(TimeRange.from(Duration.ofSeconds(start))), text);
  }

  static Moment during(String id, int start, int end, String text) {
    TimeRange time = TimeRange.of(Duration.ofSeconds(start), Duration.ofSeconds(end));
    return moment(id, "标题", Optional.of(time), text);
  }

  /** Its first character is highlighted. */
  private static Moment moment(String id, String title, Optional<TimeRange> time, String text) {
    Highlight first =
        new Highlight(0, 1, time.map(TimeRange::start), TimeBasis.CUE, Optional.empty());
    return new Moment(
        id,
        title,
        List.of("外", title),
        time,
        TimeBasis.CUE,
        Optional.empty(),
        time.map(range -> Timecode.of(range.start()).written()).orElse(""),
        Optional.of(title),
        1.5,
        Match.EXACT,
        new Snippet(text, List.of(first)),
        List.of(),
        time.map(range -> "https://example.org/?a=b&c=d#t=" + range.start().toSeconds()),
        List.of(),
        List.of());
  }

  static String written(BiConsumer<PrintWriter, SearchResult> format, Moment... moments) {
    StringWriter out = new StringWriter();
    format.accept(new PrintWriter(out), of(moments));
    return out.toString();
  }
}
