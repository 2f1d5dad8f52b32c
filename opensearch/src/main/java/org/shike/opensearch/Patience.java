// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.time.Duration;

/**
 * How long a request may take.
 *
 * @param whole with all repetitions
 * @param repeats whether it is repeated if the cluster is too busy or cannot be reached
 */
record Patience(Duration whole, boolean repeats) {
  static Patience of(Duration whole) {
    return new Patience(whole, true);
  }

  /** For the first request, of which a person wants to know soon that it fails. */
  static Patience once(Duration whole) {
    return new Patience(whole, false);
  }
}
