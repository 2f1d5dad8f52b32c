// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

/**
 * New indexes for tests: in memory, or, with the system property {@code shike.test.engine}, on the
 * engine of that name. So each law of an index is tested on each engine.
 */
final class Indexes {
  private static final String ENGINE = System.getProperty("shike.test.engine", "none");

  private Indexes() {}

  static TranscriptIndex empty() {
    return empty(IndexSettings.standard());
  }

  static TranscriptIndex empty(IndexSettings settings) {
    return switch (ENGINE) {
      case "none" -> TranscriptIndex.inMemory(settings);
      case "fake" -> FakeEngine.index(settings);
      default -> elsewhere(settings);
    };
  }

  private static TranscriptIndex elsewhere(IndexSettings settings) {
    throw new AssertionError();
  }
}
