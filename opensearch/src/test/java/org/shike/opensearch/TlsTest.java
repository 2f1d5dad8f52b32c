// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shike.engine.Engine;

/** A cluster that is asked over TLS, and knows a user and a key. */
@ExtendWith(SharedCluster.class)
final class TlsTest {
  private static final String SECRET = "s3cret-of-nobody";
  private static final String OF_ANN =
      "Basic "
          + Base64.getEncoder().encodeToString(("ann:" + SECRET).getBytes(StandardCharsets.UTF_8));
  private static final String OF_BOB =
      "Basic "
          + Base64.getEncoder().encodeToString(("bob:" + SECRET).getBytes(StandardCharsets.UTF_8));

  @TempDir private static Path folder;
  private static TlsServer server;

  private final OpenSearch index;

  TlsTest(TestCluster cluster) {
    String name = Sample.index(cluster).address().index();
    this.index =
        OpenSearch.at(server.uri("/" + name)).withShards(1).withTimeout(Duration.ofSeconds(20));
  }

  @BeforeAll
  static void start(TestCluster cluster) throws Exception {
    Map<String, Integer> known = Map.of(OF_ANN, 0, "ApiKey " + SECRET, 0, OF_BOB, 403);
    server = TlsServer.start(cluster.uri(0), folder, known);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Opening fails with one line, and nothing that a person may see of it contains a secret. */
  private static AbstractThrowableAssert<?, ? extends Throwable> opening(OpenSearch index) {
    return assertThatThrownBy(() -> index.forWriting().open(Sample.SCHEMA).close())
        .isInstanceOf(IOException.class)
        .satisfies(
            failure -> {
              StringWriter trace = new StringWriter();
              failure.printStackTrace(new PrintWriter(trace));
              String all = trace + " " + index + " " + index.credentials();
              assertThat(all).doesNotContain(SECRET, OF_ANN, OF_BOB);
              assertThat(failure.getMessage()).hasLineCount(1);
            });
  }

  @Test
  void userAndKeyAreKnown() throws IOException {
    OpenSearch trusting = index.withTrusted(server.certificate());
    try (Engine engine = trusting.withUser("ann", SECRET).forWriting().open(Sample.SCHEMA)) {
      engine.put(Sample.transcript("a", "one"));
      engine.commit();
    }
    try (Engine engine = trusting.withApiKey(SECRET).forReading().open(Sample.SCHEMA)) {
      List<String> found = Sample.found(engine.newest(), MatchAllDocsQuery.INSTANCE);
      assertThat(found).containsExactly("a 0 one");
    }
  }

  @Test
  void certificateIsNotTrusted() {
    opening(index.withUser("ann", SECRET))
        .hasMessageStartingWith("the index " + index + " cannot be asked safely: ")
        .hasMessageContaining("unable to find valid certification path")
        .hasMessageContaining("; give the certificate of the cluster as a PEM file");
  }

  /** It names localhost only. */
  @Test
  void certificateOfAnotherHostIsNotTrusted() {
    URI uri = URI.create(index.toString().replace("localhost", "127.0.0.1"));
    opening(OpenSearch.at(uri).withTrusted(server.certificate()).withUser("ann", SECRET))
        .hasMessageStartingWith("the index " + uri + " cannot be asked safely: ");
  }

  @Test
  void passwordOrKeyIsWrong() {
    OpenSearch trusting = index.withTrusted(server.certificate());
    opening(trusting.withUser("ann", SECRET + "!"))
        .hasMessage(
            "the cluster of the index %s does not know who asks; it was asked as the user ann, so"
                + " check the user, the password or the API key and their permissions",
            index);
    opening(trusting.withApiKey(SECRET + "!"))
        .hasMessageContaining(" does not know who asks; it was asked with an API key, so check");
    opening(trusting)
        .hasMessageContaining(" does not know who asks; it was asked without credentials, so");
  }

  @Test
  void userMayNotDoThis() {
    opening(index.withTrusted(server.certificate()).withUser("bob", SECRET))
        .hasMessageContaining(" does not allow this; it was asked as the user bob, so check");
  }
}
