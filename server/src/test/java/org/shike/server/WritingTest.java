// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.index.LockedIndexException;
import org.shike.index.TranscriptIndex;

/** Who knows the token changes the index, and nobody else. */
@Timeout(60)
class WritingTest {
  private static final String SECRET = "0123456789abcdef";
  private static final String NEW = "/api/v1/transcripts/2025%2F%E6%96%B0.srt";
  private static final String SRT = "1\n00:00:01,000 --> 00:00:02,000\nGraviton 上线\n";
  private static final ServerSettings WRITING =
      Running.ANY_PORT.withWriteToken(WriteToken.of(SECRET));

  private Running running;

  @BeforeEach
  void start() throws Exception {
    running = Running.with(WRITING, Running.talk("talk"));
  }

  @AfterEach
  void stop() throws Exception {
    running.close();
  }

  private HttpResponse<String> send(String method, String path, String token, BodyPublisher body)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(running.server().address() + path)).method(method, body);
    if (!token.isEmpty()) {
      request.header("Authorization", token);
    }
    return running.client().send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> put(String content) throws Exception {
    return send("PUT", NEW, "Bearer " + SECRET, BodyPublishers.ofString(content));
  }

  private HttpResponse<String> delete(String path) throws Exception {
    return send("DELETE", path, "Bearer " + SECRET, BodyPublishers.noBody());
  }

  @Test
  void transcriptIsPutReplacedAndRemoved() throws Exception {
    HttpResponse<String> first = put(SRT);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(first.body())
        .isEqualTo(
            "{\"id\":\"2025/新.srt\",\"format\":\"srt\",\"cues\":1,\"changed\":true,\"whole\":true,\"problems\":[]}\n");
    assertThat(running.body("/api/v1/search?q=Graviton")).contains("2025/新.srt");

    assertThat(put(SRT).body()).contains("\"changed\":false");
    HttpResponse<String> second = put("WEBVTT\n\n00:01.000 --> 00:02.000\n另一个\n");
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.body()).contains("\"format\":\"webvtt\"", "\"changed\":true");
    assertThat(running.body(NEW)).contains("另一个").doesNotContain("上线");

    assertThat(delete(NEW).statusCode()).isEqualTo(204);
    assertThat(running.get(NEW).statusCode()).isEqualTo(404);
    assertThat(delete(NEW).statusCode()).isEqualTo(404);
    assertThat(running.index().ids()).containsExactly("talk");
  }

  @Test
  void problemsOfTheContentAreSaid() throws Exception {
    assertThat(put(SRT + "\n2\n00:00:09,000 --> 00:00:03,000\n倒着\n").body())
        .contains("\"problems\":[{\"line\":6,\"column\":");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Bearer", "Bearer ", "Bearer 0123456789abcdeX", "Basic 0123456789abcdef"})
  void withoutTheTokenNothingIsChanged(String token) throws Exception {
    for (String method : new String[] {"PUT", "DELETE"}) {
      HttpResponse<String> answer =
          send(method, "/api/v1/transcripts/talk", token, BodyPublishers.ofString(SRT));
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
      assertThat(answer.body()).doesNotContain(SECRET);
    }
    assertThat(running.body("/api/v1/transcripts/talk")).contains("欢迎大家");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/v1/transcripts/talk, 'GET, HEAD, PUT, DELETE'",
    "PUT, /api/v1/transcripts, 'GET, HEAD'",
    "PUT, /api/v1/transcripts/talk/passages, 'GET, HEAD'",
    "DELETE, /api/v1/search, 'GET, HEAD'",
    "DELETE, /, 'GET, HEAD'",
  })
  void otherMethodsAreNotAllowed(String method, String path, String allowed) throws Exception {
    HttpResponse<String> answer =
        send(method, path, "Bearer " + SECRET, BodyPublishers.ofString(SRT));
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue(allowed);
  }

  @Test
  void contentThatIsNotATranscriptIsRefused() throws Exception {
    assertThat(put("").statusCode()).isEqualTo(422);
    assertThat(put("\0\1\2\3".repeat(100)).statusCode()).isEqualTo(422);
    assertThat(send("PUT", NEW + "?x=1", "Bearer " + SECRET, BodyPublishers.ofString(SRT)).body())
        .contains("there is no parameter");
    HttpResponse<String> large =
        send(
            "PUT",
            NEW,
            "Bearer " + SECRET,
            BodyPublishers.ofByteArray(new byte[Writing.MAX_BYTES + 1]));
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(large.body()).contains("16 MB");
    assertThat(running.index().count()).isEqualTo(1);
  }

  @Test
  void pageOfSomebodyElseChangesNothing() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(running.server().address() + NEW))
            .PUT(BodyPublishers.ofString(SRT))
            .headers("Authorization", "Bearer " + SECRET, "Origin", "https://evil.example")
            .build();
    assertThat(running.client().send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
  }

  @Test
  void contentThatEndsEarlyChangesNothing() throws Exception {
    try (var socket = running.connect()) {
      String request =
          "PUT "
              + NEW
              + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
              + SECRET
              + "\r\nContent-Length: 999\r\n\r\n"
              + SRT;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).doesNotContain("HTTP/1.1 20");
    }
    assertThat(running.index().count()).isEqualTo(1);
  }

  @Test
  void changesAreDurableAndTheIndexIsLocked(@TempDir Path folder) throws Exception {
    try (TranscriptIndex index = TranscriptIndex.open(folder);
        ShikeServer server = ShikeServer.start(index, WRITING)) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server.address() + NEW))
              .PUT(BodyPublishers.ofString(SRT))
              .header("Authorization", "Bearer " + SECRET)
              .build();
      running.client().send(request, BodyHandlers.ofString());
      try (TranscriptIndex other = TranscriptIndex.openReadOnly(folder)) {
        assertThat(other.ids()).containsExactly("2025/新.srt");
      }
      assertThatThrownBy(() -> TranscriptIndex.open(folder))
          .isInstanceOf(LockedIndexException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0123456789abcde", "0123456789 abcdef", "0123456789令牌abcdef"})
  void tokenHasToBeLongAndVisible(String text) {
    assertThatThrownBy(() -> WriteToken.of(text))
        .hasMessageContaining("at least 16")
        .hasMessageNotContaining("0123456789");
  }

  @Test
  void tokenIsNotShown() {
    assertThat(WRITING.toString()).contains("WriteToken").doesNotContain(SECRET);
    assertThat(WriteToken.of(" " + SECRET + "\n").isIn("bearer " + SECRET)).isTrue();
  }
}
