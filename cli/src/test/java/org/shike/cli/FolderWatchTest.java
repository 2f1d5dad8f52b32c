// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Work that follows changes of folders. */
class FolderWatchTest {
  @TempDir private Path folder;

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void workFollowsChangesAndSeesFoldersThatAreNew() throws Exception {
    BlockingQueue<List<Path>> seen = new LinkedBlockingQueue<>();
    try (ExecutorService thread = Executors.newSingleThreadExecutor();
        FolderWatch watch = new FolderWatch(List.of(folder))) {
      Future<?> running =
          thread.submit(
              () -> {
                watch.run(() -> seen.add(files()));
                return true;
              });
      assertThat(seen.take()).isEmpty();
      Path in = Files.createDirectory(folder.resolve("new"));
      awaitNoneBut(seen, List.of());
      Path file = Files.writeString(in.resolve("a.srt"), "");
      awaitNoneBut(seen, List.of(file));
      watch.stop();
      running.get();
    }
  }

  /** A change may be seen in several steps. */
  private static void awaitNoneBut(BlockingQueue<List<Path>> seen, List<Path> last)
      throws InterruptedException {
    List<Path> now = seen.take();
    while (!now.equals(last)) {
      now = seen.take();
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
