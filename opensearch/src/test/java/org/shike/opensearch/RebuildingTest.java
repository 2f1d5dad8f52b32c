// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shike.analysis.Analysis;
import org.shike.corpus.SyntheticTranscripts;
import org.shike.engine.EngineSchema;
import org.shike.index.IncompatibleIndexException;
import org.shike.index.IndexSettings;
import org.shike.index.LockedIndexException;
import org.shike.index.PutProgress;
import org.shike.index.TranscriptIndex;
import org.shike.index.UnavailableIndexException;
import org.shike.search.Moment;
import org.shike.transcript.Transcript;

/** An index is made again from the transcripts in it, or stays as it was. */
@ExtendWith(SharedCluster.class)
final class RebuildingTest {
  private static final IndexSettings STANDARD = IndexSettings.standard();
  private static final int TRANSCRIPTS = 5;

  private final OpenSearch index;
  private final String name;

  RebuildingTest(TestCluster cluster) {
    this.index = Sample.index(cluster);
    this.name = index.address().index();
  }

  private static IndexSettings otherAnalysis() {
    StandardAnalyzer own = new StandardAnalyzer();
    return IndexSettings.of(Analysis.standard().withLiteral("own", own, own));
  }

  private static List<Transcript> transcripts() throws IOException {
    return SyntheticTranscripts.of(1).first(TRANSCRIPTS).toList();
  }

  /** A word of the first cue, which is found. */
  private static String query() throws IOException {
    String text = transcripts().getFirst().cues().getFirst().texts().getFirst().text();
    return text.substring(0, Math.min(4, text.length()));
  }

  private void write(IndexSettings settings) throws IOException {
    try (TranscriptIndex open = index.open(settings)) {
      open.putAll(transcripts().stream(), progress -> {});
      open.commit();
    }
  }

  private PutProgress rebuild() throws IOException {
    return new Rebuilding(index, STANDARD, Duration.ZERO).run(progress -> {});
  }

  private static List<String> found(TranscriptIndex open, String query) throws IOException {
    return open.search(query).moments().stream().map(RebuildingTest::text).toList();
  }

  private static String text(Moment moment) {
    return moment.transcriptId() + moment.start() + moment.score();
  }

  private Reply ask(String method, String one, Map<String, Object> body) throws IOException {
    try (Cluster cluster = new Cluster(index)) {
      return cluster.in(one).ask(method, "", body, cluster.patience());
    }
  }

  /** The indexes that were made for the alias, and those behind it. */
  private void assertBehind(String only) throws IOException {
    try (Cluster cluster = new Cluster(index)) {
      Set<String> all =
          cluster.askCluster("GET", "/" + name + "-*/_mapping").body().members().keySet();
      assertThat(all).containsExactly(name + only);
      assertThat(new Alias(cluster).indexes(cluster.patience()).orElseThrow().keySet())
          .containsExactly(name + only);
    }
  }

  @Test
  void searchesSeeTheSameBeforeWhileAndAfterAnIndexIsRebuilt() throws Exception {
    write(STANDARD);
    assertBehind("-1");
    String query = query();
    AtomicBoolean isDone = new AtomicBoolean();
    try (TranscriptIndex reader = index.openReadOnly(STANDARD);
        ExecutorService threads = Executors.newSingleThreadExecutor()) {
      List<String> before = found(reader, query);
      assertThat(before).isNotEmpty();
      Future<Integer> searches = threads.submit(() -> searchUntil(isDone, reader, query, before));
      List<PutProgress> told = new ArrayList<>();
      try {
        assertThat(index.reindex(STANDARD, told::add)).isEqualTo(told.getLast());
      } finally {
        isDone.set(true);
      }
      assertThat(told).hasSize(TRANSCRIPTS);
      assertThat(told.getLast()).isEqualTo(new PutProgress(TRANSCRIPTS, TRANSCRIPTS));
      assertThat(searches.get()).isGreaterThan(5);
      assertThat(found(reader, query)).isEqualTo(before);
      assertBehind("-2");
    }
    try (TranscriptIndex open = index.open(STANDARD)) {
      for (Transcript transcript : transcripts()) {
        assertThat(open.get(transcript.id())).contains(transcript);
        assertThat(open.put(transcript)).as("changes the index").isFalse();
      }
      open.remove(transcripts().getFirst().id());
      open.commit();
      assertThat(open.count()).isEqualTo(TRANSCRIPTS - 1);
    }
  }

