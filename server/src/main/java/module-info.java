// SPDX-License-Identifier: Apache-2.0

/** A page, a REST API and tools for assistants over an index of transcripts. */
@SuppressWarnings("requires-automatic") // the MCP SDK and Prometheus have no module descriptors
module org.shike.server {
  requires transitive org.shike.core;
  requires io.modelcontextprotocol.sdk.mcp.core;
  requires io.prometheus.metrics.core;
  requires io.prometheus.metrics.model;
  requires io.prometheus.writer.text;
  requires org.eclipse.jetty.compression.gzip;
  requires org.eclipse.jetty.compression.server;
  requires org.eclipse.jetty.server;
  requires org.reactivestreams;
  requires reactor.core;
  requires tools.jackson.core;
  requires static com.fasterxml.jackson.annotation; // the compiler reads the annotations of the SDK
  requires static org.jspecify;

  exports org.shike.server;
}
