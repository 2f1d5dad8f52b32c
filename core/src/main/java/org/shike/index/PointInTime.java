// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;

/**
 * One point in time of an index, open as long as somebody uses it. Thread-safe.
 *
 * <p>Who opens it is its first user. Its files are closed by the threads of the index, because
 * files of Lucene's writer may be deleted then.
 */
final class PointInTime {
  private final UUID index;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final IndexThreads threads;
  private final AtomicInteger users = new AtomicInteger(1);

  PointInTime(UUID index, DirectoryReader reader, IndexThreads threads) {
    this.index = index;
    this.reader = reader;
    this.threads = threads;
    this.searcher = Deadline.none().limit(reader);
  }

  /** Of which index it is: of a commit, or of changes that only this process sees. */
  UUID index() {
    return index;
  }

  DirectoryReader reader() {
    return reader;
  }

  /** Ends where the thread is interrupted that searches, see {@link Deadline}. */
  IndexSearcher searcher() {
    return searcher;
  }

  /** Ends in time, too. */
  IndexSearcher within(Optional<Duration> limit) {
    return limit.map(time -> Deadline.in(time).limit(reader)).orElse(searcher);
  }

  /** Which of the states of the index it is; a later one has a larger number. */
  long version() {
    return reader.getVersion();
  }

  /** Becomes one more user, to be released; false where it is closed already. */
  boolean acquire() {
    return users.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
  }

  /** Ends one use. */
  void release() throws IOException {
    if (users.decrementAndGet() == 0) {
      threads.finish(reader::close);
    }
  }
}
