// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shike.engine.Engine;
import org.shike.engine.EngineView;
import org.shike.engine.Gathering;
import org.shike.engine.Questions;
import org.shike.index.UnavailableIndexException;

/** A cluster that is too busy, or of which requests or answers are lost. */
@ExtendWith(SharedCluster.class)
final class FlakyClusterTest {
  private static final Query ALL = MatchAllDocsQuery.INSTANCE;
  private static final int CHANGES = 24;

  private final TestCluster cluster;
  private final OpenSearch direct;

  FlakyClusterTest(TestCluster cluster) {
    this.cluster = cluster;
    this.direct = Sample.index(cluster);
  }

  private OpenSearch through(Proxy proxy, Duration timeout) {
    URI uri = proxy.uri('/' + direct.address().index());
    return OpenSearch.at(uri).withShards(3).withTimeout(timeout);
  }

  private static boolean is(HttpExchange request, String part) {
    return request.getRequestURI().getPath().contains(part);
  }

  @Test
  void requestsAreRepeatedWhileTheClusterIsBusy() throws IOException {
    AtomicInteger left = new AtomicInteger(3);
    Proxy.Answer busy = new Proxy.Answer(false, 429, "");
    try (Proxy proxy =
            Proxy.before(
                cluster.uri(0),
                request ->
                    is(request, "_bulk") && left.getAndDecrement() > 0
                        ? Optional.of(busy)
                        : Optional.empty());
        Engine engine = through(proxy, Duration.ofSeconds(20)).forWriting().open(Sample.SCHEMA)) {
      engine.put(Sample.transcript("a", "one"));
      assertThat(Sample.found(engine.newest(), ALL)).containsExactly("a 0 one");
    }
  }

  @Test
  void changeWhoseAnswerIsLostIsMadeOnce() throws IOException {
    AtomicInteger left = new AtomicInteger(2);
    Proxy.Answer lost = new Proxy.Answer(true, 0, "");
    try (Proxy proxy =
            Proxy.before(
                cluster.uri(0),
                request ->
                    is(request, "_bulk") && left.getAndDecrement() > 0
                        ? Optional.of(lost)
                        : Optional.empty());
        Engine engine = through(proxy, Duration.ofSeconds(20)).forWriting().open(Sample.SCHEMA)) {
      engine.put(Sample.transcript("a", "one"));
      assertThat(Sample.found(engine.newest(), ALL)).containsExactly("a 0 one");
      assertThat(engine.digest("a").map(BytesRef::utf8ToString)).contains("[one]");
    }
  }

  /** Answers the first requests of a kind. */
  private Proxy answering(int times, String method, String part, Proxy.Answer answer)
      throws IOException {
    AtomicInteger left = new AtomicInteger(times);
    return Proxy.before(
        cluster.uri(0),
        request ->
            request.getRequestMethod().equals(method)
                    && is(request, part)
                    && left.getAndDecrement() > 0
                ? Optional.of(answer)
                : Optional.empty());
  }

  @Test
  void searchesAreRepeatedWhileShardsAreMissing() throws IOException {
    for (String missing :
        List.of(
            "{\"status\": 503, \"error\": {\"reason\": \"all shards failed\"}}",
            "{\"status\": 200, \"_shards\": {\"failed\": 1}}")) {
      Proxy.Answer answer = new Proxy.Answer(false, 200, "{\"responses\": [" + missing + "]}");
      try (Proxy proxy = answering(2, "POST", "_msearch", answer);
          Engine engine = through(proxy, Duration.ofSeconds(20)).forWriting().open(Sample.SCHEMA)) {
        engine.put(Sample.transcript("a", "one"));
        assertThat(Sample.found(engine.newest(), ALL)).containsExactly("a 0 one");
      }
    }
  }

  @Test
  void changesAreShownWhenAllShardsWereRefreshed() throws IOException {
    Proxy.Answer partial = new Proxy.Answer(false, 200, "{\"_shards\": {\"failed\": 1}}");
    try (Proxy proxy = answering(2, "POST", "_refresh", partial);
        Engine engine = through(proxy, Duration.ofSeconds(20)).forWriting().open(Sample.SCHEMA)) {
      engine.put(Sample.transcript("a", "one"));
      assertThat(Sample.found(engine.newest(), ALL)).containsExactly("a 0 one");
    }
  }

