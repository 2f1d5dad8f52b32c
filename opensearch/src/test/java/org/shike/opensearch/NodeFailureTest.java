// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.shike.analysis.Analysis;
import org.shike.index.IndexSettings;
import org.shike.index.TranscriptIndex;
import org.shike.index.UnavailableIndexException;
import org.shike.search.MomentQuery;

/**
 * Nodes of a cluster are stopped and killed while threads change transcripts and others search.
 * What was committed is found, with its newest content and whole; what fails says that it may
 * succeed later, and does.
 */
@EnabledIfSystemProperty(
    named = "stress",
    matches = "[2-9]|\\d\\d+",
    disabledReason = "three nodes take longer to start than an ordinary build may take")
@Timeout(7_200)
final class NodeFailureTest {
  private static final int ROUNDS = 50;
  private static final int NODES = 3;
  private static final int WRITERS = 4;
  private static final int SEARCHERS = 8;
  private static final int IDS_OF_A_WRITER = 5;
  private static final long LONGEST_PAUSE_MILLIS = 2_000;
  private static final Pattern VERSION = Pattern.compile("says v(\\d+)");

  /** After it, a cluster that is complete must have taken a commit and answered a search. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final HttpClient client = HttpClient.newHttpClient();
  private final Ledger ledger = new Ledger();
  private final AtomicInteger commits = new AtomicInteger();
  private final AtomicInteger searches = new AtomicInteger();
  private final AtomicInteger failedChanges = new AtomicInteger();
  private final AtomicInteger failedSearches = new AtomicInteger();
  private volatile boolean isDone;

  @TempDir private Path folder;

  @Test
  void whatIsCommittedSurvivesTheLossOfNodes() throws Exception {
    List<NodeProcess> nodes = NodeProcess.of(NODES, folder);
    List<InetSocketAddress> addresses = nodes.stream().map(NodeProcess::address).toList();
    try (Balancer balancer = new Balancer(addresses)) {
      for (NodeProcess node : nodes) {
        node.start();
      }
      awaitGreen(nodes, "");
      OpenSearch created = OpenSearch.at(balancer.uri("/recordings")).withShards(NODES);
      created.open(settings()).close();
      OpenSearch index = created.withTimeout(Duration.ofSeconds(10));
      try (TranscriptIndex writer = index.open(settings())) {
        awaitGreen(nodes, "/recordings");
        run(nodes, index, writer);
      }
      try (TranscriptIndex reader = index.openReadOnly(settings())) {
        assertExact(reader);
      }
    } finally {
      for (NodeProcess node : nodes) {
        node.kill();
      }
    }
  }

  /** Plain analyzers, because what is searched are plain words. */
  private static IndexSettings settings() {
    Analyzer plain = new StandardAnalyzer();
    return IndexSettings.of(
        Analysis.standard().withWord("plain", plain, plain).withLiteral("plain", plain, plain));
  }

  private void run(List<NodeProcess> nodes, OpenSearch index, TranscriptIndex writer)
      throws Exception {
    List<Future<Map<String, Integer>>> threads = new ArrayList<>();
    try (TranscriptIndex reader =
            index.withTimeout(Duration.ofSeconds(3)).openReadOnly(settings());
        ExecutorService executor = Executors.newCachedThreadPool()) {
      try {
        for (int at = 0; at < WRITERS; at++) {
          String prefix = "w" + at + "x";
          Random own = new Random(random.nextLong());
          threads.add(executor.submit(() -> write(writer, prefix, own)));
        }
        for (int at = 0; at < SEARCHERS; at++) {
          TranscriptIndex searched = at % 2 == 0 ? reader : writer;
          Random own = new Random(random.nextLong());
          threads.add(executor.submit(() -> search(searched, own)));
        }
        for (int round = 0; round < ROUNDS; round++) {
          lose(nodes);
          awaitProgress(threads);
          check(index);
          say(round + 1);
        }
      } finally {
        isDone = true;
      }
      for (Future<Map<String, Integer>> thread : threads) {
        Map<String, Integer> changed = thread.get();
        writer.commit();
        changed.forEach(ledger::acknowledge);
      }
    }
    assertExact(writer);
  }

  /** Stops a node and kills another one, sometimes before the first one is back. */
  private void lose(List<NodeProcess> nodes) throws Exception {
    int first = random.nextInt(NODES);
    NodeProcess stopped = nodes.get(first);
    NodeProcess killed = nodes.get((first + 1 + random.nextInt(NODES - 1)) % NODES);
    stopped.stop();
    pause(random.nextLong(LONGEST_PAUSE_MILLIS));
    stopped.start();
    if (random.nextInt(3) > 0) {
      awaitGreen(nodes, "/recordings");
    }
    pause(random.nextLong(LONGEST_PAUSE_MILLIS));
    killed.kill();
    pause(random.nextLong(LONGEST_PAUSE_MILLIS));
    killed.start();
    awaitGreen(nodes, "/recordings");
  }

