// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** Where the {@code shike} command starts. */
public final class Main {
  /** Held, as the logging system forgets a logger, and its level, that nobody holds. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Main() {}

  /**
   * Runs the command and exits with 0 (found or done), 1 (nothing found), 2 (error) or 3 (done in
   * part).
   *
   * @param args as a person typed them
   */
  public static void main(String... args) {
    LUCENE.setLevel(Level.OFF);
    // What a thread of an index meets is thrown again by the next call, and said once.
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {});
    System.exit(
        run(
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            System.getenv(),
            args));
  }

  /** Runs the command, and says where its output could not be written. */
  static int run(
      OutputStream out, OutputStream err, Map<String, String> environment, String... args) {
    StandardOutput output = new StandardOutput(out);
    PrintWriter results = utf8(output);
    PrintWriter messages = utf8(err);
    int status = run(results, messages, environment, args);
    results.flush();
    Optional<String> failure = output.failure();
    failure.ifPresent(
        why -> messages.println("shike: the output could not be written: " + PlainText.of(why)));
    messages.flush();
    return failure.isPresent() ? Shike.ERROR : status;
  }

  /** Runs the command with the given outputs and environment, and returns its exit status. */
  static int run(
      PrintWriter out, PrintWriter err, Map<String, String> environment, String... args) {
    Shike shike = new Shike(out, err, Terminal.of(environment));
    CommandLine command =
        new CommandLine(shike)
            .addSubcommand(new SearchCommand(shike))
            .addSubcommand(new IndexCommand(shike))
            .addSubcommand(new ParseCommand(shike))
            .addSubcommand(new PassagesCommand(shike))
            .addSubcommand(new AnalyzeCommand(shike))
            .addSubcommand(new EvalCommand(shike))
            .setOut(out)
            .setErr(err)
            .setExpandAtFiles(false) // a query may start with @
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(Errors::badCall)
            .setExecutionExceptionHandler(Errors::failed);
    listStatuses(command);
    command.getSubcommands().values().forEach(Main::listStatuses);
    try {
      return command.execute(args);
    } catch (Error e) {
      err.println("shike: " + Errors.message(e));
      return Shike.ERROR;
    }
  }

  private static void listStatuses(CommandLine command) {
    command
        .getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("Exit status:%n")
        .exitCodeList(Shike.STATUSES);
  }

  private static PrintWriter utf8(OutputStream out) {
    return new PrintWriter(out, false, StandardCharsets.UTF_8);
  }
}
