// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shike.parse.ChildJvm;
import org.shike.transcript.Transcript;

/**
 * A process is killed at random moments while it puts, replaces, removes, merges, commits and
 * rebuilds. Whatever it was doing, the index is as one commit left it: the last one that it had
 * finished, or the one that it had begun. The next process continues there.
 */
@Timeout(7_200)
class CrashTest {
  private static final int KILLS = Integer.getInteger("stress", 1) == 1 ? 20 : 1_000;

  /**
   * What a process says of some commits; at the beginning, it is killed while it opens the index.
   */
  private static final int MOST_LINES = 8;

  private static final int MOST_MILLIS = 20;

  @TempDir private Path folder;

  @Test
  void killedProcessLeavesACommit() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Path index = folder.resolve("index");
    int commits = 0;
    int between = 0;
    int rebuilding = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      List<String> said = killed(index, random.nextInt(MOST_LINES), random.nextInt(MOST_MILLIS));
      int done = Math.max(commits, last(said, Crashing.DONE));
      int begun = Math.max(done, last(said, Crashing.BEGUN));
      int found = check(index, "seed " + seed + ", kill " + kill);
      assertThat(found).isBetween(done, begun);
      between += begun > done ? 1 : 0;
      rebuilding += !said.isEmpty() && said.getLast().startsWith(Crashing.REBUILDING) ? 1 : 0;
      commits = found;
    }
    assertThat(commits).isPositive();
    assertThat(between).isPositive();
    assertThat(rebuilding).isGreaterThanOrEqualTo(KILLS / 100); // few kills may miss it
    System.getLogger(CrashTest.class.getName())
        .log(
            System.Logger.Level.INFO,
            "{0} kills, {1} of them between the begin and the end of a commit, {2} while rebuilding;"
                + " {3} commits",
            KILLS,
            between,
            rebuilding,
            commits);
  }

  /** Starts a process, and kills it some time after it has said some lines. */
  private List<String> killed(Path index, int lines, int millis) throws Exception {
    Path out = folder.resolve("out");
    Process process =
        ChildJvm.of(Crashing.class, List.of(), index.toString())
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    try {
      while (Files.readAllLines(out).size() < lines && process.isAlive()) {
        process.waitFor(5, TimeUnit.MILLISECONDS);
      }
      process.waitFor(millis, TimeUnit.MILLISECONDS);
      assertThat(process.isAlive()).as(() -> read(folder.resolve("err"))).isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
    return Files.readAllLines(out);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static int last(List<String> said, String what) {
    return said.stream()
        .filter(line -> line.startsWith(what))
        .map(line -> line.substring(what.length()))
        .mapToInt(Integer::parseInt)
        .max()
        .orElse(0);
  }

  /** Checks that the index holds what one commit left, and returns the number of the commit. */
  private static int check(Path index, String round) throws IOException {
    if (isEmpty(index)) {
      return 0;
    }
    assertThat(IndexFolder.of(index).check().problems()).as(round).isEmpty();
    try (TranscriptIndex opened = TranscriptIndex.open(index, Crashing.settings())) {
      int number = Crashing.number(opened);
      Map<String, Integer> content = new TreeMap<>();
      for (String id : opened.ids()) {
        Transcript transcript = opened.get(id).orElseThrow();
        int version = Integer.parseInt(transcript.title());
        assertThat(transcript).as(round).isEqualTo(Crashing.said(id, version));
        content.put(id, version);
      }
      assertThat(content).as(round).isEqualTo(Crashing.content(number));
      return number;
    }
  }

  private static boolean isEmpty(Path index) throws IOException {
    if (Files.notExists(index)) {
      return true;
    }
    try (Stream<Path> files = Files.list(index)) {
      return files.noneMatch(file -> file.getFileName().toString().startsWith("segments"));
    }
  }
}
