// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis.segment;

import java.text.BreakIterator;
import java.util.Locale;
import org.apache.lucene.analysis.util.CharArrayIterator;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentences of a text, as Java's {@link BreakIterator} does.
 *
 * <p>The iterator stays in its first state until a mark that may end a sentence. So of a sentence
 * that ends with a mark that always does, the iterator is asked only about what begins there, and
 * not even that if a Han character follows. What a full stop does depends on the text before it.
 */
final class Sentences {
  private final CharArrayIterator characters = CharArrayIterator.newSentenceInstance();

  /** Created for the first text for which it is needed. */
  private @Nullable BreakIterator iterator;

  /** Offset after the first sentence of {@code text[from, to)}, which is not empty. */
  int end(char[] text, int from, int to) {
    int mark = from;
    while (mark < to && !mayEndSentence(text[mark])) {
      mark++;
    }
    if (mark + 1 >= to) {
      return to;
    }
    if (!endsSentence(text[mark])) {
      return askedEnd(text, from, to);
    }
    return isHan(text[mark + 1]) ? mark + 1 : askedEnd(text, mark, to);
  }

  private int askedEnd(char[] text, int from, int to) {
    characters.setText(text, from, to - from);
    iterator().setText(characters);
    return from + iterator().next();
  }

  /** Start of the last sentence of {@code text[0, to)}. */
  int lastStart(char[] text, int to) {
    characters.setText(text, 0, to);
    iterator().setText(characters);
    iterator().last();
    return iterator().previous();
  }

  private BreakIterator iterator() {
    if (iterator == null) {
      iterator = BreakIterator.getSentenceInstance(Locale.ROOT);
    }
    return iterator;
  }

  private static boolean isHan(char character) {
    return CharacterKind.of(character) == CharacterKind.HAN;
  }

  private static boolean mayEndSentence(char character) {
    return switch (character) {
      case '.', '．', '\u0964', '\u0965', '\u2029' -> true;
      default -> endsSentence(character);
    };
  }

  private static boolean endsSentence(char character) {
    return switch (character) {
      case '!', '?', '。', '！', '？' -> true;
      default -> false;
    };
  }
}
