// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.analysis.Analysis;
import org.shike.analysis.Lexicon;
import org.shike.passage.PassageSplitters;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/** What a check of an index finds, and what it says. */
class IndexCheckTest {
  private static final Channels CHANNELS = new Channels(Analysis.standard());

  @TempDir private Path folder;

  @Test
  void soundIndexIsCounted() throws IOException {
    write(documents(talk("a", 3)), documents(talk("b", 2)));
    IndexCheck check = check();
    assertThat(check.problems()).isEmpty();
    assertThat(check.isSound()).isTrue();
    assertThat(check.transcripts()).isEqualTo(2);
    assertThat(check.passages()).isEqualTo(5);
    assertThat(check.bytes()).isPositive();
  }

  /** All kinds of talks, replaced, removed and merged, also those of random times and words. */
  @Test
  void everyIndexThatIsWrittenIsSound() throws IOException {
    try (TranscriptIndex index = TranscriptIndex.open(folder)) {
      for (int put = 0; put < 24; put++) {
        Random random = new Random(put);
        Duration longest = put % 2 == 0 ? Talk.SPEECH : Talk.SUMMARY;
        Talk talk = Talk.of(random, longest);
        Transcript heard = put % 3 == 0 ? talk.partlyTimed(random) : talk.timed();
        index.put(Transcript.of("t" + put % 9, "", heard.cues()));
        index.remove("t" + put % 4);
        index.commit();
      }
    }
    assertThat(check().problems()).isEmpty();
  }

  @Test
  void indexIsCheckedWhileItIsWritten() throws IOException {
    try (TranscriptIndex index = TranscriptIndex.open(folder)) {
      index.put(talk("a", 3));
      index.commit();
      index.put(talk("b", 3));
      assertThat(check()).extracting(IndexCheck::transcripts).isEqualTo(1L);
      assertThat(check().isSound()).isTrue();
    }
  }

  @Test
  void missingPassageIsFound() throws IOException {
    List<Document> documents = documents(talk("a", 3));
    documents.remove(1);
    write(documents);
    assertUnreadable("lack some of what it says");
  }

  @Test
  void missingFirstPassageIsFound() throws IOException {
    List<Document> documents = documents(talk("a", 3));
    documents.removeFirst();
    write(documents);
    assertProblem("passages of the transcript \"a\" are missing or misplaced");
  }

  @Test
  void passagesInAnotherOrderAreFound() throws IOException {
    List<Document> documents = documents(talk("a", 3));
    Collections.swap(documents, 1, 2);
    write(documents);
    assertProblem("the passages of the transcript \"a\" do not say what it says");
  }

  @Test
  void passageOfAnotherTranscriptIsFound() throws IOException {
    List<Document> documents = documents(talk("a", 3));
    documents.add(documents(talk("b", 3)).get(1));
    write(documents);
    assertProblem("passages of the transcript \"a\" are missing or misplaced");
  }

  @Test
  void transcriptThatIsThereTwiceIsFound() throws IOException {
    write(documents(talk("a", 3)), documents(talk("a", 3)));
    assertProblem("the transcript \"a\" is there twice");
  }

  @Test
  void transcriptUnderAnotherIdIsFound() throws IOException {
    List<Document> documents = documents(talk("a", 3));
    documents.getFirst().removeField(Fields.SOURCE);
    documents.getFirst().add(StoredTranscript.of(talk("b", 3), "").field());
    write(documents);
    assertProblem("the transcript \"b\" is stored under the id \"a\"");
  }

  @Test
  void transcriptThatIsNotStoredIsFound() throws IOException {
    List<Document> documents = documents(talk("a", 3));
    documents.getFirst().removeField(Fields.SOURCE);
    write(documents);
    assertUnreadable("is stored with its first passage");
  }

  private void assertUnreadable(String why) throws IOException {
    assertThat(check().problems())
        .singleElement()
        .asString()
        .contains("the transcript \"a\" cannot be read", why);
  }

