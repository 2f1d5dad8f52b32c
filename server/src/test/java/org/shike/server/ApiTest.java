// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.index.TranscriptIndex;
import org.shike.render.ResultJson;
import org.shike.search.MomentQuery;
import org.shike.search.SearchResult;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;
import org.shike.write.TranscriptWriters;

/** What programs get. */
class ApiTest {
  private static final Transcript TALK = Running.talk("talk.srt");
  private static final String SEARCH = "/api/v1/search?q=";

  private Running running;

  @BeforeEach
  void start() throws Exception {
    running = Running.with(TALK, Running.talk("talk2.srt"), Running.talk("更多.srt"));
  }

  @AfterEach
  void stop() throws Exception {
    running.close();
  }

  @Test
  void searchAnswersAsTheCommandDoes() throws Exception {
    HttpResponse<String> found = running.get(SEARCH + encoded("Graviton 成本") + "&limit=2");
    SearchResult result = running.index().search(MomentQuery.of("Graviton 成本").withLimit(2));
    assertThat(withoutCursor(found.body())).isEqualTo(withoutCursor(ResultJson.of(result)));
    assertThat(found.headers().firstValue("Content-Type")).hasValue("application/json");
  }

  private static String withoutCursor(String json) {
    return json.replaceFirst("\"cursor\":\"[^\"]+\"", "");
  }

  @Test
  void cursorContinuesASearch() throws Exception {
    String search = SEARCH + encoded("成本") + "&limit=1";
    String first = running.body(search);
    String cursor = first.replaceFirst("(?s).*\"cursor\":\"([^\"]+)\".*", "$1");
    assertThat(running.body(search + "&cursor=" + encoded(cursor)))
        .contains("\"rank\":2")
        .doesNotContain("\"rank\":1");
  }

  @ParameterizedTest
  @CsvSource({
    "&facet=speaker&facet=section, \"facets\":{\"speaker\":[{\"value\":\"李雷\"",
    "&strip=5, \"strip\":[{\"transcript\"",
    "&group, \"groups\":[{\"transcript\"",
    "&context=1, \"context\":[{\"before\"",
    "&explain=true, \"explanation\":[{\"text\"",
    "&sort=TIME&no-merging&every-copy&untimed&time-limit=3, \"rank\":1",
  })
  void optionsOfTheCommandAreParameters(String parameters, String part) throws Exception {
    assertThat(running.body(SEARCH + encoded("成本") + parameters)).contains(part.split("\\|"));
  }

  @Test
  void momentsAreLinesForThoseWhoAskForThem() throws Exception {
    String search = SEARCH + encoded("成本");
    String lines = running.get(search, "Accept", "application/jsonl").body();
    assertThat(lines).hasLineCount(3).startsWith("{\"rank\":1");
    assertThat(running.body(search + "&format=jsonl")).isEqualTo(lines);
  }

  @ParameterizedTest
  @CsvSource({
    "'application/json,application/jsonl, application/problem+json', {",
    "'application/jsonl, application/json', {\"rank\"",
    "'application/json;q=0.5, application/jsonl;q=0.9', {\"rank\"",
    "'application/jsonl;q=0, */*', {",
    "'*/*, application/jsonl', {\"rank\"",
    "'application/*, text/html', {",
    "'text/html', {",
  })
  void formIsTheOneThatTheClientPrefers(String accept, String start) throws Exception {
    String body = running.get(SEARCH + encoded("成本"), "Accept", accept).body();
    assertThat(body).startsWith(start.equals("{") ? "{\"query\"" : start);
  }

  @Test
  void healthIsAlsoWhereWatchersLookForIt() throws Exception {
    assertThat(running.body("/health")).isEqualTo(running.body("/api/v1/health"));
    assertThat(running.get("/health?a=1").statusCode()).isEqualTo(400);
  }

