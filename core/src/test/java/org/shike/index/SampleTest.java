// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

/** Samples of what is found in an index of several segments with removed passages. */
class SampleTest {
  private static final int PASSAGES = 20_000;
  private static final int SEGMENT = 3_000;
  private static final int MOST = 100;
  private static final List<String> KINDS = List.of("common", "together", "rare", "none");

  @Test
  void sampleHasAsManyPassagesAsAreWantedOrAll() throws IOException {
    for (long seed = 0; seed < 5; seed++) {
      try (ByteBuffersDirectory directory = written(new Random(seed));
          DirectoryReader reader = DirectoryReader.open(directory)) {
        Passages passages = new Passages(reader, new Segments(), Deadline.none());
        for (String kind : KINDS) {
          FixedBitSet all = passages.live(WordQueries.term("kind", kind));
          int[] sample = Sample.of(passages, WordQueries.term("kind", kind), MOST);
          assertThat(IntStream.of(sample).allMatch(all::get)).as("%s %d", kind, seed).isTrue();
          assertThat(sample).hasSize(Math.min(MOST, all.cardinality()));
          assertThat(sample).isSorted().doesNotHaveDuplicates();
        }
      }
    }
  }

  @Test
  void sampleOfWhatIsFrequentIsFromEverywhere() throws IOException {
    try (ByteBuffersDirectory directory = written(new Random(7));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      Passages passages = new Passages(reader, new Segments(), Deadline.none());
      int[] sample = Sample.of(passages, WordQueries.term("kind", "common"), MOST);
      for (int tenth = 0; tenth < 10; tenth++) {
        int from = tenth * PASSAGES / 10;
        long inTenth =
            IntStream.of(sample).filter(at -> at >= from && at < from + PASSAGES / 10).count();
        assertThat(inTenth).as("tenth %d", tenth).isBetween(5L, 15L);
      }
    }
  }

  private static ByteBuffersDirectory written(Random random) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    IndexWriterConfig settings = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, settings)) {
      for (int number = 0; number < PASSAGES; number++) {
        writer.addDocument(passage(number, random));
        if (number % SEGMENT == 0) {
          writer.commit();
        }
      }
      writer.deleteDocuments(new Term("removed", ""));
      writer.commit();
    }
    return directory;
  }

  private static Document passage(int number, Random random) {
    Document passage = new Document();
    add(passage, random.nextInt(2) == 0, "kind", "common");
    add(passage, number < 7_000, "kind", "together");
    add(passage, random.nextInt(500) == 0, "kind", "rare");
    add(passage, random.nextInt(10) == 0, "removed", "");
    return passage;
  }

  private static void add(Document passage, boolean isTrue, String field, String term) {
    if (isTrue) {
      passage.add(new StringField(field, term, Field.Store.NO));
    }
  }
}
