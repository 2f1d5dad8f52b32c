// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shike.index.IndexEvent;
import org.shike.index.IndexSettings;
import org.shike.index.TranscriptIndex;

/** While a search runs, others are refused beyond the limit, and the server waits for it. */
@Timeout(60)
class SlowSearchTest {
  private static final String SEARCH = "/api/v1/search?q=EC2";

  private final CountDownLatch started = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private final IndexSettings slow = IndexSettings.standard().withListener(this::hold);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private void hold(IndexEvent event) {
    if (event instanceof IndexEvent.Search) {
      started.countDown();
      try {
        mayEnd.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Running running() throws IOException {
    TranscriptIndex index = TranscriptIndex.inMemory(slow);
    index.put(Running.talk("a"));
    ServerSettings settings = Running.ANY_PORT.withConcurrentSearches(1);
    return new Running(index, ShikeServer.start(index, settings), HttpClient.newHttpClient());
  }

  private CompletableFuture<HttpResponse<String>> search(Running running) {
    return CompletableFuture.supplyAsync(() -> get(running), threads);
  }

  private static HttpResponse<String> get(Running running) {
    try {
      return running.get(SEARCH);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void oneMoreSearchIsRefusedUntilItEnds() throws Exception {
    try (Running running = running()) {
      CompletableFuture<HttpResponse<String>> first = search(running);
      started.await();
      HttpResponse<String> second = running.get(SEARCH);
      assertThat(second.statusCode()).isEqualTo(429);
      assertThat(second.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(running.get("/api/v1/health").statusCode()).isEqualTo(200);
      mayEnd.countDown();
      assertThat(first.get().statusCode()).isEqualTo(200);
      assertThat(running.get(SEARCH).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void searchThatRunsEndsBeforeTheServer() throws Exception {
    try (Running running = running()) {
      CompletableFuture<HttpResponse<String>> search = search(running);
      started.await();
      CompletableFuture<Void> stop = CompletableFuture.runAsync(() -> close(running), threads);
      while (isListening(running)) {
        Thread.onSpinWait();
      }
      assertThat(stop).isNotDone();
      mayEnd.countDown();
      assertThat(search.get().statusCode()).isEqualTo(200);
      stop.get();
    }
  }

  private static void close(Running running) {
    try {
      running.server().close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isListening(Running running) {
    try (var socket = running.connect()) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
