// SPDX-License-Identifier: Apache-2.0

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures the search for several values of a constant, in the root folder: {@code java
 * build/Sweep.java FILE CONSTANT VALUE,VALUE ... ARGUMENT ...}, with the arguments of {@code shike
 * eval}.
 *
 * <p>The sources are copied, and for each value the constant in the copy is changed, {@code shike}
 * built and {@code shike eval --system full} run. Nothing else needs to be able to change it.
 */
class Sweep {
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length < 3) {
      throw new IllegalArgumentException(
          "usage: java build/Sweep.java FILE CONSTANT VALUE,VALUE... [ARGUMENT OF shike eval]...");
    }
    List<String> eval =
        List.of(args).subList(3, args.length).stream().map(Sweep::absolute).toList();
    Path copy = Files.createTempDirectory("shike-sweep");
    try {
      copySources(copy);
      Path file = copy.resolve(args[0]);
      String source = Files.readString(file);
      for (String value : args[2].split(",", -1)) {
        System.out.println(args[1] + " = " + value);
        Files.writeString(file, with(source, args[1], value));
        run(copy, eval);
        System.out.println();
      }
    } finally {
      delete(copy);
    }
  }

  /** A collection's folder, which the copy would look for in itself. */
  private static String absolute(String argument) {
    return Files.isDirectory(Path.of(argument))
        ? Path.of(argument).toAbsolutePath().toString()
        : argument;
  }

  /** All files but those that Git ignores, changed or not. */
  private static void copySources(Path copy) throws IOException, InterruptedException {
    Process list =
        new ProcessBuilder("git", "ls-files", "--cached", "--others", "--exclude-standard")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader names = list.inputReader()) {
      for (String name :
          names.lines().map(Path::of).filter(Files::exists).map(Path::toString).toList()) {
        Files.createDirectories(copy.resolve(name).getParent());
        Files.copy(Path.of(name), copy.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    check(list);
  }

  private static String with(String source, String constant, String value) {
    Matcher assignment =
        Pattern.compile("(?<=\\s" + Pattern.quote(constant) + " = )[^;]+(?=;)").matcher(source);
    List<MatchResult> found = assignment.results().toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          constant + " must be assigned once, but is assigned " + found.size() + " times");
    }
    return assignment.replaceFirst(Matcher.quoteReplacement(value));
  }

  private static void run(Path copy, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("./shike", "eval", "--system", "full"));
    command.addAll(arguments);
    check(new ProcessBuilder(command).directory(copy.toFile()).inheritIO().start());
  }

  private static void check(Process process) throws InterruptedException {
    int status = process.waitFor();
    if (status != 0) {
      throw new IllegalStateException(
          process.info().command().orElse("a command") + " failed: " + status);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
