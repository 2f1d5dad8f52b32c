// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.util.IOUtils;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the three files of a collection in BEIR's layout. */
final class BeirFiles implements Closeable {
  private static final JsonFactory JSON = new JsonFactory();

  private final Writer corpus;
  private final Writer queries;
  private final Writer judgments;

  private BeirFiles(Writer corpus, Writer queries, Writer judgments) {
    this.corpus = corpus;
    this.queries = queries;
    this.judgments = judgments;
  }

  /** A document. */
  record Document(String title, String text) {}

  /** A query and its id. */
  record Query(String id, String text) {}

  static BeirFiles create(Path folder) throws IOException {
    Path judged = Files.createDirectories(folder.resolve("qrels"));
    BeirFiles files =
        new BeirFiles(
            Files.newBufferedWriter(folder.resolve("corpus.jsonl")),
            Files.newBufferedWriter(folder.resolve("queries.jsonl")),
            Files.newBufferedWriter(judged.resolve("test.tsv")));
    files.judgments.write("query-id\tcorpus-id\tscore\n");
    return files;
  }

  void document(String id, Document document) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("_id", id);
    values.put("title", document.title());
    values.put("text", document.text());
    writeLine(corpus, values);
  }

  /** Adds a query and the only document that answers it. */
  void query(Query query, String document) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("_id", query.id());
    values.put("text", query.text());
    writeLine(queries, values);
    judgments.write(query.id() + "\t" + document + "\t1\n");
  }

  private static void writeLine(Writer out, Map<String, String> values) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      values.forEach(json::writeStringProperty);
      json.writeEndObject();
    }
    out.write(line.append('\n').toString());
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(corpus, queries, judgments);
  }
}
