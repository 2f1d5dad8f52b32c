// SPDX-License-Identifier: Apache-2.0

/** An index of transcripts on the machines of an OpenSearch cluster. */
module org.shike.opensearch {
  requires transitive org.shike.core;
  requires java.net.http;
  requires org.apache.lucene.core;
  requires tools.jackson.core;
  requires static org.jspecify;

  exports org.shike.opensearch;
}
