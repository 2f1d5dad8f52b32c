// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

final class DocumentEncoderTest {
  /** Near and far tokens, new ones twice, several at one position, gaps, and one of no letters. */
  private static final String WORDS = "我们 讨论|我们讨论|topic . 成本 topic topic|成本 . . x  end";

  private static Document passage() {
    Document passage = Sample.passage("id \uD83D\uDE00", WORDS, 7);
    passage.add(new LongPoint("day", -3));
    passage.add(new StoredField("int", -5));
    passage.add(new StoredField("long", Long.MIN_VALUE));
    passage.add(new StoredField("float", 0.5f));
    passage.add(new StoredField("double", -0.25));
    passage.add(new StoredField("section", "我们"));
    passage.add(new StoredField("section", ""));
    return passage;
  }

  private static Document again(Document document) throws IOException {
    return DocumentDecoder.decode(DocumentEncoder.encode(document));
  }

  @Test
  void fieldsAreTheSame() throws IOException {
    List<String> before = described(passage());
    assertThat(described(again(passage()))).isEqualTo(before);
    assertThat(described(again(again(passage())))).isEqualTo(before);
  }

  private static List<String> described(Document document) {
    List<String> all = new ArrayList<>();
    for (IndexableField field : document) {
      String value =
          FieldShape.isAnalysed(field.fieldType())
              ? TokenList.of(field).toString()
              : field.stringValue() + " " + field.binaryValue() + " " + field.numericValue();
      all.add(FieldShape.of(field) + " " + field.invertableType() + " " + value);
    }
    return all;
  }

  @Test
  void luceneIndexesTheSame() throws IOException {
    assertThat(indexed(again(passage()))).isEqualTo(indexed(passage()));
  }

  /** The postings of all terms, the norms and the attributes of all fields. */
  private static Map<String, String> indexed(Document document) throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        writer.addDocument(document);
      }
      Map<String, String> all = new TreeMap<>();
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        LeafReader leaf = reader.leaves().getFirst().reader();
        for (FieldInfo info : leaf.getFieldInfos()) {
          all.put(info.name, described(info));
          Terms terms = leaf.terms(info.name);
          if (terms != null) {
            addPostings(info.name, terms.iterator(), all);
          }
          if (info.hasNorms()) {
            leaf.getNormValues(info.name).advanceExact(0);
            all.put(info.name + " norm", "" + leaf.getNormValues(info.name).nextDoc());
          }
        }
        all.put("stored", leaf.storedFields().document(0).toString());
      }
      return all;
    }
  }

  private static String described(FieldInfo info) {
    return info.getIndexOptions()
        + " "
        + info.getDocValuesType()
        + " "
        + info.getPointDimensionCount()
        + " "
        + info.getPointNumBytes()
        + " "
        + info.omitsNorms();
  }

  private static void addPostings(String field, TermsEnum terms, Map<String, String> all)
      throws IOException {
    while (terms.next() != null) {
      PostingsEnum postings = terms.postings(null, PostingsEnum.POSITIONS);
      StringBuilder positions = new StringBuilder();
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        for (int left = postings.freq(); left > 0; left--) {
          positions.append(postings.nextPosition()).append(' ');
        }
      }
      all.put(field + " " + terms.term().utf8ToString(), positions.toString());
    }
  }

  @Test
  void tokensTakeLittleMoreThanAByte() throws IOException {
    String text = "我们今天讨论降低成本的问题".repeat(10);
    String pairs = String.join(" ", text.split(""));
    Document plain = new Document();
    plain.add(new StoredField("text", text));
    int alone = DocumentEncoder.encode(plain).length;
    plain.add(Sample.words("words", pairs));
    assertThat(DocumentEncoder.encode(plain).length - alone).isLessThan(text.length() + 40);
    assertThat(described(again(plain))).isEqualTo(described(plain));
  }

  @Test
  void halfCharactersBecomeWhatLuceneKeeps() throws IOException {
    Document document = new Document();
    document.add(new StoredField("text", "a\uD83Db"));
    document.add(new StringField("whole", "\uDE00", Field.Store.NO));
    document.add(Sample.words("words", "\uD83D"));
    Document again = again(document);
    assertThat(again.get("text")).isEqualTo("a\uFFFDb");
    assertThat(again.get("whole")).isEqualTo("\uFFFD");
    assertThat(TokenList.of(again.getField("words")).tokens().getFirst().term())
        .isEqualTo("\uFFFD");
  }

  @Test
  void vectorsAreRefused() {
    Document document = new Document();
    document.add(new KnnFloatVectorField("vector", new float[] {1, 2}));
    assertThatThrownBy(() -> DocumentEncoder.encode(document))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an engine keeps no vectors: vector");
  }

  @Test
  void anotherFormatIsRefused() {
    assertThatThrownBy(() -> DocumentDecoder.decode(new byte[] {9}))
        .isInstanceOf(IOException.class)
        .hasMessage("the passage has format 9; update Shike");
  }
}
