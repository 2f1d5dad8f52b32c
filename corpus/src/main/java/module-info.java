// SPDX-License-Identifier: Apache-2.0

/** Transcripts to try Shike with. */
module org.shike.corpus {
  requires transitive org.shike.core;
  requires static org.jspecify;

  exports org.shike.corpus;
}
