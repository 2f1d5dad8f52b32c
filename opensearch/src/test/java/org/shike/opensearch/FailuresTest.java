// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.index.UnavailableIndexException;

/** What a person is told when an index cannot be opened. */
final class FailuresTest {
  private static final Duration SHORT = Duration.ofSeconds(1);

  private static AbstractThrowableAssert<?, ? extends Throwable> opening(OpenSearch index) {
    return assertThatThrownBy(() -> index.forWriting().open(Sample.SCHEMA).close());
  }

  private static OpenSearch at(Proxy proxy) {
    return OpenSearch.at(proxy.uri("/recordings")).withTimeout(SHORT);
  }

  private static String error(String type, String reason) {
    return "{\"error\": {\"type\": \"" + type + "\", \"reason\": \"" + reason + "\"}}";
  }

  @Test
  void nothingAnswers() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    String cluster = "http://localhost:" + free;
    opening(OpenSearch.at(URI.create(cluster + "/recordings")))
        .isInstanceOf(UnavailableIndexException.class)
        .hasMessage(
            "the index %s/recordings cannot be reached: nothing answers at %s; check that the"
                + " cluster runs, and its address",
            cluster, cluster);
  }

  @Test
  void hostIsUnknown() {
    opening(OpenSearch.at(URI.create("http://nowhere.invalid:9200/recordings")))
        .isInstanceOf(UnavailableIndexException.class)
        .hasMessageEndingWith("; check the name of the host");
  }

  @Test
  void answerTakesTooLong() throws IOException {
    try (ServerSocket silent = new ServerSocket(0)) {
      URI uri = URI.create("http://localhost:" + silent.getLocalPort() + "/recordings");
      opening(OpenSearch.at(uri).withTimeout(SHORT))
          .isInstanceOf(UnavailableIndexException.class)
          .hasMessage(
              "the index %s did not answer within 1000 ms; give it more time, or check the cluster",
              uri);
    }
  }

  /** As a node does that is stopped: the certificate is not what is wrong. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void handshakeIsEnded(boolean isReset) throws IOException {
    try (ServerSocket server = new ServerSocket(0)) {
      Thread.ofVirtual().start(() -> hangUp(server, isReset));
      URI uri = URI.create("https://localhost:" + server.getLocalPort() + "/recordings");
      opening(OpenSearch.at(uri).withTimeout(SHORT)).isInstanceOf(UnavailableIndexException.class);
    }
  }

  private static void hangUp(ServerSocket server, boolean isReset) {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        client.setSoLinger(isReset, 0);
        client.getInputStream().read();
      } catch (IOException e) {
        // the test is over, or the client has gone
      }
    }
  }

  @Test
  void passwordIsWrong() throws IOException {
    try (Proxy proxy = Proxy.answering(401, "Unauthorized")) {
      opening(at(proxy).withUser("ann", "secret"))
          .hasMessage(
              "the cluster of the index %s does not know who asks; it was asked as the user ann,"
                  + " so check the user, the password or the API key and their permissions",
              proxy.uri("/recordings"));
      opening(at(proxy)).hasMessageContaining("it was asked without credentials, so");
    }
  }

  @Test
  void keyDoesNotAllowIt() throws IOException {
    String body = error("security_exception", "no permissions for [indices:admin/get]");
    try (Proxy proxy = Proxy.answering(403, body)) {
      opening(at(proxy).withApiKey("secret"))
          .hasMessageContaining("does not allow this; it was asked with an API key, so")
          .hasMessageNotContaining("secret");
    }
  }

  @Test
  void indexIsReadOnly() throws IOException {
    String reason = "index [recordings] blocked by: [FORBIDDEN/12/index read-only]";
    try (Proxy proxy = Proxy.answering(403, error("cluster_block_exception", reason))) {
      opening(at(proxy))
          .hasMessageContaining(" is blocked: " + reason)
          .hasMessageEndingWith(
              "; if its disks were full, make room; then set what blocks it to null, such as"
                  + " index.blocks.read_only_allow_delete or cluster.blocks.read_only");
    }
  }

  @Test
  void clusterIsRed() throws IOException {
    String body = error("no_shard_available_action_exception", "No shard available");
    try (Proxy proxy = Proxy.answering(503, body)) {
      opening(at(proxy))
          .isInstanceOf(UnavailableIndexException.class)
          .hasMessage(
              "the index %s has shards that are not assigned: No shard available (status 503); wait"
                  + " until the cluster has found or recovered them: GET /_cluster/health",
              proxy.uri("/recordings"));
      assertThat(proxy.requests()).isOne();
    }
  }

  /** A cluster without a manager, or that has just started, refuses as a setting does. */
  @Test
  void clusterIsNotReady() throws IOException {
    for (String reason :
        List.of(
            "blocked by: [SERVICE_UNAVAILABLE/2/no cluster-manager]",
            "blocked by: [SERVICE_UNAVAILABLE/1/state not recovered / initialized];")) {
      try (Proxy proxy = Proxy.answering(503, error("cluster_block_exception", reason))) {
        opening(at(proxy))
            .isInstanceOf(UnavailableIndexException.class)
            .hasMessageContaining(" is not available or too busy: " + reason);
      }
    }
  }

  @Test
  void nodeIsStopping() throws IOException {
    String lost = error("search_phase_execution_exception", "all shards failed");
    String cause = "\"root_cause\": [{\"type\": \"node_disconnected_exception\"}], \"type\"";
    for (String body :
        List.of(error("node_closed_exception", "closed"), lost.replace("\"type\"", cause))) {
      try (Proxy proxy = Proxy.answering(500, body)) {
        opening(at(proxy)).isInstanceOf(UnavailableIndexException.class);
      }
    }
    try (Proxy proxy = Proxy.answering(500, error("null_pointer_exception", "a defect"))) {
      opening(at(proxy)).hasMessageEndingWith(" cannot be used: a defect (status 500)");
    }
  }

  /** A node that was started again has forgotten the first half of a search. */
  @Test
  void searchIsForgotten() throws IOException {
    String lost = error("search_context_missing_exception", "No search context found for id [8]");
    try (Proxy proxy = Proxy.answering(404, lost)) {
      opening(at(proxy))
          .isInstanceOf(UnavailableIndexException.class)
          .hasMessageContaining(
              " is not available or too busy: No search context found for id [8]");
    }
  }

  @Test
  void serverIsNoCluster() throws IOException {
    try (Proxy proxy = Proxy.answering(200, "<html>Welcome</html>")) {
      opening(at(proxy)).hasMessageEndingWith(" is not of Shike; name another index");
    }
    try (Proxy proxy = Proxy.answering(405, "<html>No</html>")) {
      opening(at(proxy)).hasMessageEndingWith(" cannot be used: status 405");
    }
  }

  @Test
  void fileOfCertificatesIsNone(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("ca.pem"), "no certificate");
    opening(OpenSearch.at(URI.create("https://localhost/a")).withTrusted(file))
        .isInstanceOf(IOException.class)
        .hasMessage(file + " has no certificates; it must be in PEM format");
  }
}
