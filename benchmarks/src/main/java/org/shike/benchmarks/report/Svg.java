// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.report;

import java.util.Locale;

/** A picture under construction; the page has the colours, by the number of a series. */
final class Svg {
  private final StringBuilder body = new StringBuilder();
  private final int width;
  private final int height;
  private final String label;

  Svg(int width, int height, String label) {
    this.width = width;
    this.height = height;
    this.label = label;
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  void rule(double x1, double y1, double x2, double y2) {
    add(
        String.format(
            Locale.ROOT,
            "<line class=\"rule\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
            x1,
            y1,
            x2,
            y2));
  }

  void text(double x, double y, String anchor, String text) {
    add(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
            x,
            y,
            anchor,
            escaped(text)));
  }

  void faint(double x, double y, String anchor, String text) {
    add(
        String.format(
            Locale.ROOT,
            "<text class=\"faint\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
            x,
            y,
            anchor,
            escaped(text)));
  }

  /** With what it says while the pointer is on it. */
  void bar(double x, double y, double width, double height, int colour, String says) {
    add(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"var(--c%d)\">"
                + "<title>%s</title></rect>",
            x,
            y,
            Math.max(width, 1),
            height,
            colour,
            escaped(says)));
  }

  void line(String points, int colour, boolean isDashed) {
    add(
        String.format(
            Locale.ROOT,
            "<polyline class=\"line%s\" stroke=\"var(--c%d)\" points=\"%s\"/>",
            isDashed ? " dashed" : "",
            colour,
            points));
  }

  void dot(double x, double y, int colour, String says) {
    add(
        String.format(
            Locale.ROOT,
            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"var(--c%d)\"><title>%s</title></circle>",
            x,
            y,
            colour,
            escaped(says)));
  }

  private void add(String element) {
    body.append(element).append('\n');
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "<svg width=\"%1$d\" height=\"%2$d\""
            + " viewBox=\"0 0 %1$d %2$d\" role=\"img\" aria-label=\"%3$s\">%n%4$s</svg>",
        width,
        height,
        escaped(label),
        body);
  }
}
