// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

/**
 * What one part of a query adds to the score of a moment. Immutable.
 *
 * @param text the word as typed; empty for what the characters of all words add together in the
 *     literal channel
 * @param found how the moment contains it
 * @param score what it adds; apart from rounding, the parts add up to the score of the moment
 */
public record TermScore(String text, Found found, double score) {
  /** How a moment contains a word of the query. */
  public enum Found {
    /** As a word, or a form of it. */
    WORD,
    /** As a part of a larger name or number, or as its own parts next to each other. */
    PART,
    /** As its characters in a row, wherever the words around them are divided. */
    LITERAL,
    /** By another name. */
    SYNONYM,
    /** As the name of the speaker. */
    SPEAKER,
    /** In the title of its section or recording. */
    TITLE,
    /** Not at all; the text around it may contain it. */
    MISSING,
    /** By single characters, pairs of characters, and runs of letters and digits. */
    CHARACTERS,
    /** A small amount for what is required, if none of the words adds anything. */
    REQUIRED
  }
}
