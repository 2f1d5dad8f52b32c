// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.Random;
import org.apache.lucene.tests.store.MockDirectoryWrapper;

/** What a disk does wrong, from one of the next things on that Lucene asks it for. */
enum Fault {
  /** Some things fail: making, writing, naming, deleting and opening files, and {@code fsync}. */
  ERRORS {
    @Override
    void happen(MockDirectoryWrapper disk, Random random) {
      disk.setRandomIOExceptionRate(random.nextDouble() / 10);
      disk.setRandomIOExceptionRateOnOpen(random.nextDouble() / 10);
    }
  },
  /** Nothing succeeds any more. */
  BROKEN {
    @Override
    void happen(MockDirectoryWrapper disk, Random random) {
      disk.setRandomIOExceptionRate(1);
      disk.setRandomIOExceptionRateOnOpen(1);
    }
  },
  /** Some bytes are left. */
  FULL {
    @Override
    void happen(MockDirectoryWrapper disk, Random random) throws IOException {
      disk.setMaxSizeInBytes(disk.sizeInBytes() + random.nextInt(MOST_BYTES));
    }
  },
  /** The machine loses its power: what was not yet asked to be on the disk is lost or garbage. */
  POWER {
    @Override
    void happen(MockDirectoryWrapper disk, Random random) throws IOException {
      disk.crash();
    }
  };

  private static final int MOST_BYTES = 8_000;

  abstract void happen(MockDirectoryWrapper disk, Random random) throws IOException;
}
