// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.export;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A row of a table of cues.
 *
 * @param line of the source, from 1 on
 * @param start in the unit of the table
 * @param end in the same unit
 * @param speaker if there is a column for it
 * @param text with all markup
 */
record TsvRow(
    int line, BigDecimal start, Optional<BigDecimal> end, Optional<String> speaker, String text) {
  boolean hasFraction() {
    return start.scale() > 0 || end.filter(number -> number.scale() > 0).isPresent();
  }
}
