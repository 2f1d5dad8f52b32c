// SPDX-License-Identifier: Apache-2.0
package org.shike.engine;

/**
 * A field that passages are found by.
 *
 * @param name of the field
 * @param kind how it is indexed
 */
public record EngineField(String name, Kind kind) {
  /** How a field is indexed. */
  public enum Kind {
    /** Tokens with positions: a Lucene field with a token stream. */
    WORDS,
    /** Tokens of which only the number counts: a Lucene field with a token stream. */
    COUNTED,
    /** Whole strings: Lucene's {@code StringField}s. */
    TERMS,
    /** Numbers to filter by: Lucene's {@code LongPoint}s of one dimension. */
    POINTS,
    /** A range of numbers to filter by: Lucene's {@code LongRange} of one dimension. */
    RANGE
  }
}
