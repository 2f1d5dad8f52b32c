// SPDX-License-Identifier: Apache-2.0

/** The {@code shike} command. */
module org.shike.cli {
  requires org.shike.analyzers;
  requires org.shike.core;
  requires org.shike.corpus;
  requires org.shike.opensearch;
  requires org.shike.server;
  requires info.picocli;
  requires tools.jackson.core;
  requires java.logging;
  requires static org.jspecify;

  opens org.shike.cli to
      info.picocli;
}
