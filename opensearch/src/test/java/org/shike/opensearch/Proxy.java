// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/** Stands before a cluster, or in its place, and answers some requests itself. */
final class Proxy implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI cluster;
  private final Function<HttpExchange, Optional<Answer>> answers;
  private final AtomicInteger requests = new AtomicInteger();

  /**
   * What is answered.
   *
   * @param isForwarded whether the cluster gets the request before
   * @param status of the answer; 0 to answer nothing and close the connection
   * @param body of the answer
   */
  record Answer(boolean isForwarded, int status, String body) {}

  private Proxy(HttpServer server, URI cluster, Function<HttpExchange, Optional<Answer>> answers) {
    this.server = server;
    this.cluster = cluster;
    this.answers = answers;
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Asks a function for answers; if it has none, that of the cluster is given. */
  static Proxy before(URI cluster, Function<HttpExchange, Optional<Answer>> answers)
      throws IOException {
    return new Proxy(HttpServer.create(anyPort(), 0), cluster, answers);
  }

  /** The same over connections that are encrypted. */
  static Proxy encrypted(
      SSLContext context, URI cluster, Function<HttpExchange, Optional<Answer>> answers)
      throws IOException {
    HttpsServer server = HttpsServer.create(anyPort(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return new Proxy(server, cluster, answers);
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /** Answers everything alike. */
  static Proxy answering(int status, String body) throws IOException {
    return before(
        URI.create("http://none"), request -> Optional.of(new Answer(false, status, body)));
  }

  URI uri(String path) {
    String scheme = server instanceof HttpsServer ? "https" : "http";
    return URI.create(scheme + "://localhost:" + server.getAddress().getPort() + path);
  }

  int requests() {
    return requests.get();
  }

  private void handle(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    byte[] body = exchange.getRequestBody().readAllBytes();
    Optional<Answer> own = answers.apply(exchange);
    int status = own.map(Answer::status).orElse(0);
    byte[] answer = own.map(Answer::body).orElse("").getBytes(StandardCharsets.UTF_8);
    if (own.map(Answer::isForwarded).orElse(true)) {
      HttpResponse<byte[]> response = forward(exchange, body);
      status = own.isPresent() ? status : response.statusCode();
      answer = own.isPresent() ? answer : response.body();
    }
    if (status > 0) {
      exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
      exchange.getResponseBody().write(answer);
    }
    exchange.close();
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(cluster.resolve(exchange.getRequestURI()))
            .header("Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body))
            .build();
    try {
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    client.close();
  }
}
