// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.util.Version;

/** What a reader has to know of the machine and the sources to judge a figure. */
final class Machine {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** Date and commit come from the caller, as they name the folder of the run. */
  static Map<String, String> facts(String date, String commit) throws IOException {
    OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("date", date);
    facts.put("commit", commit);
    facts.put(
        "machine",
        String.format(
            Locale.ROOT,
            "%s, %d processors, %s %s",
            processor(),
            system.getAvailableProcessors(),
            system.getName(),
            system.getArch()));
    facts.put("load before", String.format(Locale.ROOT, "%.1f", system.getSystemLoadAverage()));
    facts.put("JVM", System.getProperty("java.vm.vendor") + " " + Runtime.version());
    facts.put("Lucene", Version.LATEST.toString());
    facts.put("seeds", "text and prose " + SyntheticText.SEED + ", order of queries 0, 1, 2 …");
    return facts;
  }

  private static String processor() throws IOException {
    if (!Files.isReadable(PROCESSORS)) {
      return "unknown processor";
    }
    try (Stream<String> lines = Files.lines(PROCESSORS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown processor");
    }
  }

  /** The short name of the commit, with a plus sign if the sources differ from it. */
  static String commit(Path home) throws IOException {
    String commit = git(home, "rev-parse", "--short", "HEAD");
    boolean isChanged = !git(home, "status", "--porcelain", "--untracked-files=no").isEmpty();
    return (commit.isEmpty() ? "unknown" : commit) + (isChanged ? "+" : "");
  }

  private static String git(Path home, String... arguments) throws IOException {
    ProcessBuilder git = new ProcessBuilder("git", "-C", home.toString());
    git.command().addAll(java.util.List.of(arguments));
    Process process = git.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }
}