  private static int searchUntil(
      AtomicBoolean isDone, TranscriptIndex reader, String query, List<String> expected)
      throws IOException {
    int searches = 0;
    for (; !isDone.get(); searches++) {
      assertThat(found(reader, query)).isEqualTo(expected);
      assertThat(reader.count()).isEqualTo(TRANSCRIPTS);
    }
    return searches;
  }

  @Test
  void indexOfAnotherAnalysisIsOpenedAfterwards() throws IOException {
    write(otherAnalysis());
    assertThatThrownBy(() -> index.open(STANDARD))
        .isInstanceOf(IncompatibleIndexException.class)
        .hasMessageEndingWith("shike reindex --index " + index);
    try (TranscriptIndex old = index.openReadOnly(otherAnalysis())) {
      assertThat(rebuild()).isEqualTo(new PutProgress(TRANSCRIPTS, TRANSCRIPTS));
      assertThatThrownBy(old::refresh)
          .isInstanceOf(IncompatibleIndexException.class)
          .hasMessageContaining(" was made with another analysis; open it with that one");
    }
    try (TranscriptIndex open = index.openReadOnly(STANDARD)) {
      assertThat(open.get(transcripts().getFirst().id())).contains(transcripts().getFirst());
      assertThat(found(open, query())).isNotEmpty();
    }
  }

  @Test
  void viewOfAnIndexThatWasDeletedSaysThatItWasRebuilt() throws IOException {
    write(STANDARD);
    try (TranscriptIndex reader =
        index.openReadOnly(STANDARD.withMaxStaleness(Duration.ofSeconds(2)))) {
      assertThat(reader.count()).isEqualTo(TRANSCRIPTS);
      try (Cluster cluster = new Cluster(index)) {
        Documents documents = new Documents(cluster);
        Stored<State> found = Lease.read(cluster, documents);
        SchemaFields fields = new SchemaFields(Sample.SCHEMA.fields());
        long now = System.nanoTime();
        ClusterView view = new Views(fields).of(cluster.in(found.index()), found.value(), now);
        rebuild();
        assertThatThrownBy(view::count)
            .isInstanceOf(UnavailableIndexException.class)
            .hasMessage(
                "the index %s was rebuilt or deleted meanwhile; search again, or open it again",
                index);
      }
      reader.refresh();
      assertThat(reader.count()).isEqualTo(TRANSCRIPTS);
    }
  }

  @Test
  void indexThatIsBeingWrittenIsNotRebuilt() throws IOException {
    try (TranscriptIndex open = index.open(STANDARD)) {
      assertThatThrownBy(this::rebuild)
          .isInstanceOf(LockedIndexException.class)
          .hasMessageContaining(" is being written by process ");
      open.putAll(transcripts().stream(), progress -> {});
      open.commit();
    }
    List<Throwable> refused = new ArrayList<>();
    new Rebuilding(index, STANDARD, Duration.ZERO)
        .run(progress -> refused.add(catchThrowable(() -> index.open(STANDARD))));
    assertThat(refused).hasSize(TRANSCRIPTS).hasOnlyElementsOfType(LockedIndexException.class);
  }

  @Test
  void failureLeavesTheIndexAsItWas() throws IOException {
    write(STANDARD);
    assertThatThrownBy(
            () ->
                index.reindex(
                    STANDARD,
                    progress -> {
                      throw new IllegalStateException("stopped");
                    }))
        .hasMessage("stopped");
    assertBehind("-1");
    try (TranscriptIndex open = index.open(STANDARD)) {
      assertThat(open.count()).isEqualTo(TRANSCRIPTS);
    }
  }

