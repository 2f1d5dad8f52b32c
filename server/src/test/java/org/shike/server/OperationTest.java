// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What who runs a server sees of it, and that its answers are small. */
@Timeout(60)
class OperationTest {
  @ParameterizedTest
  @ValueSource(strings = {"/?q=Graviton", "/api/v1/transcripts/talk", "/assets/shike.css"})
  void answerIsCompressedForThoseWhoAcceptIt(String path) throws Exception {
    try (Running running = Running.with(Running.talk("talk"))) {
      assertThat(running.get(path).headers().firstValue("Content-Encoding")).isEmpty();
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(running.server().address() + path))
              .header("Accept-Encoding", "gzip");
      HttpResponse<byte[]> packed =
          running.client().send(request.build(), BodyHandlers.ofByteArray());
      assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
      assertThat(String.join(",", packed.headers().allValues("Vary"))).contains("Accept-Encoding");
      assertThat(text(packed.body())).isEqualTo(running.body(path));
      String tag = packed.headers().firstValue("ETag").orElseThrow();
      HttpResponse<byte[]> again =
          running
              .client()
              .send(request.header("If-None-Match", tag).build(), BodyHandlers.ofByteArray());
      assertThat(again.statusCode()).isEqualTo(304);
    }
  }

  private static String text(byte[] packed) throws Exception {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void metricsCountRequestsByResourceAndStatus() throws Exception {
    try (Running running = Running.with(Running.talk("talk"))) {
      running.get("/api/v1/search?q=a");
      running.get("/api/v1/search?q=b");
      running.get("/api/v1/transcripts/nobody");
      running.get("/api/v1/made-up");
      running.get("/made-up");
      running.get("/t/talk");
      HttpResponse<String> metrics = running.get("/metrics");
      assertThat(metrics.headers().firstValue("Content-Type")).get().asString().contains("0.0.4");
      assertThat(metrics.body())
          .contains(
              "# TYPE shike_request_seconds histogram",
              "shike_request_seconds_count{resource=\"search\",status=\"200\"} 2\n",
              "shike_request_seconds_count{resource=\"transcripts\",status=\"404\"} 1\n",
              "shike_request_seconds_count{resource=\"other\",status=\"404\"} 2\n",
              "shike_request_seconds_count{resource=\"/t\",status=\"200\"} 1\n",
              "shike_searches_running 0.0\n")
          .doesNotContain("made-up", "talk");
    }
  }

  @Test
  void requestsAreLoggedOnDemand() throws Exception {
    BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    try (Running running = Running.with(Running.ANY_PORT.withRequestLog(lines::add))) {
      running.get("/api/v1/health", "Authorization", "Bearer 0123456789abcdef");
      assertThat(lines.poll(60, TimeUnit.SECONDS))
          .matches(
              "127\\.0\\.0\\.1 - - \\[[^]]+] \"GET /api/v1/health HTTP/1\\.1\" 200 \\d+ \\d+ms");
    }
  }
}
