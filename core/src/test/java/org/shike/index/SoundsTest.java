// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.shike.analysis.Pinyin;

/** Pairs of characters by their sound, compared with all terms of an index tried one by one. */
class SoundsTest {
  private static final String CHARACTERS = "是时十事实市行星形性重中种成城程本〇A";
  private static final Map<String, List<String>> SOUNDS =
      Map.of("shishi", List.of("shi", "shi"), "xingxing", List.of("xing", "xing"));

  @Test
  void pairsAreThoseOfTheSoundWithTheMostFrequentFirst() throws IOException {
    for (long seed = 0; seed < 50; seed++) {
      try (ByteBuffersDirectory directory = written(new Random(seed));
          DirectoryReader reader = DirectoryReader.open(directory)) {
        Passages passages = new Passages(reader, new Segments(), Deadline.none());
        Map<String, List<SoundRow>> rows = new Sounds(passages).of(SOUNDS.keySet());
        for (Map.Entry<String, List<String>> text : SOUNDS.entrySet()) {
          assertThat(rows.get(text.getKey()))
              .as("%s, seed %d", text, seed)
              .isEqualTo(expected(text.getValue(), frequencies(passages)));
        }
      }
    }
  }

  @Test
  void pairsOfASegmentAreReadOnceAndDroppedWithIt() throws IOException {
    LiteralPairs pairs = new LiteralPairs();
    Segments segments =
        new Segments(new SegmentMarks(), new OfSegments<>(SegmentLengths::read), pairs);
    try (ByteBuffersDirectory directory = written(new Random(1))) {
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        Passages passages = new Passages(reader, segments, Deadline.none());
        List<SegmentPairs> first = passages.pairs();
        assertThat(passages.pairs()).isEqualTo(first);
        assertThat(pairs.segments()).isEqualTo(reader.leaves().size());
      }
      assertThat(pairs.segments()).isZero();
    }
  }

  @Test
  void linkedRowsFindTheSame() {
    SoundRow row = new SoundRow(List.of(List.of("成本", "城市"), List.of("本来", "市中", "是的")));
    assertThat(row.linked().pairs()).containsExactly(List.of("成本", "城市"), List.of("本来", "市中"));
    SoundRow broken = new SoundRow(List.of(List.of("成本"), List.of("市中")));
    assertThat(broken.linked().isComplete()).isFalse();
  }

  private static List<SoundRow> expected(List<String> sounds, Map<String, Integer> frequencies) {
    List<String> pairs =
        frequencies.entrySet().stream()
            .filter(pair -> hasSounds(pair.getKey(), sounds))
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    return pairs.isEmpty() ? List.of() : List.of(new SoundRow(List.of(pairs)));
  }

  private static boolean hasSounds(String pair, List<String> sounds) {
    return pair.length() == 2
        && Pinyin.of(pair.charAt(0)).contains(sounds.get(0))
        && Pinyin.of(pair.charAt(1)).contains(sounds.get(1));
  }

  private static Map<String, Integer> frequencies(Passages passages) {
    Map<String, Integer> frequencies = new HashMap<>();
    try {
      FieldTerms terms = passages.termsFrom(Fields.TEXT_LITERAL, new BytesRef());
      while (terms.next()) {
        frequencies.put(terms.term().utf8ToString(), terms.frequency());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return frequencies;
  }

  private static ByteBuffersDirectory written(Random random) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    IndexWriterConfig settings = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, settings)) {
      for (int number = 0; number < 60; number++) {
        writer.addDocument(passage(random));
        if (number % 17 == 0) {
          writer.commit();
        }
      }
    }
    return directory;
  }

  private static Document passage(Random random) {
    Document passage = new Document();
    for (int left = 1 + random.nextInt(8); left > 0; left--) {
      String pair = any(random) + any(random);
      passage.add(new StringField(Fields.TEXT_LITERAL, pair, Field.Store.NO));
    }
    return passage;
  }

  private static String any(Random random) {
    int at = random.nextInt(CHARACTERS.length());
    return CHARACTERS.substring(at, at + 1);
  }
}
