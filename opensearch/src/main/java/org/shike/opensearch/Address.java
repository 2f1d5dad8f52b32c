// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where an index is.
 *
 * @param cluster where all requests go, without a slash at its end
 * @param index the name of the index
 */
record Address(String cluster, String index) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** What OpenSearch allows, and nothing that names several indexes. */
  private static final Pattern NAME = Pattern.compile("[\\p{Ll}\\p{Lo}\\d][\\p{Ll}\\p{Lo}\\d._-]*");

  /**
   * The address of a URI.
   *
   * @throws IllegalArgumentException if it is not that of one index
   */
  static Address of(URI uri) {
    String path = uri.getPath() == null ? "" : uri.getPath();
    String index = path.substring(path.lastIndexOf('/') + 1);
    String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
    boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (authority.contains("@")) {
      throw new IllegalArgumentException(
          "an address must not contain a user or a password; give them apart");
    }
    if (!isHttp
        || uri.getHost() == null
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null
        || !NAME.matcher(index).matches()) {
      throw new IllegalArgumentException(
          "an address must be like https://cluster:9200/recordings, with a name of an index in"
              + " lower case: "
              + uri);
    }
    String start = path.substring(0, path.length() - index.length() - 1);
    return new Address(uri.getScheme() + "://" + uri.getRawAuthority() + start, index);
  }

  /** The whole address. */
  String name() {
    return cluster + '/' + index;
  }

  /** Whether nobody else can read what is sent. */
  boolean isPrivate() {
    URI uri = URI.create(cluster);
    return "https".equals(uri.getScheme()) || LOOPBACK.contains(uri.getHost());
  }
}
