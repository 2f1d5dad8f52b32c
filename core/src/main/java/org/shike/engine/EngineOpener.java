// SPDX-License-Identifier: Apache-2.0
package org.shike.engine;

import java.io.IOException;

/** Opens an engine. */
@FunctionalInterface
public interface EngineOpener {
  /**
   * Opens it, and makes the index if it does not exist and may be changed.
   *
   * @param schema of the index
   * @return the engine, to be closed
   * @throws IOException if it cannot be opened
   */
  Engine open(EngineSchema schema) throws IOException;
}