  /** A change that can be read may be on one copy only. */
  @Test
  void changeWhoseAnswerIsLostIsMadeOnceMore() throws IOException {
    AtomicInteger left = new AtomicInteger();
    AtomicInteger writes = new AtomicInteger();
    Proxy.Answer lost = new Proxy.Answer(true, 0, "");
    try (Proxy proxy =
            Proxy.before(
                cluster.uri(0),
                request -> {
                  if (!request.getRequestMethod().equals("PUT") || !is(request, "_doc")) {
                    return Optional.empty();
                  }
                  writes.incrementAndGet();
                  return left.getAndDecrement() > 0 ? Optional.of(lost) : Optional.empty();
                });
        Engine engine = through(proxy, Duration.ofSeconds(20)).forWriting().open(Sample.SCHEMA)) {
      engine.put(Sample.transcript("a", "one"));
      left.set(1);
      writes.set(0);
      engine.commit();
      assertThat(writes).hasValue(3);
      assertThat(Sample.found(engine.newest(), ALL)).containsExactly("a 0 one");
    }
  }

  @Test
  void commitWaitsForACopyThatDidNotTakeTheState() throws IOException {
    AtomicReference<String> health = new AtomicReference<>("yellow");
    AtomicInteger left = new AtomicInteger();
    String body = "{\"_seq_no\": 0, \"_primary_term\": 1, \"_shards\": {\"failed\": 1}}";
    Proxy.Answer missed = new Proxy.Answer(true, 200, body);
    try (Proxy proxy =
            Proxy.before(
                cluster.uri(0),
                request -> {
                  if (is(request, "_cluster/health")) {
                    String status = "{\"status\": \"" + health.get() + "\"}";
                    return Optional.of(new Proxy.Answer(false, 200, status));
                  }
                  boolean isState =
                      request.getRequestMethod().equals("PUT") && is(request, "/_doc/state");
                  return isState && left.getAndDecrement() > 0
                      ? Optional.of(missed)
                      : Optional.empty();
                });
        Engine engine = through(proxy, Duration.ofSeconds(20)).forWriting().open(Sample.SCHEMA)) {
      engine.put(Sample.transcript("a", "one"));
      left.set(1);
      for (int commit = 0; commit < 2; commit++) {
        assertThatThrownBy(engine::commit)
            .isInstanceOf(UnavailableIndexException.class)
            .hasMessageContaining(" has a copy that is behind; try again");
      }
      health.set("green");
      engine.commit();
      assertThat(Sample.found(engine.newest(), ALL)).containsExactly("a 0 one");
    }
  }

  @Test
  void clusterThatStaysBusyIsUnavailable() throws IOException {
    Proxy.Answer busy = new Proxy.Answer(false, 429, "");
    AtomicReference<String> refused = new AtomicReference<>("none");
    direct.forWriting().open(Sample.SCHEMA).close(); // which may take longer than a second
    try (Proxy proxy =
            Proxy.before(
                cluster.uri(0),
                request -> is(request, refused.get()) ? Optional.of(busy) : Optional.empty());
        Engine engine = through(proxy, Duration.ofSeconds(1)).forWriting().open(Sample.SCHEMA)) {
      engine.put(Sample.transcript("a", "one"));
      engine.newest();
      refused.set("_bulk");
      assertThatThrownBy(() -> engine.put(Sample.transcript("a", "two")))
          .isInstanceOf(UnavailableIndexException.class)
          .hasMessageContaining(" is not available or too busy: status 429; try again");
      refused.set("none");
      assertThat(Sample.found(engine.newest(), ALL)).containsExactly("a 0 one");
      assertThat(engine.digest("a").map(BytesRef::utf8ToString)).contains("[one]");
    }
  }

