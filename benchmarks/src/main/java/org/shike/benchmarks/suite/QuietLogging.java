// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

/**
 * The configuration of {@code java.util.logging} for processes that are measured: without handlers,
 * so that Lucene's advice about the JVM is not printed by each of them.
 */
public final class QuietLogging {
  static final String OPTION = "-Djava.util.logging.config.class=" + QuietLogging.class.getName();

  /** Called by the JVM; sets nothing. */
  public QuietLogging() {}
}
