// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shike.analysis.Analysis;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

/** An index is made again from the transcripts in it, or stays as it was. */
class RebuildingTest {
  private static final IndexSettings STANDARD = IndexSettings.standard();
  private static final Transcript FIRST = said("first", "云成本");
  private static final Transcript SECOND = said("second", "成本", "带宽");

  @TempDir private Path folder;

  @Test
  void indexOfAnotherAnalysisIsOpenedAfterwards() throws IOException {
    StandardAnalyzer own = new StandardAnalyzer();
    write(IndexSettings.of(Analysis.standard().withLiteral("own", own, own)));
    assertThatExceptionOfType(IncompatibleIndexException.class)
        .isThrownBy(() -> TranscriptIndex.open(folder));
    List<PutProgress> told = new ArrayList<>();
    IndexFolder.of(folder).reindex(STANDARD, told::add);
    assertThat(told).containsExactly(new PutProgress(1, 1), new PutProgress(2, 2));
    try (TranscriptIndex index = TranscriptIndex.open(folder)) {
      assertThat(index.get("first")).contains(FIRST);
      assertThat(index.get("second")).contains(SECOND);
      assertThat(index.search("带宽").moments()).hasSize(1);
      assertThat(index.put(FIRST)).as("changes the index").isFalse();
    }
    assertThat(IndexFolder.of(folder).check().problems()).isEmpty();
  }

  /** Its files are there until it is closed. */
  @Test
  void readerSeesTheOldContentUntilItIsRefreshed() throws IOException {
    write(STANDARD);
    try (TranscriptIndex reader = TranscriptIndex.openReadOnly(folder)) {
      IndexFolder.of(folder).reindex(STANDARD, progress -> assertThat(count(reader)).isEqualTo(2));
      assertThat(reader.search("带宽").moments()).hasSize(1);
      try (TranscriptIndex index = TranscriptIndex.open(folder)) {
        index.remove("first");
        index.commit();
      }
      reader.refresh();
      assertThat(reader.ids()).containsExactly("second");
    }
  }

  @Test
  void whatFailsHalfwayLeavesTheIndexAsItWas() throws IOException {
    write(STANDARD);
    List<PutProgress> told = new ArrayList<>();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> IndexFolder.of(folder).reindex(STANDARD.withMaxCharacters(150), told::add));
    try (TranscriptIndex index = TranscriptIndex.open(folder)) {
      assertThat(index.ids()).containsExactly("first", "second");
    }
    assertThat(IndexFolder.of(folder).check().problems()).isEmpty();
  }

  @Test
  void removedTranscriptsStayRemoved() throws IOException {
    write(STANDARD);
    try (TranscriptIndex index = TranscriptIndex.open(folder)) {
      index.remove("first");
      index.commit();
    }
    PutProgress put = IndexFolder.of(folder).reindex(STANDARD, progress -> {});
    assertThat(put).isEqualTo(new PutProgress(1, 1));
  }

  @Test
  void indexThatIsWrittenIsNotRebuilt() throws IOException {
    write(STANDARD);
    try (TranscriptIndex index = TranscriptIndex.open(folder)) {
      assertThatExceptionOfType(LockedIndexException.class)
          .isThrownBy(() -> IndexFolder.of(folder).reindex(STANDARD, progress -> {}));
      assertThat(index.count()).isEqualTo(2);
    }
  }

  @Test
  void damagedIndexIsNotRebuilt() throws IOException {
    write(STANDARD);
    try (Stream<Path> files = Files.list(folder)) {
      Path file = files.filter(one -> one.toString().endsWith(".cfs")).findAny().orElseThrow();
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
    }
    assertThatExceptionOfType(DamagedIndexException.class)
        .isThrownBy(() -> IndexFolder.of(folder).reindex(STANDARD, progress -> {}))
        .withMessageContaining("restore it from a snapshot");
  }

  @Test
  void formatWhoseTranscriptsCannotBeReadIsRefused() throws IOException {
    try (IndexWriter writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("shike.format", "5").entrySet());
      writer.commit();
    }
    assertThatExceptionOfType(IncompatibleIndexException.class)
        .isThrownBy(() -> IndexFolder.of(folder).reindex(STANDARD, progress -> {}))
        .withMessage(
            "the transcripts in "
                + folder
                + " cannot be read, because it has the format \"5\""
                + "; index the transcripts again into a new folder");
  }

  private void write(IndexSettings settings) throws IOException {
    try (TranscriptIndex index = TranscriptIndex.open(folder, settings)) {
      index.put(FIRST);
      index.put(SECOND);
      index.commit();
    }
  }

  private static long count(TranscriptIndex index) {
    try {
      index.refresh();
      return index.count();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Transcript said(String id, String... texts) {
    return Transcript.of(id, "", Stream.of(texts).map(Cue::untimed).toList());
  }
}
