// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import org.shike.engine.EngineSchema;
import org.shike.index.IncompatibleIndexException;

/**
 * Whether an index was made as it is read.
 *
 * @param schema with which it is read
 * @param failures says what is wrong
 */
record SchemaCheck(EngineSchema schema, Failures failures) {
  /**
   * Checks that searches understand what is in it.
   *
   * @throws IncompatibleIndexException if its format or analysis is different
   */
  void same(State state) throws IncompatibleIndexException {
    readable(state);
    if (!state.format().equals(schema.format())) {
      throw failures.otherFormat(state.format(), schema.format());
    }
    if (!state.analysis().equals(schema.analysis())) {
      throw failures.otherAnalysis();
    }
  }

  /**
   * Checks that the transcripts in it are understood.
   *
   * @throws IncompatibleIndexException if a newer version made it
   */
  void readable(State state) throws IncompatibleIndexException {
    if (isGreater(state.format(), schema.format())) {
      throw failures.newerFormat(state.format(), schema.format());
    }
  }

  /** Compares whole numbers. */
  private static boolean isGreater(String one, String other) {
    return one.length() == other.length()
        ? one.compareTo(other) > 0
        : one.length() > other.length();
  }

  /** The schema with which an index was made, as far as it is read the same way. */
  EngineSchema of(State state) {
    return new EngineSchema(
        state.format(), state.analysis(), schema.fields(), schema.words(), schema.counted());
  }
}