  @Test
  void completionsContinueWhatIsTyped() throws Exception {
    assertThat(running.body("/api/v1/complete?q=Grav&limit=1"))
        .startsWith("{\"query\":\"Grav\",\"completions\":[{\"text\":\"Graviton\"");
    assertThat(running.body("/api/v1/complete?q=Grav&format=jsonl"))
        .startsWith("{\"text\":\"Graviton\"");
  }

  @Test
  void momentsLikeAnotherAreFound() throws Exception {
    assertThat(running.body("/api/v1/like?transcript=talk.srt&time=9:30&limit=1"))
        .contains("\"rank\":1", "成本降低");
  }

  @Test
  void listHasPages() throws Exception {
    String first = running.body("/api/v1/transcripts?limit=2");
    assertThat(first).contains("\"id\":\"talk.srt\"", "\"next\":\"talk2.srt\"");
    assertThat(running.body("/api/v1/transcripts?limit=2&after=talk2.srt"))
        .contains("\"id\":\"更多.srt\"", "\"next\":null");
    // The last one of a page may be removed before the next page is read.
    assertThat(running.body("/api/v1/transcripts?after=talk1.srt"))
        .contains("\"talk2.srt\"")
        .doesNotContain("\"talk.srt\"");
  }

  @Test
  void transcriptHasThreeForms() throws Exception {
    String path = "/api/v1/transcripts/talk.srt";
    String vtt = TranscriptWriters.webVtt().write(TALK);
    String srt = TranscriptWriters.srt().write(TALK);
    assertThat(running.body(path)).isEqualTo(TranscriptWriters.json().write(TALK));
    assertThat(running.body(path + "?format=vtt")).isEqualTo(vtt);
    assertThat(running.body(path + "?format=srt")).isEqualTo(srt);
    assertThat(running.get(path, "Accept", "text/vtt;q=1, */*").body()).isEqualTo(vtt);
    assertThat(running.get(path, "Accept", "application/x-subrip").body()).isEqualTo(srt);
  }

  @Test
  void passagesAroundATimeAreThoseOfTheCues() throws Exception {
    String passages = "/api/v1/transcripts/talk.srt/passages";
    assertThat(running.body(passages)).contains("欢迎", "Graviton");
    assertThat(running.body(passages + "?around=571&context=0"))
        .contains("Graviton", "\"section\":[\"案例\"]")
        .doesNotContain("欢迎");
    assertThat(running.body(passages + "?around=0&context=0")).contains("欢迎");
  }

  @Test
  void indexIsDescribed() throws Exception {
    assertThat(running.body("/api/v1/stats")).contains("\"transcripts\":3");
    assertThat(running.body("/api/v1/health")).isEqualTo("{\"status\":\"ok\",\"transcripts\":3}\n");
  }

