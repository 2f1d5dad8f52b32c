// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws what commands print on a terminal: {@code java build/TerminalPicture.java}, in the root
 * folder.
 *
 * <p>The commands are run, and their output becomes an SVG. Chinese characters are two cells wide,
 * and each run of characters is stretched to its cells, so that the columns are right with any
 * font. The description of the picture is its text, which a test compares with what the commands
 * print.
 */
class TerminalPicture {
  private static final Path PICTURE = Path.of("docs", "pictures", "search.svg");
  private static final List<String> COMMANDS =
      List.of(
          "./shike search \"Graviton 成本\" --limit 2",
          "./shike search 死胡同",
          "./shike search \"Graviton chengben\" --limit 1",
          "./shike search 哪个客户把成本降低了14%？ --limit 1");

  private static final int COLUMNS = 80;
  private static final double CELL = 8.4;
  private static final int LINE = 21;
  private static final int FONT = 14;
  private static final int MARGIN = 20;
  private static final String BACKGROUND = "#1c2128";
  private static final String BORDER = "#57606a";
  private static final String PLAIN = "#adbac7";
  private static final String BOLD = "#ffffff";
  private static final String COMMAND = "#7ee787";
  private static final String NOTE = "#8b98a5";

  private static final Pattern ESCAPE = Pattern.compile("\u001b\\[(\\d*)m");
  private static final Pattern WIDE = Pattern.compile("[\\p{IsHan}\u3000-\u303f\uff00-\uff60]");
  private static final Pattern WORD = Pattern.compile("\\S+");

  /** A line of the terminal; one that a person typed, a note, or output with terminal codes. */
  private record Line(String text, String color) {
    String plain() {
      return ESCAPE.matcher(text).replaceAll("");
    }
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    output("./shike --version"); // builds it first, which nobody wants to see
    List<Line> lines = new ArrayList<>();
    for (String command : COMMANDS) {
      if (!lines.isEmpty()) {
        lines.add(new Line("", PLAIN));
      }
      lines.add(new Line("$ " + command, COMMAND));
      lines.addAll(output(command));
    }
    Files.createDirectories(PICTURE.getParent());
    Files.writeString(PICTURE, svg(lines));
  }

  private static List<Line> output(String command) throws IOException, InterruptedException {
    ProcessBuilder shell = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true);
    shell.environment().put("SHIKE_TERMINAL", "1");
    shell.environment().put("SHIKE_COLUMNS", String.valueOf(COLUMNS));
    shell.environment().put("SHIKE_LANG", "en");
    shell.environment().remove("NO_COLOR");
    Process process = shell.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(command + ": " + printed);
    }
    return printed
        .lines()
        .map(line -> new Line(line, line.startsWith("shike: ") ? NOTE : PLAIN))
        .toList();
  }

  private static String svg(List<Line> lines) {
    double width = 2 * MARGIN + COLUMNS * CELL;
    int height = 2 * MARGIN + lines.size() * LINE;
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$.0f %2$d" width="%1$.0f" height="%2$d" role="img">
        <!-- SPDX-License-Identifier: Apache-2.0; made by build/TerminalPicture.java -->
        <title>A terminal in which shike finds moments</title>
        <desc>
        """
            .formatted(width, height));
    lines.forEach(line -> svg.append(escaped(line.plain())).append('\n'));
    svg.append(
        """
        </desc>
        <rect x="0.5" y="0.5" width="%.0f" height="%d" rx="8" fill="%s" stroke="%s"/>
        <g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'Noto Sans Mono CJK SC', 'PingFang SC', 'Microsoft YaHei', monospace" font-size="%d">
        """
            .formatted(width - 1, height - 1, BACKGROUND, BORDER, FONT));
    for (int row = 0; row < lines.size(); row++) {
      draw(lines.get(row), MARGIN + row * LINE + FONT, svg);
    }
    return svg.append("</g>\n</svg>\n").toString();
  }

  /** Draws each part between two terminal codes. */
  private static void draw(Line line, int y, StringBuilder svg) {
    Matcher escape = ESCAPE.matcher(line.text());
    int from = 0;
    int cell = 0;
    boolean isBold = false;
    while (escape.find()) {
      String part = line.text().substring(from, escape.start());
      draw(part, cell, y, style(isBold, line.color()), svg);
      cell += cells(part);
      isBold = escape.group(1).equals("1");
      from = escape.end();
    }
    draw(line.text().substring(from), cell, y, style(isBold, line.color()), svg);
  }

  private static String style(boolean isBold, String color) {
    return isBold ? "fill=\"" + BOLD + "\" font-weight=\"bold\"" : "fill=\"" + color + "\"";
  }

  /** Draws the words of a part, each character in its own place. */
  private static void draw(String part, int cell, int y, String style, StringBuilder svg) {
    Matcher word = WORD.matcher(part);
    while (word.find()) {
      String places =
          IntStream.range(word.start(), word.end())
              .mapToObj(end -> cell + cells(part.substring(0, end)))
              .map(at -> String.format(Locale.ROOT, "%.1f", MARGIN + at * CELL))
              .collect(Collectors.joining(" "));
      svg.append("<text x=\"").append(places).append("\" y=\"").append(y).append("\" ");
      svg.append(style).append('>').append(escaped(word.group())).append("</text>\n");
    }
  }

  /** How many cells a text takes on a terminal. */
  private static int cells(String text) {
    return text.length() + (int) WIDE.matcher(text).results().count();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
