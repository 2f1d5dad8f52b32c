// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.shike.analysis.AnalyzedToken;
import org.shike.query.Filter;

/**
 * What passages and transcripts can be filtered by: each term is the name of a field and a token of
 * a value; from the second value of the name on, the number of the value follows. Lucene keeps
 * something for each field in each segment, and metadata may have any keys.
 */
final class FilterTerms {
  /** A character that nobody can type in a key. */
  private static final char SEPARATOR = '\u0000';

  private static final Set<String> FIELDS =
      Set.of(
          Filter.Field.TITLE,
          Filter.Field.SECTION,
          Filter.Field.SPEAKER,
          Filter.Field.TRANSCRIPT,
          Filter.Field.LANGUAGE);

  /** Longer than any language tag or name of a key; longer ones cannot be filtered by. */
  private static final int LONGEST_NAME = 256;

  /** Longer than the description of a video; the text after this cannot be searched. */
  private static final int LONGEST_VALUE = 10_000;

  private final Document document;
  private final String indexField;
  private final Analyzer literal;
  private final Set<String> terms = new HashSet<>();
  private final Map<String, Integer> values = new HashMap<>();

  /**
   * The filter terms of one document.
   *
   * @param indexField to which they are added
   */
  FilterTerms(Document document, String indexField, Analyzer literal) {
    this.document = document;
    this.indexField = indexField;
    this.literal = literal;
  }

  /** Makes a value findable by its runs, pairs and characters. */
  void add(String name, String value) {
    String start = value.substring(0, Math.min(value.length(), LONGEST_VALUE));
    String number = number(values.merge(name(name), 1, Integer::sum) - 1);
    AnalyzedToken.of(literal, start).forEach(token -> add(name, token.term(), number));
  }

  /** What follows the tokens of a value: nothing for the first value. */
  private static String number(int before) {
    return before == 0 ? "" : String.valueOf(SEPARATOR) + before;
  }

  /** Makes a value findable as a whole. */
  void addWhole(String name, String value) {
    add(name, value, "");
  }

  private void add(String name, String value, String number) {
    String term = term(name, value) + number;
    if (name.length() <= LONGEST_NAME && value.length() <= LONGEST_NAME && terms.add(term)) {
      document.add(new StringField(indexField, term, Field.Store.NO));
    }
  }

  static Query holding(String indexField, String name, String value) {
    return WordQueries.term(indexField, term(name, value));
  }

  /** Finds documents in which any value of a name holds a token. */
  static Query holdingAnywhere(String indexField, String name, String token) {
    String term = term(name, token);
    return WordQueries.anyOf(
        Stream.of(
            WordQueries.term(indexField, term),
            new PrefixQuery(new Term(indexField, term + SEPARATOR))));
  }

  /**
   * Queries for documents in which one value holds all tokens: one for each number of the value.
   */
  static List<Query> holdingAll(
      Passages passages, String indexField, String name, List<String> tokens) throws IOException {
    Set<String> numbers = new HashSet<>();
    for (int at = 0; at < tokens.size(); at++) {
      Set<String> found = numbers(passages, indexField, term(name, tokens.get(at)));
      if (at > 0) {
        found.retainAll(numbers);
      }
      numbers = found;
    }
    return numbers.stream().map(number -> all(indexField, name, tokens, number)).toList();
  }

  /** What follows a term, once for each number of a value that has the token. */
  private static Set<String> numbers(Passages passages, String indexField, String term)
      throws IOException {
    Set<String> numbers = new HashSet<>();
    FieldTerms all = passages.termsFrom(indexField, new BytesRef(term));
    boolean isNumber = true;
    while (isNumber && all.next()) {
      String next = all.term().utf8ToString();
      isNumber = next.equals(term) || next.startsWith(term + SEPARATOR);
      if (isNumber) {
        numbers.add(next.substring(term.length()));
      }
    }
    return numbers;
  }

  private static Query all(String indexField, String name, List<String> tokens, String number) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    tokens.forEach(token -> all.add(holding(indexField, name, token + number), Occur.FILTER));
    return all.build();
  }

  /** Whether passages can be filtered by a name. */
  static boolean isField(Passages passages, String name) {
    return FIELDS.contains(name(name)) || isKey(passages, name);
  }

  private static boolean isKey(Passages passages, String name) {
    try {
      Term start = new Term(Fields.TRANSCRIPT_FILTER_TERM, term(name, ""));
      FieldTerms all = passages.termsFrom(start.field(), start.bytes());
      return (all.next() && StringHelper.startsWith(all.term(), start.bytes()))
          || passages.whole().mayFind(new PrefixQuery(start));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one way to write a name. */
  static String name(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** A name, however it is written, and a value. */
  static String term(String name, String value) {
    return name(name) + SEPARATOR + value;
  }

  /** The first term after all those of a name. */
  static String endOf(String name) {
    return name(name) + (char) (SEPARATOR + 1);
  }
}
