// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * Lucene as one would use it: a document for each passage with one stored field, whose postings
 * have the offsets that the highlighter needs; everything else by default.
 */
final class LuceneWriter implements PassageWriter {
  static final String TEXT = "text";
  private static final FieldType TYPE = new FieldType(TextField.TYPE_STORED);

  static {
    TYPE.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    TYPE.freeze();
  }

  private final Analyzer analyzer;
  private final Directory directory;
  private final IndexWriter writer;

  LuceneWriter(Analyzer analyzer, Path folder) throws IOException {
    this.analyzer = analyzer;
    directory = FSDirectory.open(folder);
    writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
  }

  /** Each thread puts a part of the block, all with the same writer. */
  @Override
  public void put(Block block, int threads) throws IOException {
    List<String> passages = block.passages();
    if (threads == 1) {
      put(passages);
      return;
    }
    List<Callable<Void>> parts = new ArrayList<>();
    for (int part = 0; part < threads; part++) {
      List<String> own =
          passages.subList(
              part * passages.size() / threads, (part + 1) * passages.size() / threads);
      parts.add(
          () -> {
            put(own);
            return null;
          });
    }
    runAll(parts, threads);
  }

  private void put(List<String> passages) throws IOException {
    for (String passage : passages) {
      Document document = new Document();
      document.add(new Field(TEXT, passage, TYPE));
      writer.addDocument(document);
    }
  }

  private static void runAll(List<Callable<Void>> parts, int threads) throws IOException {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (Future<Void> part : pool.invokeAll(parts)) {
        part.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IOException("a thread that puts passages failed", e);
    }
  }

  @Override
  public void commit() throws IOException {
    writer.commit();
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(writer, directory, analyzer);
  }
}
