// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.shike.analysis.Analysis;
import org.shike.search.QueryForm;

/** Places of queries in a text, compared with the matches that Lucene finds in an index of it. */
class PlacesTest {
  private static final FieldType WITH_OFFSETS = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    WITH_OFFSETS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    WITH_OFFSETS.freeze();
  }

  @Test
  void placesAreThoseThatLuceneMatches() throws IOException {
    Random random = new Random(3);
    try (Channels channels = new Channels(Analysis.standard())) {
      for (int round = 0; round < 300; round++) {
        String text = RandomIndex.text(random) + RandomIndex.text(random);
        for (QueryWord word : words(RandomIndex.text(random), channels)) {
          Query query = WordQueries.inText(word);
          assertThat(places(text, query, channels))
              .as("%s in %s", query, text)
              .isEqualTo(matches(text, query, channels));
        }
      }
    }
  }

  private static List<QueryWord> words(String text, Channels channels) {
    return AnalysedQuery.of(text, QueryForm.KEYWORDS, channels).words();
  }

  private static List<TextRange> places(String text, Query query, Channels channels) {
    return new Places(new AnalysedText(text, channels))
        .of(query)
        .map(TextRange::merged)
        .orElse(List.of());
  }

  private static List<TextRange> matches(String text, Query query, Channels channels)
      throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        Analyzer byField =
            new PerFieldAnalyzerWrapper(
                channels.word(),
                Map.of(
                    Fields.TEXT_LITERAL, channels.literal(),
                    Fields.TEXT_CHARACTER, channels.literal()))) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(byField))) {
        Document document = new Document();
        for (String field : List.of(Fields.TEXT_WORD, Fields.TEXT_LITERAL, Fields.TEXT_CHARACTER)) {
          document.add(new Field(field, text, WITH_OFFSETS));
        }
        writer.addDocument(document);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        return matches(new IndexSearcher(reader), query);
      }
    }
  }

  private static List<TextRange> matches(IndexSearcher searcher, Query query) throws IOException {
    Matches matches =
        searcher
            .createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
            .matches(searcher.getIndexReader().leaves().getFirst(), 0);
    List<TextRange> ranges = new ArrayList<>();
    if (matches != null) {
      for (String field : matches) {
        MatchesIterator all = matches.getMatches(field);
        while (all.next()) {
          ranges.add(new TextRange(all.startOffset(), all.endOffset()));
        }
      }
    }
    return TextRange.merged(ranges);
  }
}
