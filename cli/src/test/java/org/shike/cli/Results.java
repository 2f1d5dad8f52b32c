// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.shike.search.ContextPassage;
import org.shike.search.Evidence;
import org.shike.search.FacetCount;
import org.shike.search.Group;
import org.shike.search.Highlight;
import org.shike.search.Match;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.search.MomentSource;
import org.shike.search.MomentTime;
import org.shike.search.Overview;
import org.shike.search.Page;
import org.shike.search.Reranked;
import org.shike.search.SearchResult;
import org.shike.search.Snippet;
import org.shike.search.TermScore;
import org.shike.search.Total;
import org.shike.transcript.Message;
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

  private static final Page FIRST_PAGE = new Page(0, Optional.empty());

  static final Moment TIMED = during("a", 570, 600, "成本降低14%, 2.5倍");
  static final Moment UNTIMED = untimed("a", "成本");
  static final SearchResult GROUPED =
      grouped(
          new Group("a", "标题", 7, List.of(TIMED, UNTIMED)),
          new Group("b", "标题", 0, List.of(untimed("b", "成本"))));

  static final Messages ENGLISH = Messages.in(Language.ENGLISH);

  private Results() {}

  static SearchResult of(Moment... moments) {
    return of(List.of(moments), List.of());
  }

  /** A page of a result of which there is much to say. */
  static SearchResult withFacts() {
    Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
    facets.put("speaker", List.of(new FacetCount("<b>许薇", 3), new FacetCount("李雷", 1)));
    facets.put("<date>", List.of());
    return new SearchResult(
        MomentQuery.of("成本 <b>"),
        List.of(TIMED),
        FIRST_PAGE,
        new Total(57, false, 2),
        List.of("<i>成本"),
        List.of(Message.of("unclosed quote at 4 <x>")),
        new Overview(facets, List.of(), List.of()),
        false,
        Reranked.NONE);
  }

  private static SearchResult grouped(Group... groups) {
    List<Moment> moments = Stream.of(groups).flatMap(group -> group.moments().stream()).toList();
    return of(moments, List.of(groups));
  }

  private static SearchResult of(List<Moment> moments, List<Group> groups) {
    return new SearchResult(
        MomentQuery.of("成本 <b>"),
        moments,
        FIRST_PAGE,
        new Total(moments.size(), true, 0),
        List.of(),
        List.of(),
        new Overview(Map.of(), List.of(), groups),
        false,
        Reranked.NONE);
  }

  /** Texts of which each wants to be more than that somewhere. */
  static List<String> hostileTexts() {
    return HOSTILE;
  }

  /** A moment that says the same everywhere. */
  static Moment hostile(String text) {
    Optional<TimeRange> time = Optional.of(TimeRange.from(Duration.ofSeconds(1)));
    return moment(text, text, time, text, around(text, text, text), explanation(text));
  }

  /** A group that says the same everywhere. */
  static SearchResult hostileGroup(String text) {
    return grouped(new Group(text, text, 0, List.of(hostile(text))));
  }

  /** A moment with a passage before it, one without a time after it, and the parts of its score. */
  static Moment whole(String text) {
    Optional<TimeRange> time = Optional.of(TimeRange.from(Duration.ofSeconds(2)));
    return moment("a", "标题", time, text, around("0:01", "前", "后"), explanation("成本"));
  }

  private static List<ContextPassage> around(String timestamp, String before, String after) {
    Optional<TimeRange> time = Optional.of(TimeRange.from(Duration.ofSeconds(1)));
    return List.of(
        new ContextPassage(true, time, timestamp, Optional.of(before), before),
        new ContextPassage(false, Optional.empty(), "", Optional.empty(), after));
  }

  private static List<TermScore> explanation(String text) {
    return List.of(new TermScore(text, TermScore.Found.WORD, 1.5));
  }

  private static Moment untimed(String id, String text) {
    return moment(id, "标题", Optional.empty(), text);
  }

  static Moment at(String id, int start, String text) {
    return moment(id, "标题", Optional.of(TimeRange.from(Duration.ofSeconds(start))), text);
  }

  static Moment during(String id, int start, int end, String text) {
    TimeRange time = TimeRange.of(Duration.ofSeconds(start), Duration.ofSeconds(end));
    return moment(id, "标题", Optional.of(time), text);
  }

  private static Moment moment(String id, String title, Optional<TimeRange> time, String text) {
    return moment(id, title, time, text, List.of(), List.of());
  }

  /** Its first character is highlighted. */
  private static Moment moment(
      String id,
      String title,
      Optional<TimeRange> time,
      String text,
      List<ContextPassage> context,
      List<TermScore> explanation) {
    Highlight first =
        new Highlight(0, 1, time.map(TimeRange::start), TimeBasis.CUE, Optional.empty());
    return new Moment(
        new MomentSource(
            id,
            title,
            List.of("外", title),
            Optional.of(title),
            time.map(range -> "https://example.org/?a=b&c=d#t=" + range.start().toSeconds()),
            Optional.empty()),
        new MomentTime(
            time,
            TimeBasis.CUE,
            Optional.empty(),
            time.map(range -> Timecode.of(range.start()).written()).orElse("")),
        new Snippet(text, List.of(first)),
        1.5,
        new Evidence(Match.EXACT, List.of(), false, explanation, OptionalDouble.empty()),
        context,
        List.of());
  }

  static String written(BiConsumer<PrintWriter, SearchResult> format, SearchResult result) {
    StringWriter out = new StringWriter();
    format.accept(new PrintWriter(out), result);
    return out.toString();
  }
}