  @Test
  void answerThatTheClientHasIsNotSentAgain() throws Exception {
    String tag = running.get(SEARCH + "EC2").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = running.get(SEARCH + "EC2", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).hasValue(tag);
    assertThat(again.headers().firstValue("Content-Length")).isEmpty();
    assertThat(running.get(SEARCH + "EC2", "If-None-Match", "*").statusCode()).isEqualTo(304);
    running.index().put(Transcript.of("n", "", List.of(Cue.untimed("EC2"))));
    assertThat(running.get(SEARCH + "EC2", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/search, 400, \"q\" is missing",
    "/api/v1/search?q=%20, 400, \"q\" is missing",
    "/api/v1/search?q=a&q=b, 400, is given 2 times",
    "/api/v1/search?q=a&limit=0, 400, from 1 to 100",
    "/api/v1/search?q=a&limit=101, 400, from 1 to 100",
    "/api/v1/search?q=a&limit=x, 400, from 1 to 100",
    "/api/v1/search?q=a&time-limit=11, 400, from 1 to 10",
    "/api/v1/search?q=a&sort=best, 400, 'relevance, time, date'",
    "/api/v1/search?q=a&group=maybe, 400, true or false",
    "/api/v1/search?q=a&index=/etc, 400, there is no parameter \"index\"",
    "/api/v1/search?q=a&synonyms=/etc/passwd, 400, there is no parameter \"synonyms\"",
    "/api/v1/search?q=a&cursor=x, 400, cursor",
    "/api/v1/like?transcript=talk.srt, 400, \"time\" is missing",
    "/api/v1/like?transcript=nobody&time=1, 404, no transcript \"nobody\"",
    "/api/v1/like?transcript=talk.srt&time=x, 400, write seconds",
    "/api/v1/like?transcript=talk.srt&time=99999, 400, no passage",
    "/api/v1/transcripts/nobody, 404, no transcript \"nobody\"",
    "/api/v1/transcripts/nobody/passages, 404, no transcript \"nobody\"",
    "/api/v1/transcripts/talk.srt/cues, 404, there is nothing at",
    "/api/v1/transcripts/talk.srt?format=xml, 400, 'json, vtt, srt'",
    "/api/v2/search, 404, there is nothing at",
    "/api/v1/search/more, 404, there is nothing at",
    "/api/v1/../../etc/passwd, 404, ",
  })
  void problemSaysWhatToDo(String path, int status, String part) throws Exception {
    HttpResponse<String> answer = running.get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    if (part != null) {
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
      assertThat(answer.body().replace("\\\"", "\""))
          .contains("\"status\":" + status, "\"detail\":\"", "\"remedy\":\"", part);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
  void serverIsReadOnly(String method) throws Exception {
    String answer =
        running.raw(
            method
                + " /api/v1/transcripts/talk.srt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 405 ").contains("Allow: GET, HEAD", "use GET");
    assertThat(answer).doesNotContain("Access-Control");
    assertThat(running.index().count()).isEqualTo(3);
  }

  @Test
  void headersAreThoseOfTheWholeAnswer() throws Exception {
    String answer =
        running.raw("HEAD /api/v1/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer)
        .startsWith("HTTP/1.1 200 ")
        .contains("Content-Length: 32")
        .endsWith("\r\n\r\n");
  }

  @Test
  void failureOfTheIndexIsAProblem() throws Exception {
    TranscriptIndex closed = TranscriptIndex.inMemory();
    closed.close();
    Answer answer =
        new Site(closed, Running.ANY_PORT).answer(Asked.of("/api/v1/search", "q=a", "", ""));
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.headers()).containsEntry("Retry-After", "1");
  }

  @Test
  void searchIsRefusedOnlyBeyondTheLimit() throws Exception {
    SearchSlots slots = new SearchSlots(2);
    String answer = slots.run(() -> slots.run(() -> "both") + slots.run(() -> " again"));
    assertThat(answer).isEqualTo("both again");
    SearchSlots one = new SearchSlots(1);
    assertThatThrownBy(() -> one.run(() -> one.run(() -> "")))
        .isInstanceOfSatisfying(ProblemException.class, ApiTest::assertLater);
    assertThat(one.run(() -> "free again")).isEqualTo("free again");
  }

  private static void assertLater(ProblemException e) {
    Answer refused = Failures.answer(e);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.headers()).containsEntry("Retry-After", "1");
  }

  @Test
  void addressThatIsNotEncodedIsAProblem() {
    Asked.of("/a%41+b", "q=%41+b", "", "");
    assertThatThrownBy(() -> Asked.of("/", "q=%zz", "", ""))
        .hasMessageContaining("percent-encoded");
    assertThatThrownBy(() -> Asked.of("/%", "", "", "")).hasMessageContaining("percent-encoded");
  }

  @Test
  void searchTakesNoLongerThanTheLimit() {
    SearchCall call = new SearchCall(Duration.ofMillis(1500));
    MomentQuery query = call.applyTo(MomentQuery.of("a"), Parameters.of(""));
    assertThat(query.timeLimit()).hasValue(Duration.ofSeconds(1));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
