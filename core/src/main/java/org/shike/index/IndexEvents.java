// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.function.Consumer;

/**
 * Calls a listener when something happens in an index, and logs whatever it throws. Thread-safe.
 */
record IndexEvents(Consumer<IndexEvent> listener) {
  private static final System.Logger LOGGER = System.getLogger(IndexEvents.class.getName());

  void tell(IndexEvent event) {
    try {
      listener.accept(event);
    } catch (RuntimeException e) {
      LOGGER.log(System.Logger.Level.WARNING, "the listener of an index failed: " + event, e);
    }
  }
}
