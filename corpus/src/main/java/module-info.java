// SPDX-License-Identifier: Apache-2.0

/** Transcripts to try Shike with, and how well they are searched. */
module org.shike.corpus {
  requires transitive org.shike.core;
  requires org.apache.lucene.core;
  requires org.apache.lucene.analysis.common;
  requires org.apache.lucene.analysis.smartcn;
  requires tools.jackson.core;
  requires static org.jspecify;

  exports org.shike.corpus;
  exports org.shike.evaluation;
  exports org.shike.peer;
}
