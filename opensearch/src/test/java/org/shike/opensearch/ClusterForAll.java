// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.shike.engine.EngineOpener;

/**
 * The cluster on which the tests of core run: one for all, with an index for each that is opened.
 * Old indexes are deleted, because a node has room for 1,000 shards.
 */
public final class ClusterForAll implements Supplier<EngineOpener> {
  private static final int SHARDS = 3;

  /** More than a test uses at once. */
  private static final int MOST_INDEXES = 20;

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Deque<URI> INDEXES = new ArrayDeque<>();
  private static int opened;

  @Override
  public EngineOpener get() {
    return OpenSearch.at(next()).withShards(SHARDS).forWriting();
  }

  private static synchronized URI next() {
    if (INDEXES.size() == MOST_INDEXES) {
      delete(INDEXES.removeFirst());
    }
    opened++;
    INDEXES.addLast(SharedCluster.CLUSTER.uri(0).resolve("/index-" + opened));
    return INDEXES.getLast();
  }

  /** The name is that of an alias for the first index. */
  private static void delete(URI alias) {
    URI index = URI.create(alias + "-1");
    try {
      CLIENT.send(HttpRequest.newBuilder(index).DELETE().build(), BodyHandlers.discarding());
    } catch (IOException e) {
      throw new IllegalStateException("cannot delete " + index, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
