// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.function.Supplier;
import org.shike.engine.EngineOpener;

/**
 * New indexes for tests: in memory, or on the engines that the class supplies which the system
 * property {@code shike.test.engine} names. So what holds for an index is tested on each engine.
 */
final class Indexes {
  private static final String ENGINE = System.getProperty("shike.test.engine", "");

  private Indexes() {}

  static TranscriptIndex empty() {
    return empty(IndexSettings.standard());
  }

  static TranscriptIndex empty(IndexSettings settings) {
    if (ENGINE.isEmpty()) {
      return TranscriptIndex.inMemory(settings);
    }
    try {
      return TranscriptIndex.open(engine(), settings);
    } catch (IOException | ReflectiveOperationException e) {
      throw new AssertionError("no engine " + ENGINE, e);
    }
  }

  private static EngineOpener engine() throws ReflectiveOperationException {
    Object engines = Class.forName(ENGINE).getConstructor().newInstance();
    return (EngineOpener) ((Supplier<?>) engines).get();
  }
}
