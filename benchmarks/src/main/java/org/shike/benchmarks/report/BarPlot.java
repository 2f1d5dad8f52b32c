// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Horizontal bars, each of one part or more. Bars of one group stand together under its name.
 *
 * @param label for those who cannot see the picture
 * @param unit of the values
 */
record BarPlot(String label, String unit) {
  private static final int WIDTH = 900;
  private static final double SIGN = 7.2;
  private static final int RIGHT = 130;
  private static final int BAR = 22;
  private static final int STEP = 30;
  private static final int INDENT = 4;

  /** How many colours the page has. */
  static final int COLOURS = 10;

  /**
   * A part of a bar.
   *
   * @param name shown in the key if bars have several parts
   */
  record Part(String name, double value, int colour) {}

  /** A bar; one without parts is the name of the group that follows. */
  record Bar(String name, List<Part> parts) {
    static Bar heading(String name) {
      return new Bar(name, List.of());
    }

    double total() {
      return parts.stream().mapToDouble(Part::value).sum();
    }
  }

  String svg(List<Bar> bars) {
    List<Part> key = key(bars);
    Svg svg = new Svg(WIDTH, STEP * (bars.size() + (key.isEmpty() ? 0 : 3)) + 8, label);
    double left =
        20
            + SIGN
                * bars.stream()
                    .filter(bar -> !bar.parts().isEmpty())
                    .mapToInt(bar -> bar.name().length())
                    .max()
                    .orElse(0);
    double most = bars.stream().mapToDouble(Bar::total).max().orElse(1);
    int y = 4;
    for (Bar bar : bars) {
      if (bar.parts().isEmpty()) {
        svg.faint(INDENT, y + BAR * 0.8, "start", bar.name());
      } else {
        draw(bar, left, (WIDTH - left - RIGHT) / most, y, svg);
      }
      y += STEP;
    }
    drawKey(key, y + STEP / 2, svg);
    return svg.toString();
  }

  private void draw(Bar bar, double left, double scale, int y, Svg svg) {
    svg.text(left - 10, y + BAR * 0.7, "end", bar.name());
    double x = left;
    for (Part part : bar.parts()) {
      String says = part.name() + ": " + Numbers.of(part.value()) + " " + unit;
      svg.bar(x, y, part.value() * scale, BAR, part.colour(), says);
      x += part.value() * scale;
    }
    svg.text(x + 8, y + BAR * 0.7, "start", Numbers.of(bar.total()) + " " + unit);
  }

  private static List<Part> key(List<Bar> bars) {
    boolean hasParts = bars.stream().anyMatch(bar -> bar.parts().size() > 1);
    List<Part> key = new ArrayList<>();
    for (Bar bar : hasParts ? bars : List.<Bar>of()) {
      for (Part part : bar.parts()) {
        if (key.stream().noneMatch(known -> known.name().equals(part.name()))) {
          key.add(part);
        }
      }
    }
    return key;
  }

  /** In as many lines as it needs. */
  private static void drawKey(List<Part> key, int top, Svg svg) {
    double x = INDENT;
    int y = top;
    for (Part part : key) {
      double width = 40 + part.name().length() * SIGN;
      if (x + width > WIDTH) {
        x = INDENT;
        y += STEP;
      }
      svg.bar(x, y - 10, 12, 12, part.colour(), part.name());
      svg.text(x + 17, y, "start", part.name());
      x += width;
    }
  }
}
