// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Asks a cluster for those who are known to it, over connections that are encrypted with a
 * certificate of its own.
 */
final class TlsServer implements AutoCloseable {
  private static final String PASSWORD = "changeit";

  private final Proxy proxy;
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
    this.certificate = certificate;
    this.proxy = Proxy.encrypted(context, cluster, request -> refusal(request, known));
  }

  private static Optional<Proxy.Answer> refusal(HttpExchange request, Map<String, Integer> known) {
    String who =
        Optional.ofNullable(request.getRequestHeaders().getFirst("Authorization")).orElse("");
    int status = known.getOrDefault(who, 401);
    return status == 0
        ? Optional.empty()
        : Optional.of(new Proxy.Answer(false, status, "Authentication finally failed"));
  }

  URI uri(String path) {
    return proxy.uri(path);
  }

  /** A file in PEM format. */
  Path certificate() {
    return certificate;
  }

  @Override
  public void close() {
    proxy.close();
  }
}
