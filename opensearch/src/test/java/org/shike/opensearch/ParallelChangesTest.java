// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shike.engine.Engine;
import org.shike.engine.EngineView;

/** Several threads change transcripts and look at them at the same time. */
@ExtendWith(SharedCluster.class)
final class ParallelChangesTest {
  private static final Query ALL = MatchAllDocsQuery.INSTANCE;
  private static final int THREADS = 4;
  private static final int CHANGES = 12;
  private static final long SEED = 3;

  private final OpenSearch index;

  ParallelChangesTest(TestCluster cluster) {
    this.index = Sample.index(cluster);
  }

  @Test
  void eachViewShowsEachTranscriptWhole() throws Exception {
    try (Engine engine = index.forWriting().open(Sample.SCHEMA);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Void>> running = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        Random random = new Random(SEED + thread);
        running.add(threads.submit(() -> change(engine, random)));
      }
      for (Future<Void> one : running) {
        one.get();
      }
      check(engine.newest(), engine);
    }
  }

  /** All threads change the same three transcripts. */
  private static Void change(Engine engine, Random random) throws IOException {
    for (int at = 0; at < CHANGES; at++) {
      String id = "t" + random.nextInt(3);
      if (random.nextInt(5) == 0) {
        engine.remove(id);
      } else {
        String[] texts = new String[1 + random.nextInt(4)];
        Arrays.fill(texts, "v" + random.nextInt() + "/" + texts.length);
        engine.put(Sample.transcript(id, texts));
      }
      if (random.nextInt(3) == 0) {
        texts(engine.newest());
      }
    }
    return null;
  }

  private static void check(EngineView view, Engine engine) throws IOException {
    Map<String, List<String>> texts = texts(view);
    assertThat(view.ids()).containsExactlyElementsOf(texts.keySet());
    for (String id : List.of("t0", "t1", "t2")) {
      assertThat(engine.digest(id).map(BytesRef::utf8ToString))
          .isEqualTo(java.util.Optional.ofNullable(texts.get(id)).map(List::toString));
    }
  }

  /** The texts of each transcript, after checking that they are those of one version. */
  private static Map<String, List<String>> texts(EngineView view) throws IOException {
    Map<String, List<String>> texts = new TreeMap<>();
    for (String found : Sample.found(view, ALL)) {
      String[] parts = found.split(" ", -1);
      texts.computeIfAbsent(parts[0], id -> new ArrayList<>()).add(parts[2]);
    }
    assertThat(texts.values())
        .allSatisfy(
            all -> {
              assertThat(all).containsOnly(all.getFirst());
              assertThat(all.getFirst()).endsWith("/" + all.size());
            });
    return texts;
  }
}
