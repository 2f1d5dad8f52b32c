// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.shike.benchmarks.report.MixQuery;

/** Searches Lucene's index with its classic query parser and its unified highlighter. */
final class LuceneSearcher implements PassageSearcher {
  private final Analyzer analyzer;
  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final UnifiedHighlighter highlighter;

  LuceneSearcher(Analyzer analyzer, Path folder) throws IOException {
    this.analyzer = analyzer;
    directory = FSDirectory.open(folder);
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    highlighter = UnifiedHighlighter.builder(searcher, analyzer).build();
  }

  private Query parse(MixQuery query) throws IOException {
    QueryParser parser = new QueryParser(LuceneWriter.TEXT, analyzer);
    if (!query.isSentence()) {
      parser.setDefaultOperator(QueryParser.Operator.AND);
    }
    try {
      return parser.parse(query.lucene());
    } catch (ParseException e) {
      throw new IOException("Lucene does not understand " + query.lucene(), e);
    }
  }

  @Override
  public long hits(MixQuery query) throws IOException {
    return searcher.count(parse(query));
  }

  @Override
  public int search(MixQuery query) throws IOException {
    Query parsed = parse(query);
    String[] snippets =
        highlighter.highlight(LuceneWriter.TEXT, parsed, searcher.search(parsed, LIMIT));
    return Arrays.stream(snippets).mapToInt(String::length).sum();
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(reader, directory, analyzer);
  }
}
