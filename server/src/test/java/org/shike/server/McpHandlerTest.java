// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages of assistants as requests of HTTP, good and bad ones. */
@Timeout(60)
class McpHandlerTest {
  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"ping\"}";

  private Running running;

  @BeforeEach
  void start() throws Exception {
    running = Running.with(Running.talk("talk.srt"));
  }

  @AfterEach
  void stop() throws Exception {
    running.close();
  }

  private HttpResponse<String> send(String method, String content, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(running.server().address() + "/mcp"))
            .method(method, BodyPublishers.ofString(content))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return running.client().send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void requestIsAnsweredWithOneObject() throws Exception {
    HttpResponse<String> answer = send("POST", PING);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(answer.body()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":{}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/unknown\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}"
      })
  void whatAsksForNoAnswerIsAccepted(String message) throws Exception {
    HttpResponse<String> answer = send("POST", message);
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "not JSON", "[[[[[[", "{\"a\":1}{\"a\":1}"})
  void whatIsNoJsonIsRefused(String content) throws Exception {
    HttpResponse<String> answer = send("POST", content);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"code\":-32700").doesNotContain("\"id\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "[" + PING + "]",
        "7",
        "{}",
        "{\"id\":1}",
        "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":7}"
      })
  void whatIsNoMessageIsRefused(String content) throws Exception {
    HttpResponse<String> answer = send("POST", content);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"code\":-32600").doesNotContain("\"id\":");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":1,\"method\":\"ping\"}",
        "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":null}"
      })
  void whatIsNoRequestIsRefusedWithItsId(String content) throws Exception {
    HttpResponse<String> answer = send("POST", content);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"code\":-32600").contains("\"id\":1,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "\"initialize\" | -32602 | the parameters of initialize are missing or not valid",
        "\"initialize\",\"params\":7 | -32602 | the parameters of initialize are missing or not valid",
        "\"initialize\",\"params\":{\"clientInfo\":7} | -32602 | the parameters of initialize are missing or not valid",
        "\"tools/call\" | -32602 | the parameters of tools/call are missing or not valid",
        "\"tools/call\",\"params\":7 | -32602 | the parameters of tools/call are missing or not valid",
        "\"tools/call\",\"params\":{\"name\":{}} | -32602 | the parameters of tools/call are missing or not valid",
        "\"tools/call\",\"params\":{\"name\":\"rm\"} | -32602 | there is no tool \\\"rm\\\"; tools/list lists them",
        "\"resources/list\" | -32601 | Method not found: resources/list",
        "\"server/discover\" | -32601 | Method not found: server/discover",
      })
  void whatCannotBeDoneIsAnError(String method, int code, String message) throws Exception {
    HttpResponse<String> answer =
        send("POST", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":" + method + "}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":"
                + code
                + ",\"message\":\""
                + message
                + "\"}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "DELETE", "PUT"})
  void messagesArePosted(String method) throws Exception {
    HttpResponse<String> answer = send(method, "");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
  }

  @Test
  void onlyKnownVersionsAreFollowed() throws Exception {
    assertThat(send("POST", PING, "MCP-Protocol-Version", "2025-11-25").statusCode())
        .isEqualTo(200);
    assertThat(send("POST", PING, "MCP-Protocol-Version", "2025-06-18").statusCode())
        .isEqualTo(200);
    assertThat(send("POST", PING, "MCP-Protocol-Version", "1999-01-01").statusCode())
        .isEqualTo(400);
  }

  /** A client that also follows earlier versions takes it as a reason to ask for one of them. */
  @Test
  void versionWithoutInitializeIsNotFollowed() throws Exception {
    HttpResponse<String> answer = send("POST", PING, "MCP-Protocol-Version", "2026-07-28");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("-32022");
  }

  @Test
  void pagesOfOthersMayNotAsk() throws Exception {
    assertThat(send("POST", PING, "Origin", "https://evil.example").statusCode()).isEqualTo(403);
    String rebound =
        running.raw(
            "POST /mcp HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\nContent-Length: "
                + PING.length()
                + "\r\n\r\n"
                + PING);
    assertThat(rebound).startsWith("HTTP/1.1 421 ");
  }

  @Test
  void messagesAreCounted() throws Exception {
    send("POST", PING);
    send("POST", "{");
    assertThat(running.body("/metrics"))
        .contains("shike_request_seconds_count{resource=\"/mcp\",status=\"200\"} 1")
        .contains("shike_request_seconds_count{resource=\"/mcp\",status=\"400\"} 1");
  }

  @Test
  void messageMayHave64Kilobytes() throws Exception {
    String most = PING + " ".repeat(64 * 1024 - PING.length());
    assertThat(send("POST", most).statusCode()).isEqualTo(200);
    assertThat(send("POST", most + " ").statusCode()).isEqualTo(413);
  }
}
