// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs a program of the tests in a JVM of its own. */
public final class ChildJvm {
  private ChildJvm() {}

  /**
   * Prepares the run of a program.
   *
   * @param program has a main method
   * @param options of the JVM
   * @param arguments of the program
   */
  public static ProcessBuilder of(Class<?> program, List<String> options, String... arguments)
      throws URISyntaxException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath()));
    command.addAll(options);
    command.add(program.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  /** All that this test sees, whether it is in modules or not. */
  private static String classPath() throws URISyntaxException {
    return Stream.of(
            root(ChildJvm.class),
            root(TranscriptParser.class),
            System.getProperty("jdk.module.path", ""),
            System.getProperty("java.class.path", ""))
        .filter(path -> !path.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The folder of the classes of a type, also if a module was patched with it. */
  private static String root(Class<?> type) throws URISyntaxException {
    String name = type.getSimpleName() + ".class";
    Path file = Path.of(Objects.requireNonNull(type.getResource(name)).toURI());
    return file.resolve(Path.of("..", "..", "..", "..")).normalize().toString();
  }
}
