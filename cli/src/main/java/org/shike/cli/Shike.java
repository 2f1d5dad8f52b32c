// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/**
 * The command without a subcommand, and what all subcommands share.
 *
 * @param out for results
 * @param err for everything else
 * @param terminal what the results are shown on
 */
@Command(
    name = "shike",
    description = "Finds the moment in a recording.",
    mixinStandardHelpOptions = true,
    versionProvider = Shike.Version.class,
    synopsisSubcommandLabel = "COMMAND")
record Shike(PrintWriter out, PrintWriter err, Terminal terminal) implements Callable<Integer> {
  static final int OK = 0;
  static final int NOTHING_FOUND = 1;
  static final int ERROR = 2;
  static final int PARTLY = 3;

  /** What the exit statuses of all commands mean. */
  static final Map<String, String> STATUSES = statuses();

  private static Map<String, String> statuses() {
    Map<String, String> statuses = new LinkedHashMap<>();
    statuses.put(String.valueOf(OK), "found or done");
    statuses.put(String.valueOf(NOTHING_FOUND), "nothing found");
    statuses.put(String.valueOf(ERROR), "error");
    statuses.put(String.valueOf(PARTLY), "done in part; the error output lists what is missing");
    return Collections.unmodifiableMap(statuses);
  }

  /** The version in the manifest of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Shike.class.getPackage().getImplementationVersion();
      return new String[] {"shike " + (version == null ? "(not packaged)" : version)};
    }
  }

  @Override
  public Integer call() {
    err.println(
        "shike: name a command: search, index, parse, passages, analyze or eval (shike --help)");
    return ERROR;
  }
}
