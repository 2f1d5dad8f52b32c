// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.tests.store.MockDirectoryWrapper;

/** Lucene's failing directory, in which faults begin and end. */
final class FaultyDisk extends MockDirectoryWrapper {
  private static final int MOST_CALLS = 40_000;

  private final Random random;
  private Optional<Fault> awaited = Optional.empty();
  private int callsUntilThen;

  FaultyDisk(Random random) {
    super(random, new ByteBuffersDirectory());
    this.random = random;
    setThrottling(Throttling.NEVER);
    setAllowRandomFileNotFoundException(false); // else a file that is there would be called missing
    failOn(new Later());
  }

  /** Lets a fault happen at a random one of the next calls of Lucene. */
  void await(Fault fault) {
    await(fault, random.nextInt(MOST_CALLS));
  }

  /** Lets a fault happen after this many calls. */
  synchronized void await(Fault fault, int calls) {
    awaited = Optional.of(fault);
    callsUntilThen = calls;
  }

  /** Whether the fault that was awaited has happened. */
  synchronized boolean hasHappened() {
    return callsUntilThen < 0;
  }

  /** The disk is repaired, or the machine runs again. */
  synchronized void heal() {
    awaited = Optional.empty();
    setRandomIOExceptionRate(0);
    setRandomIOExceptionRateOnOpen(0);
    setMaxSizeInBytes(0);
    clearCrash();
  }

  /** Lucene itself reads the names of the files of a commit once, and this directory insists. */
  @Override
  public synchronized IndexInput openInput(String name, IOContext context) throws IOException {
    boolean isCommit = name.startsWith(IndexFileNames.SEGMENTS);
    return super.openInput(name, isCommit ? IOContext.READONCE : context);
  }

  /** Is asked before whatever the directory does. */
  private final class Later extends Failure {
    @Override
    public void eval(MockDirectoryWrapper disk) throws IOException {
      if (awaited.isPresent() && callsUntilThen-- == 0) {
        awaited.get().happen(disk, random);
      }
    }
  }
}
