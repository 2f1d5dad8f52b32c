// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

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
    version = "shike 0.1.0-SNAPSHOT",
    synopsisSubcommandLabel = "COMMAND")
record Shike(PrintWriter out, PrintWriter err, Terminal terminal) implements Callable<Integer> {
  static final int FOUND = 0;
  static final int NOTHING_FOUND = 1;
  static final int ERROR = 2;

  @Override
  public Integer call() {
    err.println("shike: name a command: search, index, parse or analyze (shike --help)");
    return ERROR;
  }
}
