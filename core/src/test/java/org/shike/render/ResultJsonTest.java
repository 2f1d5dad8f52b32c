// SPDX-License-Identifier: Apache-2.0
package org.shike.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
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
import org.shike.search.OtherPlace;
import org.shike.search.Overview;
import org.shike.search.Page;
import org.shike.search.Reranked;
import org.shike.search.SearchResult;
import org.shike.search.Snippet;
import org.shike.search.Strip;
import org.shike.search.Total;
import org.shike.transcript.Message;
import org.shike.transcript.TimeBasis;
import org.shike.transcript.TimeRange;

class ResultJsonTest {
  private static final Moment TIMED =
      new Moment(
          new MomentSource(
              "id",
              "标题",
              List.of("外", "内"),
              Optional.empty(),
              Optional.of("https://example.org/#t=4320"),
              Optional.of("讲座")),
          new MomentTime(
              Optional.of(TimeRange.of(Duration.ofMinutes(72), Duration.ofMillis(4_380_250))),
              TimeBasis.CUE,
              Optional.of(Duration.ZERO),
              "72:00"),
          new Snippet(
              "说\"成本\"",
              List.of(
                  new Highlight(
                      2,
                      4,
                      Optional.of(Duration.ofMinutes(72)),
                      TimeBasis.CUE,
                      Optional.of(Duration.ofSeconds(60))))),
          1.5,
          new Evidence(Match.EXACT, List.of(), false, List.of(), OptionalDouble.empty()),
          List.of(
              new ContextPassage(
                  true,
                  Optional.of(TimeRange.from(Duration.ofMinutes(71))),
                  "71:00",
                  Optional.of("讲者"),
                  "前"),
              new ContextPassage(false, Optional.empty(), "", Optional.empty(), "后")),
          List.of(
              new OtherPlace(
                  new MomentSource(
                      "id.md",
                      "总结",
                      List.of(),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty()),
                  new MomentTime(
                      Optional.of(TimeRange.from(Duration.ofMinutes(71))),
                      TimeBasis.CUE,
                      Optional.empty(),
                      "71:00"))));
  private static final Moment UNTIMED =
      new Moment(
          new MomentSource(
              "id", "", List.of(), Optional.empty(), Optional.empty(), Optional.empty()),
          new MomentTime(Optional.empty(), TimeBasis.NONE, Optional.empty(), ""),
          new Snippet(
              "成本",
              List.of(new Highlight(0, 2, Optional.empty(), TimeBasis.NONE, Optional.empty()))),
          0.5,
          new Evidence(Match.RELAXED, List.of("价格"), true, List.of(), OptionalDouble.empty()),
          List.of(),
          List.of());
  private static final SearchResult RESULT =
      new SearchResult(
          MomentQuery.of("成本"),
          List.of(TIMED, UNTIMED),
          new Page(0, Optional.of("ABC")),
          new Total(2, true, 1),
          List.of("价钱"),
          List.of(Message.of("a %s", "note")),
          new Overview(
              Map.of("lang", List.of(new FacetCount("zh", 2))),
              List.of(new Strip("id", Duration.ofMillis(4_380_250), List.of(0L, 1L))),
              List.of(
                  new Group("id", "标题", 7, List.of(TIMED)),
                  new Group("b", "", 0, List.of(UNTIMED)))),
          false,
          Reranked.NONE);

  private static final String FIRST =
      """
      {"rank":1,"score":1.5,"match":"exact","transcript":{"id":"id","title":"标题"},\
      "recording":"讲座","section":["外","内"],\
      "start":4320,"end":4380.25,"timestamp":"72:00","basis":"CUE","errorSeconds":0,"speaker":null,\
      "text":"说\\"成本\\"","highlights":[{"from":2,"to":4,"time":4320,"basis":"CUE"}],\
      "missing":[],"weak":false,"link":"https://example.org/#t=4320","context":[\
      {"before":true,"start":4260,"end":null,"timestamp":"71:00","speaker":"讲者","text":"前"},\
      {"before":false,"start":null,"end":null,"timestamp":null,"speaker":null,"text":"后"}],\
      "also":[{"transcript":{"id":"id.md","title":"总结"},"start":4260,"end":null,\
      "timestamp":"71:00","link":null}],"explanation":null}""";
  private static final String SECOND =
      """
      {"rank":2,"score":0.5,"match":"relaxed","transcript":{"id":"id","title":""},\
      "recording":null,"section":[],\
      "start":null,"end":null,"timestamp":null,"basis":"NONE","errorSeconds":null,"speaker":null,\
      "text":"成本","highlights":[{"from":0,"to":2,"time":null,"basis":"NONE"}],\
      "missing":["价格"],"weak":true,"link":null,"context":[],"also":[],"explanation":null}""";

  private final StringWriter out = new StringWriter();

  @Test
  void linesAreOneObjectAMomentWithEveryKey() throws IOException {
    ResultJson.writeLines(RESULT, out);
    assertThat(out.toString().lines()).containsExactly(FIRST, SECOND);
  }

  @Test
  void wholeResultIsOneObjectWithEveryKey() throws IOException {
    ResultJson.write(RESULT, out);
    assertThat(out.toString().lines())
        .containsExactly(
            """
            {"query":"成本","total":2,"totalIsExact":true,"untimedTotal":1,"notes":["a note"],\
            "suggestions":["价钱"],"facets":{"lang":[{"value":"zh","count":2}]},\
            "groups":[{"transcript":{"id":"id","title":"标题"},"total":7,"moments":["""
                + FIRST
                + """
            ]},{"transcript":{"id":"b","title":""},"total":0,"moments":["""
                + SECOND
                + """
            ]}],\
            "strip":[{"transcript":"id","seconds":4380.25,"counts":[0,1]}],\
            "cursor":"ABC","moments":["""
                + FIRST
                + ","
                + SECOND
                + "]}");
  }
}
