// SPDX-License-Identifier: Apache-2.0

/** A page and a REST API over an index of transcripts. */
@SuppressWarnings("requires-automatic") // the names are in the manifests of Prometheus
module org.shike.server {
  requires transitive org.shike.core;
  requires io.prometheus.metrics.core;
  requires io.prometheus.metrics.model;
  requires io.prometheus.writer.text;
  requires org.eclipse.jetty.compression.gzip;
  requires org.eclipse.jetty.compression.server;
  requires org.eclipse.jetty.server;
  requires tools.jackson.core;
  requires static org.jspecify;

  exports org.shike.server;
}
