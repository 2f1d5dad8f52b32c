// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.shike.search.QueryForm;

class KnownTermsTest {
  /** One of its characters is in no text. */
  private static final String UNKNOWN = "成晶体";

  @Test
  void prunedQueriesFindAndScoreTheSame() throws IOException {
    for (long seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      try (RandomIndex index = RandomIndex.of(random)) {
        IndexSearcher searcher = new IndexSearcher(index.reader());
        searcher.setSimilarity(Passages.BM25);
        KnownTerms terms = new KnownTerms(searcher, Whole.HERE);
        for (int round = 0; round < 20; round++) {
          Query query = query(index, random);
          assertThat(scores(searcher, terms.pruned(query)))
              .as("seed %d, %s", seed, query)
              .isEqualTo(scores(searcher, query));
        }
      }
    }
  }

  private static Query query(RandomIndex index, Random random) {
    String text = RandomIndex.text(random) + (random.nextBoolean() ? UNKNOWN : "");
    List<QueryWord> words = AnalysedQuery.of(text, QueryForm.KEYWORDS, index.channels()).words();
    return switch (random.nextInt(4)) {
      case 0 -> Scoring.complete(words);
      case 1 -> MatchRules.completeWithTitles(words);
      case 2 -> Scoring.withTitles(words);
      default -> MatchRules.inText(words);
    };
  }

  private static Map<Integer, Float> scores(IndexSearcher searcher, Query query)
      throws IOException {
    return Arrays.stream(searcher.search(query, 1_000).scoreDocs)
        .collect(Collectors.toMap(found -> found.doc, found -> found.score));
  }

  @Test
  void whatNoPassageContainsIsLeftOut() throws IOException {
    try (RandomIndex index = RandomIndex.of(new Random(1))) {
      Passages passages = index.passages();
      Query unknown = new TermQuery(new Term(Fields.TEXT_LITERAL, "晶体"));
      Query known = new TermQuery(new Term(Fields.TEXT_LITERAL, "成本"));
      assertThat(passages.isKnown(known)).isTrue();
      assertThat(passages.isKnown(unknown)).isFalse();
      assertThat(passages.isKnown(WordQueries.anyOf(List.of(unknown, known).stream()))).isTrue();
      assertThat(passages.isKnown(WordQueries.allOf(List.of(unknown, known).stream()))).isFalse();
    }
  }
}
