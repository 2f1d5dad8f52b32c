// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shike.engine.Engine;
import org.shike.index.UnavailableIndexException;

/** What a person is told of an index that a cluster has, and cannot change or find. */
@ExtendWith(SharedCluster.class)
final class ClusterStatesTest {
  private static final String ALLOW =
      "; if its disks were full, make room; then set what blocks it to null, such as"
          + " index.blocks.read_only_allow_delete or cluster.blocks.read_only";

  private final OpenSearch index;

  ClusterStatesTest(TestCluster cluster) {
    this.index = Sample.index(cluster);
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> opening(OpenSearch index) {
    return assertThatThrownBy(() -> index.forWriting().open(Sample.SCHEMA).close());
  }

  private void set(Map<String, Object> values) throws IOException {
    try (Cluster cluster = new Cluster(index)) {
      Reply reply = cluster.ask("PUT", "/_settings", values, cluster.patience());
      assertThat(reply.isSuccess()).as(reply.reason()).isTrue();
    }
  }

  /** It is not tried again: nothing changes before somebody does something. */
  @Test
  void diskIsFull() throws IOException {
    try (Engine engine = index.forWriting().open(Sample.SCHEMA)) {
      engine.put(Sample.transcript("a", "one"));
      engine.commit();
      set(Json.object("index.blocks.read_only_allow_delete", true));
      long start = System.nanoTime();
      assertThatThrownBy(() -> engine.put(Sample.transcript("a", "two")))
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(UnavailableIndexException.class)
          .hasMessageStartingWith("the index " + index + " is blocked: ")
          .hasMessageContaining("read-only-allow-delete block")
          .hasMessageEndingWith(ALLOW);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
      set(Json.object("index.blocks.read_only_allow_delete", false));
    }
    set(Json.object("index.blocks.read_only_allow_delete", true));
    opening(index).hasMessageStartingWith("the index " + index + " is blocked: ");
    index.forReading().open(Sample.SCHEMA).close();
  }

  @Test
  void clusterIsReadOnly() throws IOException {
    index.forWriting().open(Sample.SCHEMA).close();
    setOfCluster("cluster.blocks.read_only", true);
    try {
      opening(index)
          .isInstanceOf(IOException.class)
          .hasMessageContaining(" is blocked: ")
          .hasMessageContaining("cluster read-only")
          .hasMessageEndingWith(ALLOW);
      index.forReading().open(Sample.SCHEMA).close();
    } finally {
      setOfCluster("cluster.blocks.read_only", false);
    }
    index.forWriting().open(Sample.SCHEMA).close();
  }

  private void setOfCluster(String name, boolean value) throws IOException {
    try (Cluster cluster = new Cluster(index)) {
      Map<String, Object> change = Json.object("transient", Json.object(name, value));
      Reply reply = cluster.askCluster("PUT", "/_cluster/settings", change);
      assertThat(reply.isSuccess()).as(reply.reason()).isTrue();
    }
  }

  @Test
  void shardsAreNotAssigned() throws IOException {
    try (Cluster cluster = new Cluster(index)) {
      Map<String, Object> mapping = Mapping.of(Sample.SCHEMA, new Layout(1, 0), "a");
      @SuppressWarnings("unchecked")
      Map<String, Object> settings =
          (Map<String, Object>) Objects.requireNonNull(mapping.get("settings"));
      settings.put("routing.allocation.require._name", "nobody");
      cluster.ask("PUT", "?wait_for_active_shards=0", mapping, cluster.patience());
    }
    assertThatThrownBy(
            () -> index.withTimeout(Duration.ofSeconds(1)).forReading().open(Sample.SCHEMA))
        .isInstanceOf(UnavailableIndexException.class)
        .hasMessageStartingWith("the index " + index + " has shards that are not assigned: ")
        .hasMessageEndingWith(
            "; wait until the cluster has found or recovered them: GET /_cluster/health");
  }
}
