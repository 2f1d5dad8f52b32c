// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableFieldType;
import org.jspecify.annotations.Nullable;

/**
 * A field of tokens that were analysed before: so a text is analysed once for several fields, and a
 * title once for all passages below it.
 */
final class AnalysedField extends Field {
  private static final FieldType WITHOUT_POSITIONS = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    WITHOUT_POSITIONS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    WITHOUT_POSITIONS.freeze();
  }

  private final TokenTable table;
  private final Predicate<String> isKept;

  private AnalysedField(
      String name, TokenTable table, Predicate<String> isKept, IndexableFieldType type) {
    super(name, type);
    this.table = table;
    this.isKept = isKept;
  }

  /** All tokens of a text, with their positions. */
  static AnalysedField of(String name, TokenTable table) {
    return of(name, table, type -> true);
  }

  /**
   * Tokens of some types, with their positions.
   *
   * @param isKept decides by type which tokens
   */
  static AnalysedField of(String name, TokenTable table, Predicate<String> isKept) {
    return new AnalysedField(name, table, isKept, TextField.TYPE_NOT_STORED);
  }

  /** The same, of which only the number in the text is kept. */
  static AnalysedField withoutPositions(String name, TokenTable table, Predicate<String> isKept) {
    return new AnalysedField(name, table, isKept, WITHOUT_POSITIONS);
  }

  @Override
  public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reused) {
    if (reused instanceof Tokens tokens) {
      tokens.field = this;
      return tokens;
    }
    return new Tokens(this);
  }

  /** Gives tokens to Lucene; of one field after the other. */
  private static final class Tokens extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private AnalysedField field;
    private int next;
    private int position;

    Tokens(AnalysedField field) {
      this.field = field;
    }

    @Override
    public void reset() {
      next = 0;
      position = -1;
    }

    @Override
    public boolean incrementToken() {
      TokenTable table = field.table;
      while (next < table.count() && !field.isKept.test(table.type(next))) {
        next++;
      }
      if (next == table.count()) {
        return false;
      }
      table.copyTerm(next, term);
      increment.setPositionIncrement(table.position(next) - position);
      position = table.position(next);
      next++;
      return true;
    }
  }
}
