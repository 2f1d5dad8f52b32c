// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shike.analysis.Analysis;
import org.shike.analysis.Lexicon;
import org.shike.search.MomentQuery;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/** What one asks an index besides searching, and what happens to unchanged transcripts. */
class ContentsTest {
  @TempDir private Path folder;

  @Test
  void transcriptsAreListedCountedAndGivenBack() throws IOException {
    try (TranscriptIndex index = TranscriptIndex.open(folder)) {
      assertThat(index.ids()).isEmpty();
      for (String id : List.of("c", "a", "b", "d")) {
        index.put(said(id, "成本"));
      }
      index.commit();
      index.put(said("a", "网络"));
      index.remove("d");
      assertThat(index.ids()).containsExactly("a", "b", "c");
      assertThat(index.count()).isEqualTo(3);
      assertThat(index.contains("a")).isTrue();
      assertThat(index.contains("d")).isFalse();
      assertThat(index.get("a")).contains(said("a", "网络"));
      assertThat(index.get("d")).isEmpty();
    }
  }

  @Test
  void unchangedTranscriptIsNotWritten() throws IOException {
    try (TranscriptIndex index = TranscriptIndex.open(folder)) {
      assertThat(index.put(said("a", "成本"))).isTrue();
      assertThat(index.put(said("a", "成本"))).as("not yet seen").isFalse();
      assertThat(index.count()).isEqualTo(1);
      assertThat(index.put(said("a", "成本"))).as("seen").isFalse();
      assertThat(index.put(said("a", "网络"))).isTrue();
      assertThat(index.put(said("a", "成本"))).isTrue();
      index.remove("a");
      assertThat(index.put(said("a", "成本"))).as("removed in between").isTrue();
      index.commit();
    }
    try (TranscriptIndex index = TranscriptIndex.open(folder)) {
      assertThat(index.put(said("a", "成本"))).as("opened again").isFalse();
      assertThat(index.put(Transcript.of("a", "", List.of()))).as("without cues").isTrue();
      assertThat(index.put(Transcript.of("a", "", List.of()))).isFalse();
      assertThat(index.count()).isZero();
    }
  }

  @Test
  void otherWordsOfTheLexiconAreAChange() throws IOException {
    Lexicon lexicon = Lexicon.read(new StringReader("云成本"));
    Analysis with = Analysis.standard().withLexicon(lexicon);
    try (TranscriptIndex index = TranscriptIndex.open(folder)) {
      index.put(said("a", "云成本"));
      index.commit();
    }
    try (TranscriptIndex index = TranscriptIndex.open(folder, IndexSettings.of(with))) {
      assertThat(index.put(said("a", "云成本"))).isTrue();
      assertThat(index.put(said("a", "云成本"))).isFalse();
    }
  }

  @Test
  void statisticsCountWhatSearchesSee() throws IOException {
    List<Cue> cues = new ArrayList<>();
    for (int minute = 0; minute < 60; minute++) {
      TimeRange time = TimeRange.of(Duration.ofMinutes(minute), Duration.ofMinutes(minute + 1));
      CueText text = new CueText(Optional.of("zh-CN"), "云成本降低");
      cues.add(Cue.timed(time, "云成本").withTexts(List.of(text), List.of()));
    }
    try (TranscriptIndex index = TranscriptIndex.open(folder)) {
      assertThat(index.stats().transcripts()).isZero();
      index.put(Transcript.of("long", "", cues));
      index.put(said("short", "网络"));
      index.put(said("gone", "带宽"));
      index.commit();
      index.remove("gone");
      IndexStats stats = index.stats();
      assertThat(stats.transcripts()).isEqualTo(2);
      assertThat(stats.passages()).isEqualTo(61);
      assertThat(stats.length()).isEqualTo(Duration.ofHours(1));
      assertThat(stats.languages()).isEqualTo(Map.of("zh-cn", 60L));
      assertThat(stats.terms()).isBetween(4L, 10L);
      assertThat(stats.made().format()).isEqualTo(IndexIdentity.FORMAT);
      assertThat(stats.made().analysis()).isEqualTo(Analysis.standard().fingerprint());
      assertThat(stats.made().lucene()).startsWith("10.");
    }
  }

  /** No byte is counted twice, and none is left out. */
  @Test
  void partsAddUpToTheFilesOfTheIndex() throws IOException {
    try (TranscriptIndex index = TranscriptIndex.open(folder)) {
      index.put(said("a", "云成本降低".repeat(1_000)));
      index.commit();
      IndexStats stats = index.stats();
      assertThat(stats.bytes())
          .containsKeys("transcripts", "stored", "terms", "postings", "positions", "values");
      assertThat(stats.bytes().values()).allMatch(bytes -> bytes > 0);
      assertThat(stats.totalBytes()).isCloseTo(size(), within(2_000L));
    }
  }

