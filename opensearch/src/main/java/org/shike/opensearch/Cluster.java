// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;

/**
 * Asks a cluster about one index, and asks again if it is too busy or cannot be reached: every
 * request may be repeated. Thread-safe.
 */
final class Cluster implements Closeable {
  private static final String JSON = "application/json";
  private static final String LINES = "application/x-ndjson";
  private static final Duration CONNECTING = Duration.ofSeconds(10);

  /** The first pause is at most this long, each further one twice as long as the one before. */
  private static final long FIRST_PAUSE_MILLIS = 100;

  private static final long LONGEST_PAUSE_MILLIS = 5_000;
  private static final byte[] NOTHING = {};

  private final OpenSearch settings;
  private final HttpClient client;
  private final String index;
  private final Patience patience;
  private final Copies copies = new Copies(this);

  /** Asks about what the address names, which may be an alias. */
  Cluster(OpenSearch settings) throws IOException {
    this(settings, client(settings), settings.address().index());
  }

  private Cluster(OpenSearch settings, HttpClient client, String index) {
    this.settings = settings;
    this.client = client;
    this.index = index;
    this.patience = Patience.of(settings.timeout());
  }

  private static HttpClient client(OpenSearch settings) throws IOException {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(shorter(CONNECTING, settings.timeout()));
    if (settings.trusted().isPresent()) {
      builder.sslContext(TrustedCertificates.context(settings.trusted().get()));
    }
    return builder.build();
  }

  /**
   * Asks about one index behind an alias, whatever the alias stands for later. Closing one of both
   * closes the other.
   */
  Cluster in(String other) {
    return new Cluster(settings, client, other);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** What is used without another limit. */
  Patience patience() {
    return patience;
  }

  /** Whether all copies of the index took what was written. */
  Copies copies() {
    return copies;
  }

  Failures failures() {
    return new Failures(settings, !index.equals(settings.address().index()));
  }

  /** Asks without a body. The path begins after the name of the index. */
  Reply ask(String method, String path, Patience patience) throws IOException {
    return ask(request(method, path, JSON, NOTHING), UnaryOperator.identity(), patience);
  }

  Reply ask(String method, String path, Map<String, Object> body, Patience patience)
      throws IOException {
    HttpRequest request = request(method, path, JSON, Json.bytes(body));
    return ask(request, UnaryOperator.identity(), patience);
  }

  /**
   * Sends several values of JSON, each on a line.
   *
   * @param judged what a reply is taken for when it is decided whether the request is repeated
   */
  Reply sendLines(String path, byte[] lines, UnaryOperator<Reply> judged, Patience patience)
      throws IOException {
    return ask(request("POST", path, LINES, lines), judged, patience);
  }

  /** Makes everything that was written before findable, on all copies. */
  void refresh() throws IOException {
    HttpRequest request = request("POST", "/_refresh", JSON, NOTHING);
    Reply reply = ask(request, Cluster::refreshed, patience);
    if (!reply.isSuccess()) {
      throw failures().of(reply);
    }
  }

  private static Reply refreshed(Reply reply) {
    boolean isPartial = reply.body().at("_shards", "failed").number() > 0;
    return isPartial ? Reply.incomplete("some shards were not refreshed") : reply;
  }

  /** Asks about the cluster, not about the index. */
  Reply askCluster(String method, String path) throws IOException {
    return askCluster(method, path, NOTHING);
  }

  Reply askCluster(String method, String path, Map<String, Object> body) throws IOException {
    return askCluster(method, path, Json.bytes(body));
  }

  private Reply askCluster(String method, String path, byte[] body) throws IOException {
    HttpRequest request = requestTo(method, settings.address().cluster() + path, JSON, body);
    return ask(request, UnaryOperator.identity(), patience);
  }

  /** The name of the index, or of an alias. */
  String index() {
    return index;
  }

  private Reply ask(HttpRequest request, UnaryOperator<Reply> judged, Patience patience)
      throws IOException {
    long end = System.nanoTime() + patience.whole().toNanos();
    for (int tried = 0; ; tried++) {
      Attempt attempt = attempt(request, judged, end, patience);
      long pause = pauseMillis(tried);
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()) - pause;
      if (!attempt.isTemporary()) {
        return attempt.reply();
      }
      if (!patience.repeats() || left < 0) {
        throw attempt.failure();
      }
      sleep(pause);
    }
  }

  /** What became of a request: a reply, or a reason to try it again. */
  private record Attempt(Reply reply, IOException failure, boolean isTemporary) {}

  private Attempt attempt(
      HttpRequest request, UnaryOperator<Reply> judged, long end, Patience patience)
      throws IOException {
    Reply none = new Reply(0, new Json(null));
    try {
      Reply reply = send(request, Math.max(1, end - System.nanoTime()));
      Reply taken = judged.apply(reply);
      return new Attempt(reply, failures().of(taken), taken.isTemporary());
    } catch (InterruptedIOException e) {
      throw e;
    } catch (HttpTimeoutException e) {
      return new Attempt(none, failures().late(patience.whole(), e), true);
    } catch (IOException e) {
      if (failures().isRefusal(e)) {
        throw failures().untrusted(e);
      }
      return new Attempt(none, failures().unreachable(e), true);
    }
  }

  private Reply send(HttpRequest request, long nanos) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> future =
        client.sendAsync(request, BodyHandlers.ofByteArray());
    try {
      HttpResponse<byte[]> response = future.get(nanos, TimeUnit.NANOSECONDS);
      return new Reply(response.statusCode(), json(response.body()));
    } catch (InterruptedException e) {
      future.cancel(true);
      throw interrupted(e);
    } catch (TimeoutException e) {
      future.cancel(true);
      HttpTimeoutException late = new HttpTimeoutException("there was no answer in time");
      late.initCause(e);
      throw late;
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      throw new IOException(reason(cause), cause);
    }
  }

  private static String reason(Throwable cause) {
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  private static Json json(byte[] body) {
    try {
      return Json.parse(body);
    } catch (JacksonException e) {
      return new Json(null); // of something that is not OpenSearch; its status says enough
    }
  }

  private HttpRequest request(String method, String path, String type, byte[] body) {
    return requestTo(method, settings.address().cluster() + '/' + index + path, type, body);
  }

  private HttpRequest requestTo(String method, String uri, String type, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(uri))
            .header("Content-Type", type)
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    settings.credentials().header().ifPresent(value -> request.header("Authorization", value));
    return request.build();
  }

  /** So that clients that failed together do not come back together. */
  static long pauseMillis(int tried) {
    long longest = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(tried, 10));
    return longest / 2 + Math.floorMod(System.nanoTime(), longest / 2 + 1);
  }

  static void sleep(long millis) throws InterruptedIOException {
    try {
      TimeUnit.MILLISECONDS.sleep(millis); // there is no event to wait for
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static InterruptedIOException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    InterruptedIOException interrupted =
        new InterruptedIOException("a request to the cluster was interrupted");
    interrupted.initCause(cause);
    return interrupted;
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
