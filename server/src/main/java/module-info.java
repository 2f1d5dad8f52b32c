// SPDX-License-Identifier: Apache-2.0

/** A page and a REST API over an index of transcripts. */
module org.shike.server {
  requires transitive org.shike.core;
  requires org.eclipse.jetty.server;
  requires tools.jackson.core;
  requires static org.jspecify;

  exports org.shike.server;
}
