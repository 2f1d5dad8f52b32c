// SPDX-License-Identifier: Apache-2.0

/** Full-text search over transcripts: the words, and the second at which they were said. */
@SuppressWarnings("module") // the module of the cluster is compiled after this one
module org.shike.core {
  requires transitive org.shike.analyzers;
  requires com.github.albfernandez.juniversalchardet;
  requires org.apache.lucene.core;
  requires org.apache.lucene.analysis.common;
  requires org.apache.lucene.highlighter;
  requires org.apache.lucene.queries;
  requires org.commonmark;
  requires org.commonmark.ext.gfm.tables;
  requires org.snakeyaml.engine;
  requires java.xml;
  requires tools.jackson.core;
  requires static org.jspecify;

  exports org.shike.transcript;
  exports org.shike.parse;
  exports org.shike.recording;
  exports org.shike.write;
  exports org.shike.passage;
  exports org.shike.query;
  exports org.shike.search;
  exports org.shike.index;
  exports org.shike.render;
  exports org.shike.engine to
      org.shike.opensearch;
}
