// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shike.search.QueryForm;
import org.shike.transcript.Transcript;

/**
 * A collection in the layout of BEIR: {@code corpus.jsonl} with {@code _id}, {@code title} and
 * {@code text}, {@code queries.jsonl} with {@code _id} and {@code text}, {@code qrels/SPLIT.tsv}
 * with a header and lines of query, document and grade. Each document is a transcript of one cue;
 * one with {@code start} and {@code end}, in seconds, has a time. Documents with the same {@code
 * transcript} are cues of that one transcript, in the order of the file.
 *
 * @see <a href="https://github.com/beir-cellar/beir/wiki/Load-your-custom-dataset">BEIR's
 *     layout</a>
 */
public final class BeirCollection implements JudgedCollection {
  private final Path folder;
  private final SharedTranscripts shared;
  private final List<Topic> topics;

  private BeirCollection(Path folder, SharedTranscripts shared, List<Topic> topics) {
    this.folder = folder;
    this.shared = shared;
    this.topics = topics;
  }

  /**
   * Opens a collection.
   *
   * @param folder with the three parts
   * @param split the name of the judgments, such as {@code test}
   * @return the collection; of its documents only those that share a transcript are in memory
   * @throws IOException if a part is missing or cannot be read; it names file and line
   */
  public static BeirCollection open(Path folder, String split) throws IOException {
    checkExists(folder.resolve("corpus.jsonl"));
    Map<String, List<Judgment>> judgments =
        Qrels.read(folder.resolve("qrels").resolve(split + ".tsv"));
    List<Topic> topics = new ArrayList<>();
    forEachLine(
        folder.resolve("queries.jsonl"),
        line -> {
          String id = line.text("_id");
          List<Judgment> judged = judgments.get(id);
          if (judged != null) {
            topics.add(new Topic(id, split, line.text("text"), judged));
          }
        });
    return new BeirCollection(folder, shared(folder), List.copyOf(topics));
  }

  private static SharedTranscripts shared(Path folder) throws IOException {
    List<BeirDocument> sharing = new ArrayList<>();
    forEachDocument(
        folder,
        document -> {
          if (document.transcript().isPresent()) {
            sharing.add(document);
          }
        });
    return SharedTranscripts.of(sharing);
  }

  @Override
  public String name() {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return name == null ? folder.toString() : name.toString();
  }

  @Override
  public List<Topic> topics() {
    return topics;
  }

  /** Sentences: the queries of such collections are questions. */
  @Override
  public QueryForm form() {
    return QueryForm.SENTENCE;
  }

  @Override
  public void forEach(Visitor visitor) throws IOException {
    forEachDocument(
        folder,
        document -> {
          if (document.transcript().isEmpty()) {
            checkIsAlone(document);
            visitor.accept(document.alone());
          }
        });
    for (Transcript transcript : shared.transcripts()) {
      visitor.accept(transcript);
    }
  }

  private void checkIsAlone(BeirDocument document) throws IOException {
    if (shared.documents().containsKey(document.id())) {
      throw new IOException(
          folder.resolve("corpus.jsonl")
              + ": \"_id\" "
              + document.id()
              + " is also a \"transcript\" of other documents; rename one of them");
    }
  }

  /** Judgments name documents, whatever transcript they are in. */
  @Override
  public Answer judged(Answer answer) {
    return shared.judged(answer);
  }

  private static void forEachDocument(Path folder, DocumentVisitor visitor) throws IOException {
    forEachLine(folder.resolve("corpus.jsonl"), line -> visitor.accept(BeirDocument.of(line)));
  }

  private static void forEachLine(Path file, LineVisitor visitor) throws IOException {
    checkExists(file);
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      @Nullable String line = reader.readLine();
      for (int number = 1; line != null; number++, line = reader.readLine()) {
        if (!line.isBlank()) {
          visitor.accept(JsonLine.of(line, file + ":" + number));
        }
      }
    }
  }

  static void checkExists(Path file) throws NoSuchFileException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(
          file.toString(),
          null,
          "a collection has corpus.jsonl, queries.jsonl and qrels/SPLIT.tsv");
    }
  }

  /** Takes a document. */
  @FunctionalInterface
  private interface DocumentVisitor {
    void accept(BeirDocument document) throws IOException;
  }

  /** Takes a line. */
  @FunctionalInterface
  private interface LineVisitor {
    void accept(JsonLine line) throws IOException;
  }
}
