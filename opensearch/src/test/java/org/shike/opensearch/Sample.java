// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.shike.engine.EngineField;
import org.shike.engine.EngineField.Kind;
import org.shike.engine.EnginePassage;
import org.shike.engine.EngineSchema;
import org.shike.engine.EngineTranscript;
import org.shike.engine.EngineView;
import org.shike.engine.Gathering;
import org.shike.engine.PassageKey;
import org.shike.engine.Questions;

/** Makes passages with a field of each kind. */
final class Sample {
  static final EngineSchema SCHEMA = schema("1", "standard");
  static final int BETWEEN_VALUES = 100;

  private static final AtomicInteger INDEXES = new AtomicInteger();
  private static final FieldType COUNTED = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    COUNTED.freeze();
  }

  private Sample() {}

  static EngineSchema schema(String format, String analysis) {
    return new EngineSchema(
        format,
        analysis,
        List.of(
            new EngineField("text.word", Kind.WORDS),
            new EngineField("text.character", Kind.COUNTED),
            new EngineField("transcript", Kind.TERMS),
            new EngineField("fact", Kind.TERMS),
            new EngineField("day", Kind.POINTS),
            new EngineField("span", Kind.RANGE)),
        new EngineSchema.Bm25(0.6f, 0.5f),
        new EngineSchema.Bm25(1.2f, 1));
  }

  /** An index that no other test has. */
  static OpenSearch index(TestCluster cluster) {
    String name = "/sample-" + INDEXES.incrementAndGet();
    URI uri = cluster.uri(0).resolve(name);
    return OpenSearch.at(uri).withShards(3).withTimeout(Duration.ofSeconds(20));
  }

  /**
   * Words at one position are parted by |, and . is a position without a word. Positions are parted
   * by blanks, or by U+0000 if there is one.
   */
  static Field words(String name, String text) {
    return new Words(name, text, TextField.TYPE_NOT_STORED);
  }

  static Field counted(String name, String text) {
    return new Words(name, text, COUNTED);
  }

  /** A passage with a field of each kind. */
  static Document passage(String id, String text, long number) {
    Document passage = new Document();
    passage.add(new StringField("transcript", id, Field.Store.NO));
    passage.add(new StoredField("text", text.replace('|', ' ')));
    passage.add(words("text.word", text));
    passage.add(
        words("text.word", "second" + (text.indexOf('\u0000') < 0 ? ' ' : '\u0000') + text));
    passage.add(counted("text.character", text));
    passage.add(new StringField("fact", "a\u0000" + number, Field.Store.NO));
    passage.add(new StringField("fact", "even " + number % 2, Field.Store.NO));
    passage.add(new SortedSetDocValuesField("facet", new BytesRef("f" + number)));
    passage.add(new SortedDocValuesField("transcript", new BytesRef(id)));
    passage.add(new NumericDocValuesField("day.newest", number));
    passage.add(new LongRange("span", new long[] {number}, new long[] {number + 5}));
    passage.add(new BinaryDocValuesField("pieces", new BytesRef(new byte[] {1, 0, -1})));
    return passage;
  }

  static EngineTranscript transcript(String id, String... texts) {
    List<Document> passages = new ArrayList<>();
    for (int number = 0; number < texts.length; number++) {
      passages.add(passage(id, texts[number], number));
    }
    Document shared = new Document();
    shared.add(new StringField("fact", "of " + id, Field.Store.NO));
    shared.add(new LongPoint("day", 20_000 + texts.length));
    return new EngineTranscript(
        id,
        new BytesRef(Arrays.toString(texts)),
        passages,
        shared,
        new BytesRef("head of " + id),
        new BinaryDocValuesField("source", new BytesRef("source of " + id)));
  }

  static Questions find(Query found, Query scored, int size) {
    return new Questions(
        Set.of(), Set.of(), Set.of(new Gathering(found, scored, size)), Set.of(), Optional.empty());
  }

  /** What was found, as the transcript, the number and the text of each passage. */
  static List<String> found(EngineView view, Query query) throws java.io.IOException {
    return view.answer(find(query, query, 100)).passages().stream().map(Sample::text).toList();
  }

  static String text(EnginePassage passage) {
    PassageKey key = passage.key();
    return key.transcriptId() + ' ' + key.number() + ' ' + passage.fields().get("text");
  }

  /** A field that was analysed before. */
  private static final class Words extends Field {
    private final String text;

    Words(String name, String text, FieldType type) {
      super(name, type);
      this.text = text;
    }

    @Override
    public TokenStream tokenStream(@Nullable Analyzer analyzer, @Nullable TokenStream reused) {
      return new Stream(text);
    }
  }

  private static final class Stream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final List<String> terms = new ArrayList<>();
    private final List<Integer> increments = new ArrayList<>();
    private int next;

    Stream(String text) {
      int gap = 1;
      for (String position : text.split(text.indexOf('\u0000') < 0 ? " " : "\u0000", -1)) {
        if (position.equals(".")) {
          gap++;
        } else {
          for (String one : position.split("\\|", -1)) {
            terms.add(one);
            increments.add(gap);
            gap = 0;
          }
          gap = 1;
        }
      }
    }

    @Override
    public void reset() {
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      if (next == terms.size()) {
        return false;
      }
      clearAttributes();
      term.setEmpty().append(terms.get(next));
      increment.setPositionIncrement(increments.get(next));
      next++;
      return true;
    }
  }
}
