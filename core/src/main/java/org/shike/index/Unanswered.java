// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

/**
 * A search cannot go on without answers of the whole index. It is repeated when they are there, so
 * this is no failure and nobody sees it.
 */
final class Unanswered extends RuntimeException {
  private static final long serialVersionUID = 1;

  Unanswered() {
    super("asked", null, false, false);
  }
}
