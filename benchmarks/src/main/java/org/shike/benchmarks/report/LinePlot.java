// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Lines over the size of the index; both axes are logarithmic.
 *
 * @param label for those who cannot see the picture
 * @param unit of the values
 */
record LinePlot(String label, String unit) {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 420;
  private static final int LEFT = 70;
  private static final int RIGHT = 210;
  private static final int TOP = 24;
  private static final int BOTTOM = 44;
  private static final int APART = 16;

  /** One point. */
  record Point(double size, double value) {}

  /** A line with its name and look. */
  record Line(String name, List<Point> points, int colour, boolean isDashed) {}

  /**
   * A logarithmic axis.
   *
   * @param from the power of ten where it starts
   * @param to the power of ten where it ends
   * @param at where on the picture it starts
   * @param length how long it is on the picture; negative if it runs upwards
   */
  private record Axis(int from, int to, double at, double length) {
    static Axis over(List<Line> lines, ToDoubleFunction<Point> value, double at, double length) {
      double[] logs =
          lines.stream()
              .flatMap(line -> line.points().stream())
              .mapToDouble(point -> Math.log10(value.applyAsDouble(point)))
              .sorted()
              .toArray();
      int from = (int) Math.floor(logs[0]);
      return new Axis(from, Math.max(from + 1, (int) Math.ceil(logs[logs.length - 1])), at, length);
    }

    double place(double value) {
      return at + (Math.log10(value) - from) / (to - from) * length;
    }
  }

  /** There is a point at least. */
  String svg(List<Line> lines) {
    Svg svg = new Svg(WIDTH, HEIGHT, label);
    Axis sizes = Axis.over(lines, Point::size, LEFT, WIDTH - LEFT - RIGHT);
    Axis values = Axis.over(lines, Point::value, HEIGHT - BOTTOM, TOP + BOTTOM - HEIGHT);
    drawAxes(sizes, values, svg);
    lines.forEach(line -> draw(line, sizes, values, svg));
    drawNames(lines, values, svg);
    return svg.toString();
  }

  private void drawAxes(Axis sizes, Axis values, Svg svg) {
    for (int power = sizes.from(); power <= sizes.to(); power++) {
      double x = sizes.place(Math.pow(10, power));
      svg.rule(x, TOP, x, HEIGHT - BOTTOM);
      svg.faint(x, HEIGHT - BOTTOM + 18, "middle", Numbers.brief(Math.pow(10, power)));
    }
    for (int power = values.from(); power <= values.to(); power++) {
      double y = values.place(Math.pow(10, power));
      svg.rule(LEFT, y, WIDTH - RIGHT, y);
      svg.faint(LEFT - 8, y + 4, "end", Numbers.brief(Math.pow(10, power)));
    }
    svg.faint((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 6, "middle", "passages");
    svg.faint(4, TOP - 10, "start", unit);
  }

  private void draw(Line line, Axis sizes, Axis values, Svg svg) {
    String points =
        line.points().stream()
            .map(
                point ->
                    String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        sizes.place(point.size()),
                        values.place(point.value())))
            .collect(Collectors.joining(" "));
    svg.line(points, line.colour(), line.isDashed());
    for (Point point : line.points()) {
      String says =
          line.name()
              + ", "
              + Numbers.brief(point.size())
              + " passages: "
              + Numbers.of(point.value())
              + " "
              + unit;
      svg.dot(sizes.place(point.size()), values.place(point.value()), line.colour(), says);
    }
  }

  /** At the ends of the lines, the highest first, moved apart. */
  private static void drawNames(List<Line> lines, Axis values, Svg svg) {
    double free = TOP;
    List<Line> downwards =
        lines.stream()
            .sorted((one, other) -> Double.compare(end(other).value(), end(one).value()))
            .toList();
    for (Line line : downwards) {
      double y = Math.max(free, values.place(end(line).value()) + 4);
      svg.bar(WIDTH - RIGHT + 14, y - 9, 10, 10, line.colour(), line.name());
      svg.text(WIDTH - RIGHT + 30, y, "start", line.name());
      free = y + APART;
    }
  }

  private static Point end(Line line) {
    return line.points().getLast();
  }
}
