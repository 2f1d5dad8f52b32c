// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/**
 * Knows what was done with the transcripts of an index, and so what may be found there. Each change
 * of a transcript has a number, from which its content follows; some remove it. Thread-safe.
 */
final class Ledger {
  private static final int REMOVED = 7;

  private final Map<String, History> changes = new TreeMap<>();

  /** The changes of one transcript. */
  private static final class History {
    private int begun;
    private int acknowledged;
    private final Set<Integer> failed = new TreeSet<>();
  }

  private History of(String id) {
    return changes.computeIfAbsent(id, one -> new History());
  }

  /** The number of the next change of a transcript. */
  synchronized int begin(String id) {
    History all = of(id);
    all.begun++;
    return all.begun;
  }

  /** A change that must never be seen. */
  synchronized void fail(String id, int version) {
    of(id).failed.add(version);
  }

  /** A change that must not be lost. */
  synchronized void acknowledge(String id, int version) {
    of(id).acknowledged = version;
  }

  synchronized int acknowledged(String id) {
    return of(id).acknowledged;
  }

  synchronized List<String> ids() {
    return List.copyOf(changes.keySet());
  }

  /** Whether a change removes the transcript, which is not there before the first one. */
  static boolean isRemoval(int version) {
    return version % REMOVED == 0;
  }

  /** What a change puts. */
  static Transcript content(String id, int version) {
    List<Cue> cues =
        IntStream.range(0, 1 + version % 5)
            .mapToObj(Duration::ofMinutes)
            .map(start -> TimeRange.of(start, start.plusMinutes(1)))
            .map(time -> Cue.timed(time, id + " says v" + version + ". "))
            .toList();
    return Transcript.of(id, Integer.toString(version), cues);
  }

  /**
   * Checks a transcript that was found.
   *
   * @param before what had been acknowledged before it was looked for
   */
  void check(String id, int before, Optional<Transcript> found) {
    found.ifPresent(one -> assertThat(one).isEqualTo(content(id, Integer.parseInt(one.title()))));
    checkVersions(id, before, found.map(Transcript::title).map(Integer::valueOf).stream().toList());
  }

  /** Checks the versions of a transcript of which parts were found: there is one, or none. */
  synchronized void checkVersions(String id, int before, Collection<Integer> found) {
    History all = of(id);
    List<Integer> possible =
        IntStream.rangeClosed(before, all.begun)
            .filter(version -> found.isEmpty() == isRemoval(version))
            .filter(version -> !all.failed.contains(version))
            .boxed()
            .toList();
    assertThat(found).as("versions of %s", id).hasSizeLessThan(2);
    assertThat(possible)
        .as("possible versions of %s after %d, of which %s was found", id, before, found)
        .isNotEmpty()
        .containsAll(found);
  }
}
