// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.io.IOException;
import java.util.concurrent.Semaphore;

/** Lets a limited number of searches run at the same time, and refuses others at once. */
final class SearchSlots {
  private static final int TOO_MANY_REQUESTS = 429;

  private final Semaphore free;
  private final int all;

  SearchSlots(int all) {
    this.all = all;
    free = new Semaphore(all);
  }

  /** What reads the index. */
  @FunctionalInterface
  interface Search<T> {
    T run() throws IOException;
  }

  int running() {
    return all - free.availablePermits();
  }

  <T> T run(Search<T> search) throws IOException {
    if (!free.tryAcquire()) {
      throw new ProblemException(
          TOO_MANY_REQUESTS, all + " searches are running already", "try again in a second");
    }
    try {
      return search.run();
    } finally {
      free.release();
    }
  }
}