  @Test
  void whatADeadProcessLeftIsRemovedAndNothingElse() throws IOException {
    write(STANDARD);
    ask("PUT", name + "-2", Mapping.of(Sample.SCHEMA, new Layout(1, 0), name));
    ask("PUT", name + "-5", Mapping.of(Sample.SCHEMA, new Layout(1, 0), name));
    ask("PUT", name + "-3", Mapping.of(Sample.SCHEMA, new Layout(1, 0), name + "-x"));
    ask("PUT", name + "-4", Json.object());
    try (TranscriptIndex reader = index.openReadOnly(STANDARD)) {
      assertThat(reader.count()).isEqualTo(TRANSCRIPTS);
    }
    rebuild();
    rebuild();
    assertThat(exists("-1")).isFalse();
    assertThat(exists("-2")).isFalse();
    assertThat(exists("-3")).isTrue();
    assertThat(exists("-4")).isTrue();
    try (Cluster cluster = new Cluster(index)) {
      assertThat(new Alias(cluster).indexes(cluster.patience()).orElseThrow().keySet())
          .containsExactly(name + "-5");
    }
  }

  private boolean exists(String end) throws IOException {
    return ask("GET", name + end, Json.object()).isSuccess();
  }

  @Test
  void nameThatIsTakenIsPassedOver() throws IOException {
    ask("PUT", name + "-1", Json.object());
    write(STANDARD);
    try (TranscriptIndex reader = index.openReadOnly(STANDARD);
        Cluster cluster = new Cluster(index)) {
      assertThat(reader.count()).isEqualTo(TRANSCRIPTS);
      assertThat(new Alias(cluster).indexes(cluster.patience()).orElseThrow().keySet())
          .containsExactly(name + "-2");
    }
  }

  @Test
  void shardsStayUnlessOthersAreGiven() throws IOException {
    write(STANDARD);
    new Rebuilding(OpenSearch.at(URI.create(index.toString())), STANDARD, Duration.ZERO)
        .run(progress -> {});
    assertThat(layout("-2")).isEqualTo(new Layout(3, 1));
    new Rebuilding(index.withShards(2).withReplicas(0), STANDARD, Duration.ZERO)
        .run(progress -> {});
    assertThat(layout("-3")).isEqualTo(new Layout(2, 0));
  }

  private Layout layout(String end) throws IOException {
    try (Cluster cluster = new Cluster(index)) {
      return new Alias(cluster).layout(name + end);
    }
  }

  @Test
  void indexWithoutAnAliasWorksAndIsNotRebuilt() throws IOException {
    ask("PUT", name, Mapping.of(schema(), new Layout(1, 0), name));
    write(STANDARD);
    try (TranscriptIndex reader = index.openReadOnly(STANDARD)) {
      assertThat(reader.count()).isEqualTo(TRANSCRIPTS);
    }
    assertThatThrownBy(this::rebuild)
        .isInstanceOf(IOException.class)
        .hasMessage(
            "the index %s cannot be rebuilt, because its name is not that of an alias; index the"
                + " transcripts again into a new index",
            index);
  }

  /** That of the standard analysis. */
  private static EngineSchema schema() throws IOException {
    List<EngineSchema> found = new ArrayList<>();
    assertThatThrownBy(
            () ->
                TranscriptIndex.open(
                    schema -> {
                      found.add(schema);
                      throw new IOException("enough");
                    },
                    STANDARD))
        .hasMessage("enough");
    return found.getFirst();
  }

  @Test
  void indexThatDoesNotExistIsNotRebuilt() {
    assertThatThrownBy(this::rebuild)
        .isInstanceOf(IOException.class)
        .hasMessageContaining(" does not exist; check its name");
  }
}
