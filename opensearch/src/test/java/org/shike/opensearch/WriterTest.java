// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shike.engine.Engine;
import org.shike.engine.EnginePassage;
import org.shike.engine.EngineView;
import org.shike.index.LockedIndexException;
import org.shike.index.UnavailableIndexException;

@ExtendWith(SharedCluster.class)
final class WriterTest {
  private static final Query ALL = MatchAllDocsQuery.INSTANCE;
  private static final int REPLACEMENTS = 50;

  private final OpenSearch index;

  WriterTest(TestCluster cluster) {
    this.index = Sample.index(cluster);
  }

  private Engine open() throws IOException {
    return index.forWriting().open(Sample.SCHEMA);
  }

  private static List<String> all(EngineView view) throws IOException {
    return new ArrayList<>(new TreeSet<>(Sample.found(view, ALL)));
  }

  private static Optional<String> digest(Engine engine, String id) throws IOException {
    return engine.digest(id).map(BytesRef::utf8ToString);
  }

  /** What a process leaves that dies: others may take the index at once. */
  private void kill() throws IOException {
    try (Cluster cluster = new Cluster(index)) {
      Documents documents = new Documents(cluster);
      Stored<State> found = Lease.read(cluster, documents);
      Owner owner = found.value().owner().orElseThrow();
      Owner silent = new Owner(owner.host(), owner.process(), owner.instance(), owner.since(), 0);
      State state = found.value().withOwner(Optional.of(silent));
      documents.write(Mapping.STATE, Mapping.STATE, state.document(), Optional.of(found));
    }
  }

  private long countDocuments() throws IOException {
    try (Cluster cluster = new Cluster(index)) {
      cluster.refresh();
      Reply reply = cluster.ask("GET", "/_count", cluster.patience());
      return reply.body().at("count").number();
    }
  }

  @Test
  void replacedTranscriptIsSeenInstead() throws IOException {
    try (Engine engine = open()) {
      engine.put(Sample.transcript("a", "one", "two", "three"));
      engine.put(Sample.transcript("b", "one"));
      EngineView old = engine.newest();
      engine.put(Sample.transcript("a", "one again", "two again"));
      assertThat(all(old)).containsExactly("a 0 one", "a 1 two", "a 2 three", "b 0 one");
      EngineView view = engine.newest();
      assertThat(view.version()).isGreaterThan(old.version());
      assertThat(all(view)).containsExactly("a 0 one again", "a 1 two again", "b 0 one");
      assertThat(all(old)).containsExactly("a 0 one", "a 1 two", "a 2 three", "b 0 one");
      assertThat(view.transcript("a")).hasSize(2);
      assertThat(view.ids()).containsExactly("a", "b");
      assertThat(engine.newest()).isSameAs(view);
    }
  }

  @Test
  void transcriptThatIsPutTwiceAtOnceIsSeenOnce() throws IOException {
    try (Engine engine = open()) {
      engine.put(Sample.transcript("a", "one", "two", "three"));
      engine.put(Sample.transcript("a", "four"));
      assertThat(all(engine.newest())).containsExactly("a 0 four");
      engine.put(Sample.transcript("a", "five", "six"));
      engine.put(Sample.transcript("a", "seven", "eight", "nine"));
      assertThat(all(engine.newest())).containsExactly("a 0 seven", "a 1 eight", "a 2 nine");
    }
  }

  @Test
  void removedTranscriptIsNotSeen() throws IOException {
    try (Engine engine = open()) {
      engine.put(Sample.transcript("a", "one"));
      engine.put(Sample.transcript("b", "two"));
      engine.put(Sample.transcript("c", "three"));
      engine.remove("c");
      engine.remove("none");
      EngineView old = engine.newest();
      engine.remove("a");
      assertThat(all(old)).containsExactly("a 0 one", "b 0 two");
      EngineView view = engine.newest();
      assertThat(all(view)).containsExactly("b 0 two");
      assertThat(view.transcript("a")).isEmpty();
      assertThat(view.count()).isEqualTo(1);
      engine.put(Sample.transcript("a", "again"));
      assertThat(all(engine.newest())).containsExactly("a 0 again", "b 0 two");
    }
  }

