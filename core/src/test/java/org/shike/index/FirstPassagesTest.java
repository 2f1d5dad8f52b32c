// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.junit.jupiter.api.Test;

class FirstPassagesTest {
  private static final int ALL = 10_000;

  @Test
  void fewPassagesAreAllKeptInOrder() throws IOException {
    for (long seed = 0; seed < 10; seed++) {
      Random random = new Random(seed);
      try (RandomIndex index = RandomIndex.of(random)) {
        IndexSearcher searcher = new IndexSearcher(index.reader());
        Query query = WordQueries.anyOf(index.words(random).stream().map(Scoring::held));
        TopDocs all = searcher.search(query, ALL);
        assertThat(found(searcher.search(query, FirstPassages.of(2, ALL))))
            .as("seed %d", seed)
            .isEqualTo(found(all));
      }
    }
  }

  @Test
  void ofManyPassagesTheBestAreFound() throws IOException {
    try (RandomIndex index = RandomIndex.of(new Random(5))) {
      IndexSearcher searcher = new IndexSearcher(index.reader());
      Query query = WordQueries.term(Fields.TEXT_LITERAL, "成本");
      List<String> all = found(searcher.search(query, ALL));
      TopDocs best = searcher.search(query, FirstPassages.of(3, 4));
      assertThat(all).hasSizeGreaterThan(5);
      assertThat(found(best)).isEqualTo(all.subList(0, 3));
      assertThat(best.totalHits.value()).isGreaterThan(4);
    }
  }

  private static List<String> found(TopDocs top) {
    return Arrays.stream(top.scoreDocs).map(FirstPassagesTest::text).toList();
  }

  private static String text(ScoreDoc passage) {
    return passage.doc + " " + passage.score;
  }
}
