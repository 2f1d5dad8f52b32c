// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where, when and how a run was made. Immutable.
 *
 * @param mode {@code quick} or {@code full}
 * @param text what was indexed, such as {@code synthetic}
 * @param facts everything else by its name, in the order in which it is shown: date, commit,
 *     machine, JVM, seeds
 */
public record Run(String mode, String text, Map<String, String> facts) {
  /** The name of the text that is made up. */
  public static final String SYNTHETIC = "synthetic";

  /** Copies the facts in their order. */
  public Run {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  boolean isSynthetic() {
    return text.equals(SYNTHETIC);
  }
}
