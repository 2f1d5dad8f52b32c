// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.search.SearchResult;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

class ConcurrencyTest {
  private static final int CUES = 5;
  private static final int VERSIONS = 200;
  private static final int READERS = 64;

  @Test
  void searchSeesATranscriptWholeOrNotAtAll() throws Exception {
    whileItChanges(index -> index.search("成本").moments());
  }

  @Test
  void pagesAreOfOnePointInTime() throws Exception {
    whileItChanges(ConcurrencyTest::pages);
  }

  private interface Searching {
    List<Moment> moments(TranscriptIndex index) throws IOException;
  }

  private static List<Moment> pages(TranscriptIndex index) throws IOException {
    MomentQuery query = MomentQuery.of("成本").withLimit(CUES - 1);
    SearchResult first = index.search(query);
    SearchResult last = index.search(query.withCursor(first.cursor().orElseThrow()));
    return Stream.concat(first.moments().stream(), last.moments().stream()).toList();
  }

  private static void whileItChanges(Searching searching) throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    try (TranscriptIndex index = Indexes.empty();
        ExecutorService threads = Executors.newCachedThreadPool()) {
      index.put(version(0));
      Callable<Integer> reader = () -> readUntil(done, index, searching);
      List<Future<Integer>> readers = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        readers.add(threads.submit(reader));
      }
      for (int version = 1; version <= VERSIONS; version++) {
        index.put(version(version));
      }
      done.set(true);
      for (Future<Integer> searches : readers) {
        assertThat(searches.get()).isPositive();
      }
    }
  }

  private static int readUntil(AtomicBoolean done, TranscriptIndex index, Searching searching)
      throws IOException {
    int searches = 0;
    do {
      List<Moment> moments = searching.moments(index);
      assertThat(moments).hasSize(CUES);
      assertThat(moments).extracting(Moment::title).containsOnly(moments.get(0).title());
      searches++;
    } while (!done.get());
    return searches;
  }

  private static Transcript version(int version) {
    List<Cue> cues = IntStream.range(0, CUES).mapToObj(cue -> Cue.untimed("成本" + cue)).toList();
    return Transcript.of("id", "版本" + version, cues);
  }
}
