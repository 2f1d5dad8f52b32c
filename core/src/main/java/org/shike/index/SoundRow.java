// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.List;

/**
 * Characters in a row that sound as something does.
 *
 * @param pairs of characters that overlap by one, at each place several that sound alike
 */
record SoundRow(List<List<String>> pairs) {
  SoundRow {
    pairs = List.copyOf(pairs);
  }
}
