// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An index on a disk that fails, is full or loses what was not yet on it, while the index is
 * opened, changed, committed, merged, searched and rebuilt. Whatever happened, the next process
 * finds all that was committed and nothing half, and continues there. Lucene's directory also
 * notices files that stay open or are left behind.
 */
@Timeout(3_600)
class FaultyDiskTest {
  private static final int ROUNDS = Integer.getInteger("stress", 1) == 1 ? 20 : 1_000;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);
  private int begun;
  private int done;

  @ParameterizedTest
  @EnumSource
  void whatWasCommittedIsWhole(Fault fault) throws IOException {
    int met = 0;
    int between = 0;
    try (FaultyDisk disk = new FaultyDisk(random)) {
      for (int round = 0; round < ROUNDS; round++) {
        disk.await(fault);
        met += isEndedByAnError(disk, fault) ? 1 : 0;
        disk.heal();
        between += begun > done ? 1 : 0;
        check(disk, "seed " + seed + ", round " + round);
      }
    }
    assertThat(met).isPositive();
    assertThat(done).isPositive();
    System.getLogger(FaultyDiskTest.class.getName())
        .log(
            System.Logger.Level.INFO,
            "{0}: {1} rounds, {2} with an error, {3} of them while committing; {4} commits",
            fault,
            ROUNDS,
            met,
            between,
            done);
  }

  /** Each call of Lucene is once the one from which on nothing succeeds. */
  @Test
  void openingThatFailsLeavesNoLockAndNoOpenFile() throws IOException {
    try (FaultyDisk disk = new FaultyDisk(random)) {
      change(disk);
      int calls = 0;
      while (happensAtOpening(disk, calls)) {
        calls++;
      }
      assertThat(calls).isGreaterThan(10);
    }
  }

  @Test
  void makingAnIndexThatFailsLeavesNoLockAndNoOpenFile() throws IOException {
    for (int calls = 0; calls < 20; calls++) {
      try (FaultyDisk disk = new FaultyDisk(random)) {
        assertThat(happensAtOpening(disk, calls)).isTrue();
      }
    }
  }

  private boolean happensAtOpening(FaultyDisk disk, int calls) throws IOException {
    disk.await(Fault.BROKEN, calls);
    boolean isOpened = isOpened(disk);
    boolean hasHappened = disk.hasHappened();
    assertThat(isOpened || hasHappened).isTrue();
    disk.heal();
    try (TranscriptIndex index = open(disk)) {
      assertThat(Crashing.number(index)).isEqualTo(done);
    }
    return hasHappened;
  }

  private static boolean isOpened(Directory disk) {
    try (TranscriptIndex index = open(disk)) {
      return index.ids().size() < Integer.MAX_VALUE;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Changes the index until something goes wrong, or for some commits. Without power, Lucene's
   * directory answers that its files are closed, which no disk does.
   */
  private boolean isEndedByAnError(FaultyDisk disk, Fault fault) {
    try {
      change(disk);
      return false;
    } catch (IOException e) {
      return true;
    } catch (RuntimeException e) {
      assertThat(fault).as(e::toString).isEqualTo(Fault.POWER);
      return true;
    }
  }

  private void change(Directory disk) throws IOException {
    try (TranscriptIndex index = open(disk)) {
      done = Crashing.number(index);
      for (int commit = 0; commit < 3; commit++) {
        begun = done;
        Crashing.change(index, done + 1);
        index.search("成本");
        begun = done + 1;
        index.commit();
        done = begun;
      }
    }
    if (random.nextInt(4) == 0) {
      new Rebuilding(new LeftOpenDirectory(disk), Crashing.settings()).run(progress -> {});
    }
  }

  private static TranscriptIndex open(Directory disk) throws IOException {
    return TranscriptIndex.open(new LeftOpenDirectory(disk), Crashing.settings());
  }

  private void check(Directory disk, String round) throws IOException {
    if (!DirectoryReader.indexExists(disk)) {
      assertThat(done).as(round).isZero();
      return;
    }
    try (CommitFiles files = CommitFiles.last(disk);
        DirectoryReader reader = DirectoryReader.open(files)) {
      assertThat(FileCheck.of(files)).as(round).isEmpty();
      assertThat(StoredCheck.of(reader, files.bytes()).problems()).as(round).isEmpty();
    }
    try (TranscriptIndex opened = open(disk)) {
      int found = Crashing.number(opened);
      assertThat(found).as(round).isBetween(done, begun);
      Map<String, Integer> content = new TreeMap<>();
      for (String id : opened.ids()) {
        content.put(id, Integer.parseInt(opened.get(id).orElseThrow().title()));
      }
      assertThat(content).as(round).isEqualTo(Crashing.content(found));
      done = found;
      begun = found;
    }
  }
}
