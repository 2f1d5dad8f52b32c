// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Asks a cluster for those who are known to it, over connections that are encrypted with a
 * certificate of its own.
 */
final class TlsServer implements AutoCloseable {
  private static final String PASSWORD = "changeit";

  private final HttpsServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI cluster;
  private final Map<String, Integer> known;
  private final Path certificate;

  /**
   * Starts one.
   *
   * @param known what is answered to each {@code Authorization}: 0 for what the cluster answers;
   *     others are refused with 401
   */
  static TlsServer start(URI cluster, Path folder, Map<String, Integer> known)
      throws IOException, GeneralSecurityException, InterruptedException {
    Path keys = folder.resolve("keys.p12");
    Path certificate = folder.resolve("cluster.pem");
    keytool(
        keys,
        "-genkeypair",
        "-keyalg",
        "EC",
        "-dname",
        "CN=localhost",
        "-ext",
        "san=dns:localhost");
    keytool(keys, "-exportcert", "-rfc", "-file", certificate.toString());
    return new TlsServer(cluster, context(keys), certificate, known);
  }

  /** The tool of the JDK that makes certificates. */
  private static void keytool(Path keys, String... arguments)
      throws IOException, InterruptedException {
    List<String> call = new ArrayList<>();
    call.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    call.addAll(List.of(arguments));
    call.addAll(List.of("-alias", "cluster", "-storetype", "PKCS12", "-storepass", PASSWORD));
    call.addAll(List.of("-keystore", keys.toString()));
    Process process = new ProcessBuilder(call).redirectErrorStream(true).start();
    process.getOutputStream().close();
    byte[] said = process.getInputStream().readAllBytes();
    if (process.waitFor() != 0) {
      throw new IOException(new String(said, StandardCharsets.UTF_8));
    }
  }

  private static SSLContext context(Path keys) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  private TlsServer(URI cluster, SSLContext context, Path certificate, Map<String, Integer> known)
      throws IOException {
    this.cluster = cluster;
    this.certificate = certificate;
    this.known = known;
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI uri(String path) {
    return URI.create("https://localhost:" + server.getAddress().getPort() + path);
  }

  /** A file in PEM format. */
  Path certificate() {
    return certificate;
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String who =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("");
    int status = known.getOrDefault(who, 401);
    byte[] answer = "Authentication finally failed".getBytes(StandardCharsets.UTF_8);
    if (status == 0) {
      HttpResponse<byte[]> response = forward(exchange, body);
      status = response.statusCode();
      answer = response.body();
    }
    exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
    exchange.getResponseBody().write(answer);
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
