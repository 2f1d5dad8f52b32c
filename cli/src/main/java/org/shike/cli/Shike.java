// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/**
 * The command without a subcommand, and the values that all subcommands share.
 *
 * @param out for results
 * @param err for everything else
 * @param terminal what the results are shown on
 * @param messages in the language of the user
 * @param environment its variables
 */
@Command(name = "shike", mixinStandardHelpOptions = true, versionProvider = Shike.Version.class)
record Shike(
    PrintWriter out,
    PrintWriter err,
    Terminal terminal,
    Messages messages,
    Map<String, String> environment)
    implements Callable<Integer> {
  static final int OK = 0;
  static final int NOTHING_FOUND = 1;

  /** What a check found; it has its own text in the help. */
  static final int UNSOUND = 1;

  static final int ERROR = 2;
  static final int PARTLY = 3;

  /** The version in the manifest of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Shike.class.getPackage().getImplementationVersion();
      return new String[] {"shike " + (version == null ? "(unpackaged)" : version)};
    }
  }

  /** The command with all its subcommands. */
  CommandLine commandLine() {
    CommandLine command =
        new CommandLine(this)
            .addSubcommand(new SearchCommand(this))
            .addSubcommand(new IndexCommand(this))
            .addSubcommand(new ServeCommand(this))
            .addSubcommand(new McpCommand(this))
            .addSubcommand(new ListCommand(this))
            .addSubcommand(new ShowCommand(this))
            .addSubcommand(new RemoveCommand(this))
            .addSubcommand(new StatsCommand(this))
            .addSubcommand(new CheckCommand(this))
            .addSubcommand(new ReindexCommand(this))
            .addSubcommand(new SnapshotCommand(this))
            .addSubcommand(new RestoreCommand(this))
            .addSubcommand(new ParseCommand(this))
            .addSubcommand(new PassagesCommand(this))
            .addSubcommand(new AnalyzeCommand(this))
            .addSubcommand(new EvalCommand(this));
    Errors errors = new Errors(messages);
    command
        .setResourceBundle(messages.bundle())
        .setOut(out)
        .setErr(err)
        .setExpandAtFiles(false) // a query may start with @
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(terminal.helpColumns())
        .setParameterExceptionHandler(errors::badCall)
        .setExecutionExceptionHandler(errors::failed);
    new HelpPage(messages).arrange(command);
    return command;
  }

  @Override
  public Integer call() {
    String commands = CallErrors.commands(commandLine());
    err.println("shike: " + messages.say("error.command", commands) + " (shike --help)");
    return ERROR;
  }
}
