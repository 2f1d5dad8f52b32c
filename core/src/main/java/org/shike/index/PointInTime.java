// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.DirectoryReader;

/**
 * One point in time of an index, open as long as somebody uses it. Thread-safe.
 *
 * <p>The one that opens it is its first user. Its files are closed by the threads of the index,
 * because files of Lucene's writer may be deleted then.
 */
final class PointInTime {
  private final UUID index;
  private final DirectoryReader reader;
  private final Segments segments;
  private final IndexThreads threads;
  private final AtomicInteger users = new AtomicInteger(1);

  PointInTime(UUID index, DirectoryReader reader, Segments segments, IndexThreads threads) {
    this.index = index;
    this.reader = reader;
    this.segments = segments;
    this.threads = threads;
    reader.getContext(); // Lucene makes it when first asked, and two threads may make two
  }

  /** Identifies the index: in a commit, or with changes that only this process sees. */
  UUID index() {
    return index;
  }

  DirectoryReader reader() {
    return reader;
  }

  /** The passages for one call without a time limit. */
  Passages passages() throws IOException {
    return passages(Optional.empty());
  }

  /** The passages for one search, which ends in time, see {@link Deadline}. */
  Passages passages(Optional<Duration> limit) throws IOException {
    return new Passages(reader, segments, limit.map(Deadline::in).orElseGet(Deadline::none));
  }

  /** The version of the index; a later one has a larger number. */
  long version() {
    return reader.getVersion();
  }

  /** Adds a user, which has to release it; false if it is closed already. */
  boolean acquire() {
    return users.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
  }

  /** Removes a user; the last one closes it. */
  void release() throws IOException {
    if (users.decrementAndGet() == 0) {
      threads.finish(reader::close);
    }
  }
}