  @Test
  void replacedPassagesAreDeletedSomeSecondsLater() throws Exception {
    try (Engine engine = open()) {
      engine.put(Sample.transcript("a", "one", "two", "three"));
      engine.put(Sample.transcript("b", "one"));
      engine.commit();
      EngineView old = engine.newest();
      assertThat(countDocuments()).isEqualTo(4 + 2 + 1);
      engine.put(Sample.transcript("a", "four"));
      engine.remove("b");
      engine.commit();
      assertThat(countDocuments()).isEqualTo(5 + 2 + 1);
      long end = System.nanoTime() + 10_000_000_000L;
      while (countDocuments() > 1 + 1 + 1 && System.nanoTime() < end) {
        engine.commit();
      }
      assertThat(countDocuments()).isEqualTo(1 + 1 + 1);
      assertThat(all(engine.newest())).containsExactly("a 0 four");
      assertThat(digest(engine, "b")).isEmpty();
      assertThatThrownBy(() -> all(old))
          .isInstanceOf(UnavailableIndexException.class)
          .hasMessageContaining(" was changed while it was searched; try again");
    }
  }

  @Test
  void whatWasNotPublishedIsUndoneByClosing() throws IOException {
    try (Engine engine = open()) {
      engine.put(Sample.transcript("a", "one"));
      engine.put(Sample.transcript("b", "two"));
      engine.commit();
      engine.put(Sample.transcript("a", "three", "four"));
      engine.put(Sample.transcript("a", "five"));
      engine.remove("b");
      engine.put(Sample.transcript("c", "six"));
    }
    assertThat(countDocuments()).isEqualTo(2 + 2 + 1);
    try (Engine engine = open()) {
      assertThat(all(engine.newest())).containsExactly("a 0 one", "b 0 two");
      assertThat(digest(engine, "a")).contains("[one]");
      assertThat(digest(engine, "b")).contains("[two]");
      assertThat(digest(engine, "c")).isEmpty();
      engine.put(Sample.transcript("b", "seven"));
      assertThat(all(engine.newest())).containsExactly("a 0 one", "b 0 seven");
    }
  }

  @Test
  void whatADeadProcessDidNotPublishIsUndone() throws IOException {
    Engine dead = open();
    dead.put(Sample.transcript("a", "one"));
    dead.put(Sample.transcript("b", "two"));
    dead.commit();
    dead.put(Sample.transcript("a", "three", "four"));
    dead.remove("b");
    dead.put(Sample.transcript("c", "five"));
    kill();
    try (Engine engine = open()) {
      assertThat(countDocuments()).isEqualTo(2 + 2 + 1);
      assertThat(all(engine.newest())).containsExactly("a 0 one", "b 0 two");
      assertThat(digest(engine, "a")).contains("[one]");
      engine.put(Sample.transcript("c", "six"));
      assertThat(all(engine.newest())).containsExactly("a 0 one", "b 0 two", "c 0 six");
    }
    assertThatThrownBy(dead::close).isInstanceOf(IOException.class);
  }

