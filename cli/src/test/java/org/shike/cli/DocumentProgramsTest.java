// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The Java of the documents is compiled and run as a reader would, beside a file {@code summary.md}
 * and a folder {@code talks}. The pieces of a document that are not classes are one program.
 */
class DocumentProgramsTest {
  private static final Path SUMMARY =
      Document.ROOT.resolve(
          "corpus/src/main/resources/org/shike/corpus/reinvent-2025-ec2-session-summary.md");
  private static final Pattern CLASS = Pattern.compile("(?m)^(?:public )?(?:final )?class (\\w+)");
  private static final String SPRING = "org.springframework.context.annotation";
  private static final String PIECES = "Pieces";
  private static final String IMPORTS =
      Stream.of(
              "java.io",
              "java.nio.file",
              "java.time",
              "java.util",
              "java.util.stream",
              "org.shike.analysis",
              "org.shike.index",
              "org.shike.parse",
              "org.shike.query",
              "org.shike.recording",
              "org.shike.render",
              "org.shike.search",
              "org.shike.server",
              "org.shike.transcript",
              "org.shike.write")
          .map(name -> "import " + name + ".*;\n")
          .collect(Collectors.joining());

  /** The sources of the applications that a profile of its own builds and runs. */
  private static final String CONSUMERS = consumers();

  private static final long PATIENCE_SECONDS = 120;

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("documents")
  void programsRunAndPrintWhatIsShown(Document document) throws Exception {
    Files.copy(SUMMARY, folder.resolve("summary.md"));
    Files.copy(SUMMARY, Files.createDirectory(folder.resolve("talks")).resolve("talk.md"));
    List<String> programs = write(document.blocks());
    run(command("javac", "-d", ".", "-proc:none"), sources());
    for (String program : programs) {
      List<String> printed = run(command("java", "-Dstdout.encoding=UTF-8"), List.of(program));
      shown(document.blocks(), program)
          .ifPresent(lines -> assertThat(printed).as(program).isEqualTo(lines));
    }
  }

  /** Writes the classes, and returns those that have a main method. */
  private List<String> write(List<Document.Block> blocks) throws IOException {
    StringBuilder pieces = new StringBuilder();
    List<String> programs = new ArrayList<>();
    for (Document.Block block : blocks) {
      Matcher name = CLASS.matcher(block.code());
      if (!isProgram(block)) {
        continue;
      }
      if (!name.find()) {
        pieces.append(block.code());
        continue;
      }
      Files.writeString(folder.resolve(name.group(1) + ".java"), block.code());
      if (block.code().contains(" main(")) {
        programs.add(name.group(1));
      }
      if (block.code().contains(SPRING)) {
        writeSpring();
      }
    }
    if (!pieces.isEmpty()) {
      String head =
          "class " + PIECES + " { public static void main(String[] args) throws Exception {\n";
      String end = "System.exit(0);\n} }\n"; // a piece may leave an index open
      Files.writeString(folder.resolve(PIECES + ".java"), IMPORTS + head + pieces + end);
      programs.add(PIECES);
    }
    return programs;
  }

  private static boolean isProgram(Document.Block block) {
    return block.language().equals("java") && !CONSUMERS.contains(block.code());
  }

  private static String consumers() {
    try (Stream<Path> files = Files.walk(Document.ROOT.resolve("consumers"))) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        all.append(Files.readString(file));
      }
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What Spring's annotations look like to the compiler. */
  private void writeSpring() throws IOException {
    String head = "package " + SPRING + ";\npublic @interface ";
    Files.writeString(folder.resolve("Configuration.java"), head + "Configuration {}");
    Files.writeString(folder.resolve("Bean.java"), head + "Bean { String destroyMethod(); }");
  }

  /** The text below a program, if there is any. */
  private static Optional<List<String>> shown(List<Document.Block> blocks, String program) {
    for (int at = 0; at + 1 < blocks.size(); at++) {
      if (blocks.get(at).code().contains("class " + program + " ")
          && blocks.get(at + 1).language().equals("text")) {
        return Optional.of(blocks.get(at + 1).code().lines().toList());
      }
    }
    return Optional.empty();
  }

  private List<String> sources() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .toList();
    }
  }

  private static List<String> command(String tool, String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
    command.addAll(List.of(options));
    command.addAll(List.of("--class-path", classPath()));
    return command;
  }

  private List<String> run(List<String> command, List<String> arguments)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(Stream.concat(command.stream(), arguments.stream()).toList())
            .directory(folder.toFile())
            .redirectError(err.toFile())
            .redirectOutput(out.toFile())
            .start();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(err)).isZero();
    return Files.readAllLines(out, StandardCharsets.UTF_8);
  }

  /** What the tests run with is on the class path, the module path, or both. */
  private static String classPath() {
    return Stream.concat(
            Stream.of("."),
            Stream.of("java.class.path", "jdk.module.path").map(System::getProperty))
        .filter(path -> path != null && !path.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }

  static List<Document> documents() throws IOException {
    return Document.all().stream()
        .filter(document -> document.blocks().stream().anyMatch(DocumentProgramsTest::isProgram))
        .toList();
  }
}
