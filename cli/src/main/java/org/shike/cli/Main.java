// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** Where the {@code shike} command starts. */
public final class Main {
  /** Held, as the logging system forgets a logger, and its level, that nobody holds. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Main() {}

  /**
   * Runs the command and exits with 0 (found), 1 (nothing found) or 2 (error).
   *
   * @param args as a person typed them
   */
  public static void main(String... args) {
    LUCENE.setLevel(Level.OFF);
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    int status = run(out, err, System.getenv(), args);
    if (out.checkError()) {
      err.println("shike: the output could not be written");
      status = Shike.ERROR;
    }
    err.flush();
    System.exit(status);
  }

  /** Runs the command with the given outputs and environment, and returns its exit status. */
  static int run(
      PrintWriter out, PrintWriter err, Map<String, String> environment, String... args) {
    Shike shike = new Shike(out, err, Terminal.of(environment));
    try {
      return new CommandLine(shike)
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
          .setExecutionExceptionHandler(Errors::failed)
          .execute(args);
    } catch (OutOfMemoryError e) {
      err.println("shike: out of memory; give the JVM more: SHIKE_JAVA_OPTIONS=-Xmx4g");
      return Shike.ERROR;
    }
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
