// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * One token that an analyzer makes of a text, as a value. Immutable.
 *
 * <pre>{@code
 * try (Analyzer analyzer = ChineseAnalyzers.word()) {
 *   AnalyzedToken.of(analyzer, "云成本降低").forEach(System.out::println);
 * }
 * }</pre>
 *
 * @param term as it is in the index
 * @param from offset of its first character in the text, in UTF-16 code units
 * @param to offset after its last character
 * @param position in the text, from 0; several tokens may share one
 * @param positionLength the number of positions it spans, 1 or more
 * @param type Lucene's name for its kind; in the word channel one of {@link TokenTypes}
 */
public record AnalyzedToken(
    String term, int from, int to, int position, int positionLength, String type) {
  /**
   * Analyses a text.
   *
   * @param analyzer the same for all fields
   * @param text to be analysed whole
   * @return its tokens in the order in which the analyzer makes them
   */
  public static List<AnalyzedToken> of(Analyzer analyzer, String text) {
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      return read(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be read", e);
    }
  }

  private static List<AnalyzedToken> read(TokenStream stream) throws IOException {
    CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
    OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
    PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
    PositionLengthAttribute length = stream.addAttribute(PositionLengthAttribute.class);
    TypeAttribute type = stream.addAttribute(TypeAttribute.class);
    List<AnalyzedToken> tokens = new ArrayList<>();
    int position = -1;
    stream.reset();
    while (stream.incrementToken()) {
      position += increment.getPositionIncrement();
      tokens.add(
          new AnalyzedToken(
              term.toString(),
              offset.startOffset(),
              offset.endOffset(),
              position,
              length.getPositionLength(),
              type.type()));
    }
    stream.end();
    return tokens;
  }

  /** {@return whether it is a word itself, and not a form, a part or joined words} */
  public boolean isWord() {
    return switch (type) {
      case TokenTypes.FORM, TokenTypes.PART, TokenTypes.JOINED -> false;
      default -> true;
    };
  }

  /**
   * The term that an index has for this part of a name joined with the next part.
   *
   * @param next the next part
   * @return {@code gb200} for {@code gb} and {@code 200}
   */
  public String joinedWith(AnalyzedToken next) {
    return NameForms.joined(term, next.term);
  }

  /** {@code term@position[from-to]}. */
  @Override
  public String toString() {
    return term + "@" + position + "[" + from + "-" + to + "]";
  }
}
