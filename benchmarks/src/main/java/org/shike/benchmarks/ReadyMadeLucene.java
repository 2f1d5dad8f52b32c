// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

/** A search as one would write it with Lucene's ready-made parts, to compare with Shike's. */
final class ReadyMadeLucene implements Closeable {
  private static final String TEXT = "text";
  private static final int LIMIT = 10;

  private final SmartChineseAnalyzer analyzer = new SmartChineseAnalyzer();
  private final Directory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final UnifiedHighlighter highlighter;

  ReadyMadeLucene(Transcript transcript) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (Cue cue : transcript.cues()) {
        Document document = new Document();
        document.add(new TextField(TEXT, cue.text(), Field.Store.YES));
        writer.addDocument(document);
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    highlighter = UnifiedHighlighter.builder(searcher, analyzer).build();
  }

  /** The highlighted snippets of the ten best passages that contain every word. */
  String[] search(String text) throws IOException, ParseException {
    QueryParser parser = new QueryParser(TEXT, analyzer);
    parser.setDefaultOperator(QueryParser.Operator.AND);
    Query query = parser.parse(text);
    TopDocs top = searcher.search(query, LIMIT);
    return highlighter.highlight(TEXT, query, top);
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(reader, directory, analyzer);
  }
}