  /** Waits until all nodes and all copies are there. */
  private void awaitGreen(List<NodeProcess> nodes, String index) throws Exception {
    String path = "/_cluster/health" + index + "?wait_for_status=green&wait_for_nodes=3&timeout=5s";
    long end = System.nanoTime() + PATIENCE.toNanos();
    String health = "";
    for (int at = 0; !health.contains("\"timed_out\":false"); at++) {
      assertThat(System.nanoTime()).as("the cluster is not complete: %s", health).isLessThan(end);
      pause(100);
      health = health(nodes.get(at % NODES), path);
    }
  }

  private String health(NodeProcess node, String path) throws InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + node.address().getPort() + path);
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build();
    try {
      return client.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static void pause(long millis) {
    LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
  }

  /** Waits until each thread may have noticed that the cluster is complete. */
  private void awaitProgress(List<Future<Map<String, Integer>>> threads) throws Exception {
    int committed = commits.get();
    int searched = searches.get();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (commits.get() < committed + WRITERS || searches.get() < searched + SEARCHERS) {
      for (Future<Map<String, Integer>> thread : threads) {
        if (thread.isDone()) {
          thread.get();
        }
      }
      assertThat(System.nanoTime()).as("nothing goes on, seed %d", seed).isLessThan(end);
      pause(20);
    }
  }

  /** Looks for all transcripts, as a process does that begins now. */
  private void check(OpenSearch index) throws IOException {
    try (TranscriptIndex reader = index.openReadOnly(settings())) {
      for (String id : ledger.ids()) {
        find(reader, id);
      }
    }
  }

  private void find(TranscriptIndex index, String id) throws IOException {
    int before = ledger.acknowledged(id);
    index.refresh();
    ledger.check(id, before, index.get(id));
    List<Integer> versions =
        index.search(MomentQuery.of(id)).moments().stream()
            .filter(moment -> moment.transcriptId().equals(id))
            .flatMap(moment -> VERSION.matcher(moment.snippet().text()).results())
            .map(found -> Integer.valueOf(found.group(1)))
            .distinct()
            .toList();
    ledger.checkVersions(id, before, versions);
  }

  /** Changes transcripts that no other thread changes; those that were not committed are left. */
  private Map<String, Integer> write(TranscriptIndex index, String prefix, Random own)
      throws IOException {
    Map<String, Integer> changed = new HashMap<>();
    while (!isDone) {
      try {
        for (int left = own.nextInt(4); left >= 0; left--) {
          change(index, prefix + own.nextInt(IDS_OF_A_WRITER), changed);
        }
        index.commit();
        changed.forEach(ledger::acknowledge);
        changed.clear();
        commits.incrementAndGet();
      } catch (UnavailableIndexException e) {
        failedChanges.incrementAndGet();
      }
      pause(20);
    }
    return changed;
  }

  private void change(TranscriptIndex index, String id, Map<String, Integer> changed)
      throws IOException {
    int version = ledger.begin(id);
    boolean isChanged = false;
    try {
      if (Ledger.isRemoval(version)) {
        index.remove(id);
      } else {
        index.put(Ledger.content(id, version));
      }
      changed.put(id, version);
      isChanged = true;
    } finally {
      if (!isChanged) {
        ledger.fail(id, version);
      }
    }
  }

  private Map<String, Integer> search(TranscriptIndex index, Random own) throws IOException {
    while (!isDone) {
      try {
        find(index, "w" + own.nextInt(WRITERS) + "x" + own.nextInt(IDS_OF_A_WRITER));
        searches.incrementAndGet();
      } catch (UnavailableIndexException e) {
        failedSearches.incrementAndGet();
      }
      pause(20);
    }
    return Map.of();
  }

  /** When nothing is changed any more, the last changes that succeeded are what is found. */
  private void assertExact(TranscriptIndex index) throws IOException {
    index.refresh();
    Map<String, Integer> expected = new HashMap<>();
    for (String id : ledger.ids()) {
      int version = ledger.acknowledged(id);
      if (!Ledger.isRemoval(version)) {
        expected.put(id, version);
      }
    }
    Map<String, Integer> found = new HashMap<>();
    for (String id : index.ids()) {
      found.put(id, Integer.valueOf(index.get(id).orElseThrow().title()));
      find(index, id);
    }
    assertThat(found).as("seed %d", seed).isEqualTo(expected);
  }

  private void say(int rounds) {
    System.getLogger(NodeFailureTest.class.getName())
        .log(
            System.Logger.Level.INFO,
            "{0} rounds: {1} commits, {2} searches; {3} changes and {4} searches were told to try"
                + " again",
            rounds,
            commits,
            searches,
            failedChanges,
            failedSearches);
  }
}
