// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.shike.index.IndexSettings;
import org.shike.index.PutProgress;
import org.shike.index.TranscriptIndex;
import org.shike.opensearch.OpenSearch;

/** Opens indexes in clusters. It is loaded only for an address, and with it what asks a cluster. */
final class ClusterIndexes {
  private ClusterIndexes() {}

  /**
   * Opens an index for writing.
   *
   * @param environment who asks
   * @param shards how many an index has that is created
   * @throws BadCallException if the address or what the environment says is wrong
   */
  static TranscriptIndex open(
      String url, Map<String, String> environment, ShardsOption shards, IndexSettings settings)
      throws IOException {
    return spread(at(url, environment), shards).open(settings);
  }

  /**
   * Rebuilds an index from the transcripts in it.
   *
   * @param environment who asks
   * @param shards how many it has then
   * @throws BadCallException if the address or what the environment says is wrong
   */
  static PutProgress reindex(
      String url, Map<String, String> environment, ShardsOption shards, IndexSettings settings)
      throws IOException {
    return spread(at(url, environment), shards).reindex(settings, progress -> {});
  }

  private static OpenSearch spread(OpenSearch index, ShardsOption shards) {
    OpenSearch counted = shards.shards().map(index::withShards).orElse(index);
    return shards.hours().map(counted::withHours).orElse(counted);
  }

  /**
   * Opens an index for reading.
   *
   * @param environment who asks
   * @throws BadCallException if the address or what the environment says is wrong
   */
  static TranscriptIndex openReadOnly(
      String url, Map<String, String> environment, IndexSettings settings) throws IOException {
    return at(url, environment).openReadOnly(settings);
  }

  private static OpenSearch at(String url, Map<String, String> environment) throws IOException {
    return new ClusterAccess(environment).applyTo(at(url));
  }

  private static OpenSearch at(String url) {
    try {
      return OpenSearch.at(new URI(url));
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new BadCallException("error.address", url);
    }
  }
}