  private long size() throws IOException {
    long size = 0;
    try (FSDirectory directory = FSDirectory.open(folder)) {
      for (String file : directory.listAll()) {
        size += directory.fileLength(file);
      }
    }
    return size;
  }

  @Test
  void readersFollowCommitsOnDemand() throws IOException {
    try (TranscriptIndex index = TranscriptIndex.open(folder)) {
      index.put(said("a", "成本"));
      index.put(said("b", "成本"));
      index.commit();
      try (TranscriptIndex reader = TranscriptIndex.openReadOnly(folder)) {
        MomentQuery query = MomentQuery.of("成本").withLimit(1);
        String cursor = reader.search(query).cursor().orElseThrow();
        index.remove("b");
        index.put(said("c", "成本"));
        reader.refresh();
        assertThat(reader.ids()).as("nothing was committed").containsExactly("a", "b");
        index.commit();
        assertThat(reader.ids()).containsExactly("a", "b");
        reader.refresh();
        assertThat(reader.ids()).containsExactly("a", "c");
        assertThat(reader.search(query.withCursor(cursor)).moments()).hasSize(1);
        assertThat(reader.search(query).cursor()).isPresent();
      }
    }
  }

  @Test
  void closeCommitsWhereItIsToldTo() throws IOException {
    IndexSettings settings = IndexSettings.standard().withCommitOnClose(true);
    try (TranscriptIndex index = TranscriptIndex.open(folder, settings)) {
      index.put(said("a", "成本"));
    }
    try (TranscriptIndex index = TranscriptIndex.open(folder)) {
      index.put(said("b", "成本"));
    }
    try (TranscriptIndex index = TranscriptIndex.openReadOnly(folder)) {
      assertThat(index.ids()).containsExactly("a");
    }
  }

  @Test
  void anyDirectoryOfLuceneHoldsAnIndex() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    FilterDirectory kept =
        new FilterDirectory(directory) {
          @Override
          public void close() {} // it is in the heap, and opened again
        };
    try (TranscriptIndex index = TranscriptIndex.open(kept, IndexSettings.standard())) {
      index.put(said("a", "成本"));
      index.commit();
    }
    try (TranscriptIndex index = TranscriptIndex.open(kept, IndexSettings.standard())) {
      assertThat(index.ids()).containsExactly("a");
    }
    Analyzer standard = new StandardAnalyzer();
    Analysis other = Analysis.standard().withLiteral("own", standard, standard);
    assertThatExceptionOfType(IncompatibleIndexException.class)
        .isThrownBy(() -> TranscriptIndex.open(kept, IndexSettings.of(other)))
        .withMessageContaining("the index in the heap has the analysis");
  }

  @Test
  void listenerIsToldWhatHappens() throws IOException {
    List<IndexEvent> events = Collections.synchronizedList(new ArrayList<>());
    IndexSettings settings = IndexSettings.standard().withListener(events::add);
    try (TranscriptIndex index = Indexes.empty(settings)) {
      index.put(said("a", "云成本"));
      index.put(said("a", "云成本"));
      index.search("成本");
      index.commit();
      for (int put = 0; events.stream().noneMatch(IndexEvent.Merge.class::isInstance); put++) {
        index.put(said("t" + put, "成本"));
        index.commit();
      }
    }
    assertThat(events).allMatch(event -> !event.took().isNegative());
    assertThat(events.subList(0, 4))
        .usingRecursiveComparison()
        .ignoringFields("took")
        .isEqualTo(
            List.of(
                new IndexEvent.Put("a", true, 1, 100, Duration.ZERO),
                new IndexEvent.Put("a", false, 0, 0, Duration.ZERO),
                new IndexEvent.Search(1, 1, Duration.ZERO),
                new IndexEvent.Commit(Duration.ZERO)));
    assertThat(events.stream().filter(IndexEvent.Merge.class::isInstance).findFirst())
        .map(IndexEvent.Merge.class::cast)
        .hasValueSatisfying(
            merge -> {
              assertThat(merge.segments()).isGreaterThan(1);
              assertThat(merge.passages()).isGreaterThan(1);
              assertThat(merge.bytes()).isPositive();
            });
  }

  @Test
  void listenerThatFailsHarmsNothing() throws IOException {
    IndexSettings settings =
        IndexSettings.standard()
            .withListener(
                event -> {
                  throw new IllegalStateException("a listener may fail");
                });
    try (TranscriptIndex index = Indexes.empty(settings)) {
      assertThat(index.put(said("a", "云成本"))).isTrue();
      assertThat(index.count()).isEqualTo(1);
    }
  }

  private static Transcript said(String id, String text) {
    return Transcript.of(id, "", List.of(Cue.untimed(text)));
  }
}