  @Test
  void processThatIsNotDeadAfterAllDoesNoHarm() throws IOException {
    Engine late = open();
    late.put(Sample.transcript("a", "one"));
    late.commit();
    kill();
    try (Engine engine = open()) {
      late.put(Sample.transcript("a", "late"));
      late.put(Sample.transcript("b", "late"));
      assertThatThrownBy(late::newest)
          .isInstanceOf(IOException.class)
          .hasMessageEndingWith(
              " was taken over by another process while this one was stopped; close it, and open"
                  + " it again");
      assertThatThrownBy(() -> late.put(Sample.transcript("c", "late")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("taken over");
      assertThat(digest(engine, "a")).contains("[one]");
      assertThat(digest(engine, "b")).isEmpty();
      engine.put(Sample.transcript("c", "two"));
      assertThat(all(engine.newest())).containsExactly("a 0 one", "c 0 two");
      engine.put(Sample.transcript("a", "three"));
      engine.put(Sample.transcript("b", "four"));
      assertThat(all(engine.newest())).containsExactly("a 0 three", "b 0 four", "c 0 two");
    }
    assertThatThrownBy(late::close).isInstanceOf(IOException.class);
  }

  @Test
  void secondWriterIsRefusedUntilTheFirstIsClosed() throws IOException {
    try (Engine engine = open()) {
      assertThatThrownBy(this::open)
          .isInstanceOf(LockedIndexException.class)
          .hasMessageStartingWith(
              "the index "
                  + engine.name()
                  + " is being written by process "
                  + ProcessHandle.current().pid()
                  + " on ")
          .hasMessageContaining("; close it there, or open the index for reading only");
    }
    open().close();
  }

  @Test
  void manyChangesAreMoreThanOneReservation() throws IOException {
    try (Engine engine = open()) {
      for (int at = 0; at < 5; at++) {
        engine.put(Sample.transcript("t" + at, "one"));
      }
      Lease lease = ((WritingEngine) engine).lease();
      while (lease.next() < 2500) {
        assertThat(lease.last()).isLessThanOrEqualTo(lease.state().reserved());
      }
      engine.put(Sample.transcript("a", "one"));
      assertThat(engine.newest().count()).isEqualTo(6);
    }
  }

  @Test
  void readerSeesTheOldOrTheNewTranscriptNeverBothAndNeverHalf() throws Exception {
    try (Engine engine = index.withShards(1).forWriting().open(Sample.SCHEMA);
        ExecutorService threads = Executors.newSingleThreadExecutor()) {
      engine.put(Sample.transcript("a", version(0)));
      engine.commit();
      AtomicBoolean isDone = new AtomicBoolean();
      Future<Integer> reads = threads.submit(() -> read(isDone));
      try {
        for (int number = 1; number <= REPLACEMENTS; number++) {
          engine.put(Sample.transcript("a", version(number)));
          engine.newest();
        }
      } finally {
        isDone.set(true);
      }
      assertThat(reads.get()).isGreaterThan(5);
      assertThat(all(engine.newest())).hasSize(version(REPLACEMENTS).length);
    }
  }

  /** From one to four passages that name the version and how many there are. */
  private static String[] version(int number) {
    String[] texts = new String[1 + number % 4];
    java.util.Arrays.fill(texts, "v" + number + " " + texts.length);
    return texts;
  }

  private int read(AtomicBoolean isDone) throws IOException {
    Query all = new TermQuery(new Term("transcript", "a"));
    int reads = 0;
    try (Engine reader = index.forReading().open(Sample.SCHEMA)) {
      for (; !isDone.get(); reads++) {
        List<EnginePassage> found = reader.newest().answer(Sample.find(all, all, 100)).passages();
        List<String> texts =
            found.stream().map(one -> one.fields().get("text")).distinct().toList();
        assertThat(texts).hasSize(1);
        assertThat(texts.getFirst()).endsWith(" " + found.size());
      }
    }
    return reads;
  }

  @Test
  void readerSeesWhatIsPublishedAndCannotChangeIt() throws IOException {
    try (Engine engine = open()) {
      engine.put(Sample.transcript("a", "one"));
      engine.commit();
      try (Engine reader = index.forReading().open(Sample.SCHEMA)) {
        assertThat(reader.isWritable()).isFalse();
        assertThat(all(reader.newest())).containsExactly("a 0 one");
        engine.put(Sample.transcript("a", "two"));
        assertThat(all(reader.newest())).containsExactly("a 0 one");
        assertThat(digest(reader, "a")).contains("[one]");
        engine.commit();
        assertThat(all(reader.newest())).containsExactly("a 0 two");
        assertThat(digest(reader, "a")).contains("[two]");
        engine.remove("a");
        engine.commit();
        assertThat(digest(reader, "a")).isEmpty();
        assertThatThrownBy(() -> reader.remove("a"))
            .isInstanceOf(IllegalStateException.class)
            .hasMessageEndingWith(" was opened for reading only");
      }
    }
  }
}
