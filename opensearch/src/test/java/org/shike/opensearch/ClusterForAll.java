// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.opensearch.node.NodeValidationException;
import org.shike.engine.EngineOpener;

/**
 * The cluster on which the tests of core run: one for all, with an index for each that is opened.
 */
public final class ClusterForAll implements Supplier<EngineOpener> {
  private static final int NODES = 2;
  private static final int SHARDS = 3;
  private static final TestCluster CLUSTER = start();
  private static final AtomicInteger OPENED = new AtomicInteger();

  private static TestCluster start() {
    try {
      TestCluster cluster = TestCluster.start(NODES);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(cluster)));
      return cluster;
    } catch (IOException | NodeValidationException e) {
      throw new IllegalStateException("the cluster does not start", e);
    }
  }

  private static void close(TestCluster cluster) {
    try {
      cluster.close();
    } catch (IOException e) {
      throw new IllegalStateException("the cluster does not stop", e);
    }
  }

  @Override
  public EngineOpener get() {
    return OpenSearch.at(CLUSTER.uri(0).resolve("/index-" + OPENED.incrementAndGet()))
        .withShards(SHARDS)
        .forWriting();
  }
}
