// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

/**
 * What one part of a query adds to the score of a moment. Immutable.
 *
 * @param text the word as it was typed; empty for what the characters of all words add, which the
 *     literal channel counts together
 * @param found how the moment holds it
 * @param score what it adds; the sum over all parts is the score of the moment, but for rounding
 */
public record TermScore(String text, Found found, double score) {
  /** How a moment holds a word of the query. */
  public enum Found {
    /** As a word, or a form of it. */
    WORD,
    /** As a part of a larger name or number, or as its own parts in a row. */
    PART,
    /** As its characters in a row, however the words around them are cut. */
    LITERAL,
    /** Under another name. */
    SYNONYM,
    /** As the name of who speaks. */
    SPEAKER,
    /** In the title of its section or recording. */
    TITLE,
    /** Not at all; the text around it may hold it. */
    MISSING,
    /** By single characters, pairs of them and runs of letters and digits. */
    CHARACTERS,
    /** A little for what must be so in any case, where none of the words adds anything. */
    REQUIRED
  }
}
