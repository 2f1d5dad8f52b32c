// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

/** A copy of an index is whole, whatever is written meanwhile, or is not there. */
@Timeout(300)
class SnapshotTest {
  private static final IndexSettings STANDARD = IndexSettings.standard();
  private static final int IDS = 5;

  @TempDir private Path folder;

  @Test
  void lastCommitIsCopiedWhileWritingGoesOn() throws Exception {
    AtomicBoolean isEnough = new AtomicBoolean();
    try (TranscriptIndex index = TranscriptIndex.open(index());
        ExecutorService threads = Executors.newSingleThreadExecutor()) {
      write(index, 0);
      Future<Integer> writing = threads.submit(() -> writeUntil(isEnough, index));
      for (int number = 0; number < 10; number++) {
        Path copy = folder.resolve("copy" + number);
        IndexFolder.of(index()).snapshot(copy);
        assertIsOneVersion(copy);
      }
      isEnough.set(true);
      assertThat(writing.get()).isPositive();
    }
  }

  private static int writeUntil(AtomicBoolean isEnough, TranscriptIndex index) throws IOException {
    int version = 0;
    while (!isEnough.get()) {
      version++;
      write(index, version);
    }
    return version;
  }

  private static void write(TranscriptIndex index, int version) throws IOException {
    for (int id = 0; id < IDS; id++) {
      index.put(said("t" + id, "版本" + version));
    }
    index.commit();
  }

  private static void assertIsOneVersion(Path copy) throws IOException {
    assertThat(IndexFolder.of(copy).check().problems()).isEmpty();
    try (TranscriptIndex index = TranscriptIndex.openVerified(copy, STANDARD)) {
      assertThat(index.count()).isEqualTo(IDS);
      String first = index.get("t0").orElseThrow().title();
      for (String id : index.ids()) {
        assertThat(index.get(id).orElseThrow().title()).isEqualTo(first);
      }
    }
  }

  @Test
  void copyHasWhatWasCommitted() throws IOException {
    try (TranscriptIndex index = TranscriptIndex.open(index())) {
      index.put(said("committed", ""));
      index.commit();
      index.put(said("pending", ""));
      IndexFolder.of(index()).snapshot(folder.resolve("copy"));
    }
    try (TranscriptIndex copy = TranscriptIndex.openReadOnly(folder.resolve("copy"))) {
      assertThat(copy.ids()).containsExactly("committed");
    }
  }

  @Test
  void folderThatIsNotEmptyIsLeftAlone() throws IOException {
    writeIndex();
    Path mine = Files.createDirectory(folder.resolve("mine"));
    Path file = Files.writeString(mine.resolve("a"), "b");
    assertThatIOException()
        .isThrownBy(() -> IndexFolder.of(index()).snapshot(mine))
        .withMessage(mine + " is not empty; name a new folder");
    assertThatIOException()
        .isThrownBy(() -> IndexFolder.of(index()).snapshot(file))
        .withMessage(file + " is not empty; name a new folder");
    assertThat(file).hasContent("b");
  }

  @Test
  void restoredIndexIsTheOneOfTheSnapshot() throws IOException {
    writeIndex();
    Path snapshot = folder.resolve("snapshot");
    IndexFolder.of(index()).snapshot(snapshot);
    Path restored = folder.resolve("restored");
    IndexFolder.of(restored).restore(snapshot);
    try (TranscriptIndex index = TranscriptIndex.open(restored)) {
      assertThat(index.ids()).hasSize(IDS);
      index.put(said("more", ""));
      index.commit();
    }
  }

  @Test
  void damagedSnapshotIsNotRestored() throws IOException {
    writeIndex();
    Path snapshot = folder.resolve("snapshot");
    IndexFolder.of(index()).snapshot(snapshot);
    for (Path file : files(snapshot)) {
      byte[] bytes = Files.readAllBytes(file);
      byte[] damaged = bytes.clone();
      damaged[bytes.length / 2] ^= 1;
      Files.write(file, damaged);
      assertThatExceptionOfType(DamagedIndexException.class)
          .as(file.toString())
          .isThrownBy(() -> IndexFolder.of(folder.resolve("restored")).restore(snapshot));
      assertThat(folder.resolve("restored")).doesNotExist();
      Files.write(file, bytes);
    }
  }

  @Test
  void snapshotWithoutItsTranscriptsIsNotRestored() throws IOException {
    Path snapshot = folder.resolve("snapshot");
    try (IndexWriter writer =
        new IndexWriter(FSDirectory.open(snapshot), new IndexWriterConfig())) {
      Document passage = new Document();
      passage.add(new StringField(Fields.FIRST, "", Field.Store.NO));
      writer.addDocument(passage);
      writer.setLiveCommitData(Map.of("shike.format", IndexIdentity.FORMAT).entrySet());
      writer.commit();
    }
    assertThatExceptionOfType(DamagedIndexException.class)
        .isThrownBy(() -> IndexFolder.of(folder.resolve("restored")).restore(snapshot))
        .withMessageStartingWith("the index in " + snapshot + " is not sound: ");
    assertThat(folder.resolve("restored")).doesNotExist();
  }

  private void writeIndex() throws IOException {
    try (TranscriptIndex index = TranscriptIndex.open(index())) {
      write(index, 0);
    }
  }

  private Path index() {
    return folder.resolve("index");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static Transcript said(String id, String title) {
    return Transcript.of(id, title, List.of(Cue.untimed("云成本")));
  }
}
