// SPDX-License-Identifier: Apache-2.0
package org.shike.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shike.index.TranscriptIndex;
import org.shike.query.Expression;
import org.shike.query.QueryLanguage;

/**
 * The README's program is compiled and run as a reader would, beside a file {@code summary.md};
 * what it says can be typed is understood.
 */
class ReadmeTest {
  private static final Path README = Path.of("..", "README.md");
  private static final Pattern PROGRAM = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final String SUMMARY = "reinvent-2025-ec2-session-summary.md";
  private static final long PATIENCE_SECONDS = 120;

  @TempDir private Path folder;

  @Test
  void programPrintsTheTwoMomentsFirst() throws IOException, InterruptedException {
    try (InputStream summary = BundledCorpus.class.getResourceAsStream(SUMMARY)) {
      Files.copy(summary, folder.resolve("summary.md"));
    }
    Files.writeString(folder.resolve("Quickstart.java"), program());
    assertThat(run())
        .startsWith(
            "09:30 Nubank使用Graviton实现14%云成本降低和21%碳排放减少",
            "13:40 Intercom迁移到Graviton 4后,搜索延迟降低56%,EC2成本降低22%");
  }

  @ParameterizedTest
  @MethodSource("typed")
  void whatCanBeTypedIsUnderstood(String text) throws IOException {
    QueryLanguage.Understood understood = QueryLanguage.parse(text, "event"::equals);
    assertThat(understood.notes()).allMatch(note -> note.contains("leaves out"));
    assertThat(understood.expression().orElseThrow()).isNotInstanceOf(Expression.Words.class);
    try (TranscriptIndex index = TranscriptIndex.inMemory()) {
      index.put(BundledCorpus.transcripts().get(0));
      assertThat(index.search(text).query().text()).isEqualTo(text);
    }
  }

  /** The code in the first column of the table of the query language. */
  private static List<String> typed() throws IOException {
    List<String> rows =
        Files.readAllLines(README).stream()
            .dropWhile(line -> !line.equals("| typed | finds |"))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .map(line -> line.split("\\|", 3)[1])
            .toList();
    assertThat(rows).hasSizeGreaterThan(7);
    return rows.stream()
        .flatMap(row -> CODE.matcher(row).results().map(code -> code.group(1)))
        .toList();
  }

  private static String program() throws IOException {
    Matcher program = PROGRAM.matcher(Files.readString(README));
    assertThat(program.find()).as("the README shows a program").isTrue();
    return program.group(1);
  }

  private List<String> run() throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                "--class-path",
                classPath(),
                "Quickstart.java")
            .directory(folder.toFile())
            .redirectError(folder.resolve("err.txt").toFile())
            .redirectOutput(out.toFile())
            .start();
    assertThat(java.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(java.exitValue()).as(Files.readString(folder.resolve("err.txt"))).isZero();
    return Files.readAllLines(out, StandardCharsets.UTF_8);
  }

  /** What the tests run with is on the class path, the module path, or both. */
  private static String classPath() {
    return Stream.of("java.class.path", "jdk.module.path")
        .map(System::getProperty)
        .filter(path -> path != null && !path.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
