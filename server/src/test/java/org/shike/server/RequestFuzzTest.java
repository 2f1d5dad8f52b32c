// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shike.index.TranscriptIndex;

/**
 * Sends changed requests and messages: each has an answer, and none is an error of the server.
 * CONTRIBUTING.md says how to let it run for long.
 */
@Timeout(36_000)
class RequestFuzzTest {
  private static final long EXECUTIONS = Long.getLong("fuzz.executions", 100);
  private static final long SEED = Long.getLong("fuzz.seed", 0);
  private static final int LEAST_ERROR = 500;

  private static final List<String> TARGETS =
      List.of(
          "/api/v1/search?q=Graviton%20%E6%88%90%E6%9C%AC&limit=3&facet=speaker&strip=5&group",
          "/api/v1/search?q=%22a+b%22+-c&sort=TIME&context=2&explain=true&time-limit=3&cursor=abc",
          "/api/v1/complete?q=Gra&limit=5&untimed",
          "/api/v1/transcripts?limit=2",
          "/api/v1/transcripts/talk.srt?format=VTT",
          "/api/v1/openapi.json",
          "/?q=speaker:%E6%9D%8E%E9%9B%B7&facet=section",
          "/t/talk.srt?q=Graviton&at=570",
          "/assets/page.css",
          "/metrics");

  private static final List<String> MESSAGES =
      List.of(
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":"
              + "{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{}}}",
          "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}",
          "{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"ping\"}",
          "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
          "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"tools/call\",\"params\":"
              + "{\"name\":\"search_moments\",\"arguments\":{\"query\":\"Graviton\",\"limit\":2}}}",
          "{\"jsonrpc\":\"2.0\",\"id\":4,\"method\":\"resources/list\",\"params\":{}}");

  private static final List<String> TOKENS =
      List.of(
          "%",
          "%00",
          "%E6",
          "%2F",
          "&",
          "=",
          "?",
          "/",
          "..",
          "+",
          "\"",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\\",
          "\\u0000",
          "null",
          "-1",
          "1e999",
          "99999999999",
          "true",
          "成本",
          "😀",
          "\uD800",
          "\u0000",
          "\u202E",
          " ",
          "limit=",
          "cursor=",
          "q=",
          "\"id\":",
          "\"params\":");

  private TranscriptIndex index;

  @BeforeEach
  void open() throws IOException {
    index = TranscriptIndex.inMemory();
    index.put(Running.talk("talk.srt"));
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void noChangedRequestIsAnErrorOfTheServer() {
    Site site = new Site(index, ServerSettings.standard());
    long found = 0;
    for (long seed = SEED; seed < SEED + EXECUTIONS; seed++) {
      String target = changed(TARGETS, new Random(seed)).replace('\n', ' ');
      int status = status(site, target.startsWith("/") ? target : "/" + target);
      assertThat(status).as("seed %d: %s", seed, target).isBetween(200, LEAST_ERROR - 1);
      found += status == 200 ? 1 : 0;
    }
    assertThat(found).isPositive();
    report("REST", found);
  }

  private static int status(Site site, String target) {
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    try {
      String rest = query < 0 ? "" : target.substring(query + 1);
      return site.answer(Asked.of(path, rest, "", "")).status();
    } catch (ProblemException e) {
      return Failures.answer(e).status();
    }
  }

  @Test
  void eachChangedMessageHasAnAnswerInOneLine() throws IOException {
    List<String> sent = new ArrayList<>();
    for (long seed = SEED; seed < SEED + EXECUTIONS; seed++) {
      sent.add(changed(MESSAGES, new Random(seed)).replaceAll("[\r\n]", " "));
      sent.add("{\"jsonrpc\":\"2.0\",\"id\":" + (1_000_000_000 + seed) + ",\"method\":\"ping\"}");
      if (sent.size() > 10_000 || seed + 1 == SEED + EXECUTIONS) {
        check(sent);
        sent.clear();
      }
    }
    report("MCP", EXECUTIONS);
  }

  /** Each ping after a message is answered, so the message did not end the session. */
  private void check(List<String> sent) throws IOException {
    StringWriter out = new StringWriter();
    BufferedReader lines = new BufferedReader(new StringReader(String.join("\n", sent)));
    AssistantSession.serve(index, ServerSettings.standard(), lines, out);
    long pings =
        out.toString().lines().filter(line -> line.matches("(?s).*\"id\":1[0-9]{9}[,}].*")).count();
    assertThat(pings).isGreaterThanOrEqualTo(sent.size() / 2);
    assertThat(out.toString().lines()).allMatch(line -> line.startsWith("{"));
  }

  private static String changed(List<String> some, Random random) {
    StringBuilder text = new StringBuilder(some.get(random.nextInt(some.size())));
    for (int change = random.nextInt(5); change > 0; change--) {
      int from = random.nextInt(text.length() + 1);
      int to = Math.min(text.length(), from + (random.nextBoolean() ? 0 : random.nextInt(12)));
      text.replace(from, to, random.nextBoolean() ? "" : TOKENS.get(random.nextInt(TOKENS.size())));
    }
    return text.toString();
  }

  private static void report(String what, long answered) {
    System.out.println(
        String.format(
            Locale.ROOT,
            "fuzz %s: %,d executions from seed %d, %,d answered",
            what,
            EXECUTIONS,
            SEED,
            answered));
  }
}
