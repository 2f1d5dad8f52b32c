// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

class TranscriptIndexTest {
  @TempDir private Path folder;

  @Test
  void idThatIsTooLongIsRefused() throws IOException {
    try (TranscriptIndex index = Indexes.empty()) {
      Cue cue = Cue.untimed("成本");
      index.put(Transcript.of("本".repeat(10_000), "", List.of(cue)));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> index.put(Transcript.of("a".repeat(10_001), "", List.of(cue))))
          .withMessage("an id must have at most 10000 code units, but one has 10001");
      assertThat(index.search("成本").moments()).hasSize(1);
    }
  }

  @Test
  void whatWasPutIsFoundByTheNextSearch() throws IOException {
    try (TranscriptIndex index = Indexes.empty()) {
      assertThat(found(index, "成本")).isEmpty();
      index.put(transcript("a", "云成本降低"));
      assertThat(found(index, "成本")).containsExactly("a: 云成本降低");
    }
  }

  @Test
  void putReplacesTheTranscriptOfTheSameId() throws IOException {
    try (TranscriptIndex index = Indexes.empty()) {
      index.put(transcript("a", "云成本降低", "成本翻倍"));
      index.put(transcript("b", "成本"));
      index.put(transcript("a", "成本不变"));
      assertThat(found(index, "成本")).containsExactlyInAnyOrder("a: 成本不变", "b: 成本");
      index.put(Transcript.of("a", "", List.of()));
      assertThat(found(index, "成本")).containsExactly("b: 成本");
      index.remove("b");
      index.remove("unknown");
      assertThat(found(index, "成本")).isEmpty();
    }
  }

  @Test
  void momentLinksToItsTimeAndUntimedTextToTheRecording() throws IOException {
    Cue timed = Cue.timed(TimeRange.of(Duration.ofSeconds(90), Duration.ofMillis(95_500)), "云成本");
    Map<String, List<String>> url = Map.of("url", List.of("https://example.org/a.mp4"));
    try (TranscriptIndex index = Indexes.empty()) {
      index.put(new Transcript("a", "", url, List.of(), List.of(timed, Cue.untimed("成本"))));
      index.put(transcript("b", "成本"));
      assertThat(index.search(MomentQuery.of("成本").withUntimed(true)).moments())
          .flatExtracting(Moment::link)
          .containsExactlyInAnyOrder(
              Optional.of("https://example.org/a.mp4#t=90,95.5"),
              Optional.of("https://example.org/a.mp4"),
              Optional.empty());
    }
  }

  @Test
  void committedTranscriptsSurviveAndOthersDoNot() throws IOException {
    Path path = folder.resolve("new/index");
    try (TranscriptIndex index = TranscriptIndex.open(path)) {
      index.put(transcript("a", "成本"));
      index.commit();
      index.put(transcript("b", "成本"));
      assertThat(found(index, "成本")).hasSize(2);
    }
    try (TranscriptIndex index = TranscriptIndex.open(path)) {
      assertThat(found(index, "成本")).containsExactly("a: 成本");
    }
  }

  @Test
  void readersSeeTheLastCommitAndChangeNothing() throws IOException {
    try (TranscriptIndex index = TranscriptIndex.open(folder)) {
      index.put(transcript("a", "成本"));
      index.commit();
      try (TranscriptIndex reader = TranscriptIndex.openReadOnly(folder)) {
        index.put(transcript("b", "成本"));
        index.commit();
        assertThat(found(reader, "成本")).containsExactly("a: 成本");
        assertThatExceptionOfType(UnsupportedOperationException.class)
            .isThrownBy(() -> reader.remove("a"))
            .withMessageContaining("TranscriptIndex.open");
      }
    }
  }

  @Test
  void secondWriterIsRefused() throws IOException {
    try (TranscriptIndex index = TranscriptIndex.open(folder)) {
      index.commit();
      assertThatExceptionOfType(LockedIndexException.class)
          .isThrownBy(() -> TranscriptIndex.open(folder))
          .withMessage(
              "the index in "
                  + folder
                  + " is being written by this process already; share that instance, or open the"
                  + " index for reading only")
          .matches(e -> e.processId().equals(OptionalLong.of(ProcessHandle.current().pid())));
    }
    TranscriptIndex.open(folder).close();
    assertThat(folder.resolve(LockedDirectory.PROCESS_FILE)).doesNotExist();
  }

  @Test
  void otherProcessThatWritesIsNamedWhereItIsKnown() throws IOException {
    TranscriptIndex.open(folder).close();
    Path processFile = folder.resolve(LockedDirectory.PROCESS_FILE);
    try (Directory directory = FSDirectory.open(folder);
        Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      assertLocked("another process; close it there", OptionalLong.empty());
      Files.writeString(processFile, "4711");
      assertLocked("another process (4711); close it there", OptionalLong.of(4711));
      Files.writeString(processFile, "unknown");
      assertLocked("another process; close it there", OptionalLong.empty());
    }
    TranscriptIndex.open(folder).close();
    assertThat(processFile).doesNotExist();
  }

  private void assertLocked(String writer, OptionalLong processId) {
    assertThatExceptionOfType(LockedIndexException.class)
        .isThrownBy(() -> TranscriptIndex.open(folder))
        .withMessage(
            "the index in "
                + folder
                + " is being written by "
                + writer
                + ", or open the index for reading only")
        .matches(e -> e.processId().equals(processId));
  }

  @Test
  void folderWithoutAnIndexIsRefused() throws IOException {
    assertThatIOException()
        .isThrownBy(() -> TranscriptIndex.openReadOnly(folder.resolve("none")))
        .withMessageContaining("there is no index in " + folder.resolve("none"));
    Path file = Files.writeString(folder.resolve("notes.txt"), "mine");
    assertThatIOException()
        .isThrownBy(() -> TranscriptIndex.open(folder))
        .withMessageContaining("but other files");
    assertThatIOException()
        .isThrownBy(() -> TranscriptIndex.open(file))
        .withMessageContaining("is a file; name a folder");
    assertThat(filesIn(folder)).containsExactly(file);
  }

  @Test
  void indexOfAnotherAnalysisOrProgramIsRefused() throws IOException {
    writeForeign(
        folder.resolve("analysis"),
        Map.of("shike.format", IndexIdentity.FORMAT, "shike.analysis", "old"));
    assertThatExceptionOfType(IncompatibleIndexException.class)
        .isThrownBy(() -> TranscriptIndex.openReadOnly(folder.resolve("analysis")))
        .withMessageContaining("has the analysis \"old\"")
        .withMessageContaining("shike reindex --index " + folder.resolve("analysis"));
    writeForeign(folder.resolve("before"), Map.of("shike.format", "6"));
    assertThatExceptionOfType(IncompatibleIndexException.class)
        .isThrownBy(() -> TranscriptIndex.open(folder.resolve("before")))
        .withMessageContaining("has the format \"6\"")
        .withMessageContaining("shike reindex --index " + folder.resolve("before"));
    writeForeign(folder.resolve("format"), Map.of("shike.format", "0"));
    assertThatExceptionOfType(IncompatibleIndexException.class)
        .isThrownBy(() -> TranscriptIndex.open(folder.resolve("format")))
        .withMessageContaining("has the format \"0\"")
        .withMessageEndingWith("; index the transcripts again into a new folder");
    writeForeign(folder.resolve("foreign"), Map.of("other", "1"));
    assertThatExceptionOfType(IncompatibleIndexException.class)
        .isThrownBy(() -> TranscriptIndex.open(folder.resolve("foreign")))
        .withMessageContaining("was not made by Shike");
  }

  @Test
  void damagedIndexIsRefusedWithARemedy() throws IOException {
    try (TranscriptIndex index = TranscriptIndex.open(folder)) {
      index.put(transcript("a", "成本"));
      index.commit();
    }
    Path segments =
        filesIn(folder).stream()
            .filter(file -> file.getFileName().toString().startsWith("segments"))
            .findAny()
            .orElseThrow();
    Files.write(segments, "broken".getBytes(StandardCharsets.UTF_8));
    assertThatExceptionOfType(DamagedIndexException.class)
        .isThrownBy(() -> TranscriptIndex.openReadOnly(folder))
        .withMessageContaining("cannot be read")
        .withMessageContaining("index the transcripts again");
  }

  @Test
  void folderOfAnInterruptedWriterIsAnIndex() throws IOException {
    Path copy = Files.createDirectory(folder.resolve("copy"));
    try (TranscriptIndex index = TranscriptIndex.open(folder.resolve("index"))) {
      index.put(transcript("a", "成本"));
      for (Path file : filesIn(folder.resolve("index"))) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    try (TranscriptIndex index = TranscriptIndex.open(copy)) {
      assertThat(found(index, "成本")).isEmpty();
      index.put(transcript("b", "成本"));
      assertThat(found(index, "成本")).hasSize(1);
    }
    Path firstCommit = Files.createDirectory(folder.resolve("first"));
    Files.createFile(firstCommit.resolve("pending_segments_1"));
    TranscriptIndex.open(firstCommit).close();
  }

  @Test
  void closedIndexRefusesEveryCall() throws IOException {
    TranscriptIndex index = Indexes.empty();
    index.close();
    index.close();
    List<ThrowingCallable> calls =
        List.of(
            () -> index.search("成本"),
            () -> index.complete("成"),
            () -> index.put(transcript("a", "成本")),
            () -> index.putAll(Stream.of(), progress -> {}),
            () -> index.remove("a"),
            () -> index.get("a"),
            index::ids,
            index::count,
            index::stats,
            index::refresh,
            index::commit);
    for (ThrowingCallable call : calls) {
      assertThatExceptionOfType(ClosedIndexException.class)
          .isThrownBy(call)
          .withMessage("the index is closed; open it again");
    }
  }

  @Test
  void noThreadIsLeftBehind() throws IOException {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    try (TranscriptIndex index = TranscriptIndex.open(folder)) {
      for (int i = 0; i < 30; i++) {
        index.put(transcript("t" + i, "成本" + i));
        index.commit();
      }
    }
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> !before.contains(thread))
        .isEmpty();
  }

  @Test
  void untimedTextOfATranscriptWithATimelineIsSearchedOnlyOnDemand() throws IOException {
    Cue timed = Cue.timed(TimeRange.from(Duration.ofSeconds(5)), "成本降低");
    try (TranscriptIndex index = Indexes.empty()) {
      index.put(Transcript.of("timed", "", List.of(Cue.untimed("成本概览"), timed)));
      index.put(transcript("untimed", "成本"));
      assertThat(found(index, "成本")).containsExactlyInAnyOrder("timed: 成本降低", "untimed: 成本");
      assertThat(index.search("成本").total().untimed()).isEqualTo(1);
      MomentQuery everything = MomentQuery.of("成本").withUntimed(true);
      assertThat(index.search(everything).moments()).hasSize(3);
      assertThat(index.search(everything).total().untimed()).isZero();
    }
  }

  @Test
  void wordsOfNeighbouringSubtitlesAreFoundTogether() throws IOException {
    List<Cue> cues =
        List.of(
            Cue.timed(TimeRange.of(Duration.ofSeconds(5), Duration.ofSeconds(7)), "我们看Graviton"),
            Cue.timed(TimeRange.of(Duration.ofSeconds(7), Duration.ofSeconds(9)), "它的成本"));
    try (TranscriptIndex index = Indexes.empty()) {
      index.put(Transcript.of("a", "", cues));
      Moment moment = index.search("Graviton 成本").moments().get(0);
      assertThat(moment.time().range())
          .contains(TimeRange.of(Duration.ofSeconds(5), Duration.ofSeconds(9)));
      assertThat(moment.timestamp()).isEqualTo("0:05");
      assertThat(moment.snippet().text()).isEqualTo("我们看Graviton\n它的成本");
    }
  }

  @Test
  void titleAloneDoesNotMatch() throws IOException {
    try (TranscriptIndex index = Indexes.empty()) {
      index.put(Transcript.of("a", "成本专题", List.of(Cue.untimed("降低了一半"))));
      index.put(Transcript.of("b", "", List.of(Cue.untimed("成本降低"))));
      index.put(Transcript.of("c", "成本专题", List.of(Cue.untimed("成本降低"))));
      assertThat(found(index, "成本")).containsExactly("b: 成本降低", "c: 成本降低");
    }
  }

  @Test
  void limitBoundsTheMomentsButNotTheTotal() throws IOException {
    try (TranscriptIndex index = Indexes.empty()) {
      index.put(transcript("a", "成本一", "成本二", "成本三"));
      var result = index.search(MomentQuery.of("成本").withLimit(2));
      assertThat(result.moments()).hasSize(2);
      assertThat(result.total().count()).isEqualTo(3);
      assertThat(result.total().isExact()).isTrue();
    }
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static void writeForeign(Path path, Map<String, String> commitData) throws IOException {
    try (Directory directory = FSDirectory.open(path);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(commitData.entrySet());
      writer.commit();
    }
  }

  private static Transcript transcript(String id, String... texts) {
    return Transcript.of(id, "", List.of(texts).stream().map(Cue::untimed).toList());
  }

  private static List<String> found(TranscriptIndex index, String query) throws IOException {
    return index.search(query).moments().stream().map(TranscriptIndexTest::shown).toList();
  }

  private static String shown(Moment moment) {
    return moment.transcriptId() + ": " + moment.snippet().text();
  }
}
