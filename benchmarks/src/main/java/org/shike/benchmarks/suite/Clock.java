// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.apache.lucene.util.IORunnable;

/** Time by the wall and of the processor. */
final class Clock {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Clock() {}

  /**
   * How long some work took.
   *
   * @param wall nanoseconds by the wall
   * @param cpu nanoseconds of the processor
   */
  record Time(long wall, long cpu) {}

  /** How long work takes this thread, which does all of it. */
  static Time ofThread(IORunnable work) throws IOException {
    long cpu = THREADS.getCurrentThreadCpuTime();
    long wall = System.nanoTime();
    work.run();
    return new Time(System.nanoTime() - wall, THREADS.getCurrentThreadCpuTime() - cpu);
  }

  /**
   * The time of the processor that all threads have taken, also those of the JVM; often in steps of
   * 10 ms.
   */
  static long processCpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }

  /** Repeats work for some seconds, once at least where there is time at all. */
  static void repeat(int seconds, IORunnable work) throws IOException {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    while (System.nanoTime() < end) {
      work.run();
    }
  }
}
