// SPDX-License-Identifier: Apache-2.0

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Holds the sources to google-java-format: {@code Format.java check|apply <directory>...}. */
class Format {
  private static final Formatter FORMATTER = new Formatter();

  public static void main(String[] args) throws IOException {
    boolean apply =
        switch (args[0]) {
          case "apply" -> true;
          case "check" -> false;
          default -> throw new IllegalArgumentException("must be check or apply: " + args[0]);
        };
    List<Path> files = javaFiles(Arrays.asList(args).subList(1, args.length));
    List<Source> wrong = files.parallelStream().map(Source::of).filter(Source::isWrong).toList();
    for (Source source : wrong) {
      if (apply) {
        Files.writeString(source.file, source.formatted);
      }
      System.err.println((apply ? "formatted: " : "not formatted: ") + source.file);
    }
    if (!apply && !wrong.isEmpty()) {
      System.err.println("To format the sources, run: mvn -q -N validate -Dformat=apply");
      System.exit(1);
    }
  }

  /** A file with what it holds and what it should hold. */
  private record Source(Path file, String written, String formatted) {
    static Source of(Path file) {
      try {
        String written = Files.readString(file);
        return new Source(file, written, format(file, written));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    boolean isWrong() {
      return !written.equals(formatted);
    }
  }

  private static List<Path> javaFiles(List<String> directories) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String directory : directories) {
      if (Files.isDirectory(Path.of(directory))) {
        try (Stream<Path> tree = Files.walk(Path.of(directory))) {
          tree.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
        }
      }
    }
    return files;
  }

  private static String format(Path file, String source) {
    try {
      String imports = ImportOrderer.reorderImports(source, JavaFormatterOptions.Style.GOOGLE);
      return FORMATTER.formatSource(RemoveUnusedImports.removeUnusedImports(imports));
    } catch (FormatterException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }
}