  @Test
  void searchThatNeedsMoreThanItsLimitEnds() throws IOException {
    Duration limit = Duration.ofMillis(200);
    try (Proxy proxy = Proxy.before(cluster.uri(0), request -> slow(is(request, "_msearch")));
        Engine engine = through(proxy, Duration.ofSeconds(20)).forWriting().open(Sample.SCHEMA)) {
      Questions questions =
          new Questions(
              Set.of(), Set.of(), Set.of(new Gathering(ALL, ALL, 1)), Set.of(), Optional.of(limit));
      EngineView view = engine.newest();
      assertThatThrownBy(() -> view.answer(questions))
          .isInstanceOf(UnavailableIndexException.class)
          .hasMessageEndingWith(
              " did not answer within 200 ms; give it more time, or check the cluster");
    }
  }

  /** Holds a request back for longer than the limit. */
  private static Optional<Proxy.Answer> slow(boolean isHeld) {
    if (isHeld) {
      LockSupport.parkNanos(Duration.ofMillis(400).toNanos());
    }
    return Optional.empty();
  }

  /**
   * Changes fail or not as it happens; what failed must not be seen, and what succeeded must be,
   * whole.
   */
  @Test
  void failedChangesAreNotSeenAndOthersAre() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    AtomicInteger chance = new AtomicInteger();
    Map<String, String> expected = new TreeMap<>();
    direct.forWriting().open(Sample.SCHEMA).close();
    try (Proxy proxy = Proxy.before(cluster.uri(0), request -> fault(random, chance.get()));
        Engine engine = through(proxy, Duration.ofMillis(500)).forWriting().open(Sample.SCHEMA)) {
      for (int at = 0; at < CHANGES; at++) {
        chance.set(at % 3 == 0 ? 100 : at % 3 == 1 ? 50 : 0);
        change(engine, random, "t" + random.nextInt(4), "v" + at, expected);
        chance.set(0);
        if (random.nextInt(3) == 0) {
          assertThat(new TreeMap<>(seen(engine))).as("seed %d", seed).isEqualTo(expected);
        }
      }
      assertThat(new TreeMap<>(seen(engine))).as("seed %d", seed).isEqualTo(expected);
    }
    try (Engine engine = direct.forWriting().open(Sample.SCHEMA)) {
      assertThat(new TreeMap<>(seen(engine))).as("seed %d", seed).isEqualTo(expected);
    }
  }

  private static Optional<Proxy.Answer> fault(Random random, int chance) {
    synchronized (random) {
      if (random.nextInt(100) >= chance) {
        return Optional.empty();
      }
      return Optional.of(
          random.nextBoolean()
              ? new Proxy.Answer(random.nextBoolean(), 503, "")
              : new Proxy.Answer(random.nextBoolean(), 0, ""));
    }
  }

  private static void change(
      Engine engine, Random random, String id, String text, Map<String, String> expected)
      throws IOException {
    boolean isRemoval;
    int size;
    synchronized (random) {
      isRemoval = random.nextInt(4) == 0;
      size = 1 + random.nextInt(3);
    }
    try {
      if (isRemoval) {
        engine.remove(id);
        expected.remove(id);
      } else {
        String[] texts = new String[size];
        java.util.Arrays.fill(texts, text);
        engine.put(Sample.transcript(id, texts));
        expected.put(id, java.util.Arrays.toString(texts));
      }
    } catch (UnavailableIndexException e) {
      assertThat(e).hasMessageContaining("; ");
    }
  }

  /** The texts of each transcript, after checking that they are those of its digest. */
  private static Map<String, String> seen(Engine engine) throws IOException {
    Map<String, List<String>> texts = new TreeMap<>();
    for (String found : Sample.found(engine.newest(), ALL)) {
      String[] parts = found.split(" ", -1);
      texts.computeIfAbsent(parts[0], id -> new ArrayList<>()).add(parts[2]);
    }
    Map<String, String> all = new TreeMap<>();
    for (Map.Entry<String, List<String>> one : texts.entrySet()) {
      all.put(one.getKey(), one.getValue().toString());
      assertThat(engine.digest(one.getKey()).map(BytesRef::utf8ToString))
          .contains(all.get(one.getKey()));
    }
    assertThat(engine.newest().ids()).containsExactlyElementsOf(all.keySet());
    return all;
  }
}