  @ParameterizedTest
  @ValueSource(strings = {Fields.START_MILLIS, Fields.PIECES})
  void timesOfAnotherTranscriptAreFound(String field) throws IOException {
    List<Document> documents = documents(talk("a", 3));
    Document later = documents(talk("b", 9)).get(8);
    documents.get(2).removeFields(field);
    documents.get(2).add(later.getField(field));
    write(documents);
    assertProblem("passages of the transcript \"a\" have times outside of it");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void transcriptThatIsRemovedInPartIsFound(int passage) throws IOException {
    List<Document> documents = documents(talk("a", 3));
    documents.get(passage).add(new StringField("mark", "x", Field.Store.NO));
    write(documents);
    try (IndexWriter writer = writer(OpenMode.APPEND)) {
      writer.deleteDocuments(new Term("mark", "x"));
      writer.commit();
    }
    assertProblem("passages of the transcript \"a\" are missing or misplaced");
  }

  @Test
  void transcriptsOfAnotherLexiconAreSound() throws IOException {
    Analysis own = Analysis.standard().withLexicon(Lexicon.read(new StringReader("云成本\n")));
    try (TranscriptIndex index = TranscriptIndex.open(folder, IndexSettings.of(own))) {
      index.put(talk("a", 3));
      index.commit();
    }
    assertThat(check().isSound()).isTrue();
  }

  @Test
  void everyDamagedOrMissingFileIsNamedWithARemedy() throws IOException {
    write(documents(talk("a", 3)));
    Path large = files().filter(file -> file.toString().endsWith(".cfs")).findAny().orElseThrow();
    byte[] bytes = Files.readAllBytes(large);
    bytes[bytes.length / 2] ^= 1;
    Files.write(large, bytes);
    IndexCheck check = check();
    assertThat(check.isSound()).isFalse();
    IndexCheck.Problem problem = check.problems().getFirst();
    assertThat(problem.what().toString())
        .startsWith("the file " + large.getFileName() + " is damaged (CorruptIndexException: ");
    assertThat(problem.remedy().toString()).startsWith("restore the index from a snapshot, or");
    assertThat(problem.what().in(Locale.CHINESE)).startsWith("文件 " + large.getFileName());
    assertThat(problem.remedy().in(Locale.CHINESE)).contains("快照");
    Files.delete(large);
    assertThat(check().problems())
        .singleElement()
        .asString()
        .contains("the files of the index cannot be opened (NoSuchFileException: ");
  }

  @Test
  void folderWithoutAnIndexIsRefused() throws IOException {
    assertThatIOException().isThrownBy(this::check).withMessageContaining("there is no index in");
    Files.writeString(folder.resolve("notes.txt"), "mine");
    assertThatIOException().isThrownBy(this::check).withMessageContaining("but other files");
  }

  @Test
  void otherFormatIsRefused() throws IOException {
    try (IndexWriter writer = writer(OpenMode.CREATE)) {
      writer.setLiveCommitData(Map.of("shike.format", "5").entrySet());
      writer.commit();
    }
    assertThatExceptionOfType(IncompatibleIndexException.class).isThrownBy(this::check);
  }

  private IndexCheck check() throws IOException {
    return IndexFolder.of(folder).check();
  }

  private void assertProblem(String what) throws IOException {
    assertThat(check().problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.what()).hasToString(what))
        .satisfies(problem -> assertThat(problem.what().in(Locale.CHINESE)).contains("文字稿"))
        .satisfies(problem -> assertThat(problem.remedy().toString()).contains("shike reindex"))
        .satisfies(problem -> assertThat(problem.remedy().in(Locale.CHINESE)).contains("重新"));
  }

  private Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    }
  }

  @SafeVarargs
  private void write(List<Document>... transcripts) throws IOException {
    try (IndexWriter writer = writer(OpenMode.CREATE)) {
      for (List<Document> documents : transcripts) {
        writer.addDocuments(documents);
      }
      writer.commit();
    }
  }

  private IndexWriter writer(OpenMode mode) throws IOException {
    Directory directory = FSDirectory.open(folder);
    IndexWriter writer = Writers.open(directory, mode, CHANNELS, new IndexEvents(event -> {}));
    writer.getConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    return writer;
  }

  private static List<Document> documents(Transcript transcript) throws IOException {
    return PassageDocuments.of(transcript, PassageSplitters.automatic().split(transcript), CHANNELS)
        .block(StoredTranscript.of(transcript, ""));
  }

  /** A summary, of which each cue is a passage. */
  private static Transcript talk(String id, int cues) {
    List<Cue> all = IntStream.range(0, cues).mapToObj(IndexCheckTest::cue).toList();
    return Transcript.of(id, "云", all);
  }

  private static Cue cue(int number) {
    Duration start = Duration.ofMinutes(number);
    return Cue.timed(TimeRange.of(start, start.plusMinutes(1)), "成本" + number);
  }
}
