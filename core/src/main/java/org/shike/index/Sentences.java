// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.regex.Pattern;
import org.shike.search.QueryForm;

/** Distinguishes sentences from keywords. */
final class Sentences {
  /** The most keywords that anybody types. */
  private static final int MOST_KEYWORDS = 12;

  private static final Pattern ASKS_AT_ITS_END = Pattern.compile("[?？]\\s*$");
  private static final Pattern LONG_RUN = Pattern.compile("\\p{IsHan}{10}");

  /** A question such as {@code how do I}; {@code how} alone, or before one word, may be a name. */
  private static final Pattern ASKS_IN_ENGLISH =
      Pattern.compile(
          "\\s*(?:what|why|how|when|where|who|which|whose|is|are|was|were|do|does|did|can|could"
              + "|should|will|would)(?:\\s+\\S+){3}.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Sentences() {}

  /** Whether a text is a sentence; one of its words may be a question word. */
  static boolean is(QueryForm form, String text, int words, boolean asks) {
    return switch (form) {
      case SENTENCE -> true;
      case KEYWORDS -> false;
      case AUTOMATIC -> looksLikeOne(text, words, asks);
    };
  }

  private static boolean looksLikeOne(String text, int words, boolean asks) {
    return ASKS_AT_ITS_END.matcher(text).find()
        || LONG_RUN.matcher(text).find()
        || words > MOST_KEYWORDS
        || ASKS_IN_ENGLISH.matcher(text).matches()
        || asks;
  }
}
