// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.engine.Engine;
import org.shike.index.IncompatibleIndexException;

@ExtendWith(SharedCluster.class)
final class OpenSearchTest {
  private static final String HTTPS = "https://cluster:9200/recordings";
  private static final String HTTP = "http://cluster:9200/recordings";

  private final OpenSearch index;

  OpenSearchTest(TestCluster cluster) {
    this.index = Sample.index(cluster);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://cluster:9200/recordings",
        "http://10.0.0.1/recordings",
        "https://cluster/a/path/recordings-2026_1.b",
        "http://[::1]:9200/会议"
      })
  void addressOfAnIndex(String uri) {
    assertThat(OpenSearch.at(URI.create(uri))).hasToString(uri);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://cluster:9200",
        "https://cluster:9200/",
        "https://cluster:9200/Recordings",
        "https://cluster:9200/_all",
        "https://cluster:9200/a,b",
        "https://cluster:9200/a*",
        "https://cluster:9200/a?b",
        "ftp://cluster/a",
        "file:///a",
        "recordings"
      })
  void otherAddressIsRefused(String uri) {
    assertThatThrownBy(() -> OpenSearch.at(URI.create(uri)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "an address must be like https://cluster:9200/recordings, with a name of an index in"
                + " lower case: "
                + uri);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://ann:secret@cluster/a", "https://ann:secret@my_cluster/a"})
  void addressWithAPasswordIsRefusedWithoutShowingIt(String uri) {
    assertThatThrownBy(() -> OpenSearch.at(URI.create(uri)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an address must not contain a user or a password; give them apart");
  }

  @Test
  void secretsAreNotSentInTheClear() {
    OpenSearch open = OpenSearch.at(URI.create(HTTP));
    String message =
        "a password or an API key must not be sent over http, where others can read it; use"
            + " https: "
            + HTTP;
    assertThatThrownBy(() -> open.withApiKey("key")).hasMessage(message);
    assertThatThrownBy(() -> open.withUser("ann", "secret")).hasMessage(message);
    assertThatCode(() -> OpenSearch.at(URI.create(HTTPS)).withApiKey("key"))
        .doesNotThrowAnyException();
    assertThatCode(() -> OpenSearch.at(URI.create("http://127.0.0.1:9200/a")).withApiKey("key"))
        .doesNotThrowAnyException();
  }

  @Test
  void secretsAreNotShown() {
    OpenSearch secret = OpenSearch.at(URI.create(HTTPS)).withUser("ann", "secret");
    assertThat(secret).hasToString(HTTPS);
    assertThat(secret.credentials()).hasToString("as the user ann");
    assertThatThrownBy(() -> secret.withApiKey("se\ncret"))
        .hasMessage(
            "the API key must not be blank or contain control characters such as a line end");
    assertThatThrownBy(() -> secret.withApiKey("sécret"))
        .hasMessage("the API key must be letters, digits and signs of ASCII without blanks");
  }

  @Test
  void valuesOutsideTheirRangeAreRefused() {
    OpenSearch open = OpenSearch.at(URI.create(HTTPS));
    assertThatThrownBy(() -> open.withShards(0)).hasMessage("shards must be from 1 to 1024: 0");
    assertThatThrownBy(() -> open.withHours(0)).hasMessage("hours must be from 1 to 100000000: 0");
    assertThatThrownBy(() -> open.withReplicas(-1)).hasMessage("replicas must be 0 or more: -1");
    assertThatThrownBy(() -> open.withTimeout(Duration.ZERO))
        .hasMessage("timeout must be 1 ms or more: PT0S");
  }

  @Test
  void indexThatDoesNotExistCannotBeRead() {
    assertThatThrownBy(() -> index.forReading().open(Sample.SCHEMA))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "the index %s does not exist; check its name, or open it for writing first", index);
  }

  @Test
  void indexOfAnotherFormatOrAnalysisIsRefused() throws IOException {
    index.forWriting().open(Sample.SCHEMA).close();
    assertThatThrownBy(() -> index.forReading().open(Sample.schema("2", "standard")))
        .isInstanceOf(IncompatibleIndexException.class)
        .hasMessage(
            "the index %1$s has format 1, and this version of Shike needs 2; rebuild it from the"
                + " transcripts in it: shike reindex --index %1$s",
            index);
    assertThatThrownBy(() -> index.forWriting().open(Sample.schema("1", "other")))
        .isInstanceOf(IncompatibleIndexException.class)
        .hasMessage(
            "the index %1$s was made with another analysis; open it with that one, or rebuild it"
                + " from the transcripts in it: shike reindex --index %1$s",
            index);
    assertThatThrownBy(() -> index.forReading().open(Sample.schema("0", "standard")))
        .isInstanceOf(IncompatibleIndexException.class)
        .hasMessage(
            "the index %s has format 1, and this version of Shike knows those up to 0; update"
                + " Shike",
            index);
  }

  @Test
  void indexOfSomethingElseIsRefused() throws IOException {
    try (Cluster cluster = new Cluster(index)) {
      cluster.ask("PUT", "", Json.object(), cluster.patience());
    }
    assertThatThrownBy(() -> index.forWriting().open(Sample.SCHEMA))
        .isInstanceOf(IncompatibleIndexException.class)
        .hasMessage("the index %s is not of Shike; name another index", index);
    assertThatThrownBy(() -> index.forReading().open(Sample.SCHEMA))
        .isInstanceOf(IncompatibleIndexException.class);
  }

  @Test
  void indexThatWasOnlyHalfMadeIsFinished() throws IOException {
    try (Cluster cluster = new Cluster(index)) {
      cluster.ask("PUT", "", Mapping.of(Sample.SCHEMA, new Layout(1, 0), "a"), cluster.patience());
    }
    try (Engine engine = index.forWriting().open(Sample.SCHEMA)) {
      assertThat(engine.newest().ids()).isEmpty();
      assertThat(engine.name()).isEqualTo(index.toString());
    }
  }

  @Test
  void readOnlyIndexCannotBeWritten() throws IOException {
    index.forWriting().open(Sample.SCHEMA).close();
    try (Cluster cluster = new Cluster(index)) {
      cluster.ask("PUT", "/_settings", Json.object("index.blocks.write", true), cluster.patience());
    }
    assertThatThrownBy(() -> index.forWriting().open(Sample.SCHEMA))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(" is blocked: ");
    index.forReading().open(Sample.SCHEMA).close();
  }

  @Test
  void clusterWithoutTlsCannotBeAskedSafely() {
    URI uri = URI.create("https" + index.toString().substring("http".length()));
    assertThatThrownBy(() -> OpenSearch.at(uri).forReading().open(Sample.SCHEMA))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("the index " + uri + " cannot be asked safely: ")
        .hasMessageEndingWith(
            "; give the certificate of the cluster as a PEM file, or check that the address"
                + " begins with http or https as the cluster needs it");
  }
}
