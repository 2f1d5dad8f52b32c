// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A figure that Shike has to reach.
 *
 * @param name what is measured
 * @param sense whether the figure may be more or less than its bounds
 * @param must the bound that has to hold; infinite if it is not known
 * @param aim the bound that is hoped for; the same as {@code must} where there is no other
 * @param unit of figure and bounds
 * @param figures each by its label; all of them have to hold
 */
record Goal(
    String name,
    Sense sense,
    double must,
    double aim,
    String unit,
    Map<String, Function<Results, OptionalDouble>> figures) {
  /** On which side of its bounds a figure should be. */
  enum Sense {
    AT_LEAST,
    AT_MOST;

    boolean holds(double figure, double bound) {
      return switch (this) {
        case AT_LEAST -> figure >= bound;
        case AT_MOST -> figure <= bound;
      };
    }
  }

  /** How it stands with a goal. */
  enum Verdict {
    REACHED("held, and the aim"),
    HELD("held"),
    MISSED("missed"),
    /** The aim is missed, and the must is not known. */
    OPEN("nothing to compare with"),
    NOT_MEASURED("not measured");

    private final String text;

    Verdict(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** A goal is missed as soon as one figure misses it, whatever was not measured. */
  Verdict verdict(Results results) {
    List<OptionalDouble> all =
        figures.values().stream().map(figure -> figure.apply(results)).toList();
    if (all.stream().anyMatch(one -> one.isPresent() && !sense.holds(one.getAsDouble(), must))) {
      return Verdict.MISSED;
    }
    if (all.stream().anyMatch(OptionalDouble::isEmpty)) {
      return Verdict.NOT_MEASURED;
    }
    boolean isReached = all.stream().allMatch(one -> sense.holds(one.getAsDouble(), aim));
    if (isReached && aim != must) {
      return Verdict.REACHED;
    }
    return Double.isInfinite(must) ? Verdict.OPEN : Verdict.HELD;
  }

  /** Its figures, such as {@code 0.41 times (wall), 0.38 times (CPU)}. */
  String measured(Results results) {
    return figures.entrySet().stream()
        .map(figure -> measured(figure.getKey(), figure.getValue().apply(results)))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private String measured(String label, OptionalDouble figure) {
    if (figure.isEmpty()) {
      return "";
    }
    return amount(figure.getAsDouble()) + (label.isEmpty() ? "" : " (" + label + ")");
  }

  String amount(double figure) {
    return Numbers.of(figure) + (unit.isEmpty() ? "" : " " + unit);
  }

  String mustText() {
    return Double.isInfinite(must)
        ? "as in the run before; there is none"
        : sense.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + amount(must);
  }

  String aimText() {
    return aim == must ? "" : amount(aim);
  }
}
