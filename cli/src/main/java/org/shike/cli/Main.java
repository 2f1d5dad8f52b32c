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

/** Where the {@code shike} command starts. */
public final class Main {
  /** Held because the logging system forgets a logger, and its level, that nothing refers to. */
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
    System.exit(status(args));
  }

  /** The JVM ends with 1 after an error that nobody catches, and 1 says that nothing was found. */
  private static int status(String... args) {
    try {
      return run(
          new FileOutputStream(FileDescriptor.out),
          new FileOutputStream(FileDescriptor.err),
          System.getenv(),
          args);
    } catch (Error | RuntimeException e) {
      System.err.println("shike: " + e);
      return Shike.ERROR;
    }
  }

  /** Runs the command, and says if its output could not be written. */
  static int run(
      OutputStream out, OutputStream err, Map<String, String> environment, String... args) {
    StandardOutput output = new StandardOutput(out);
    PrintWriter results = utf8(output);
    PrintWriter messages = utf8(err);
    int status = run(results, messages, environment, args);
    results.flush();
    Optional<String> failure = output.failure();
    failure.ifPresent(why -> messages.println("shike: " + unwritten(why, environment)));
    messages.flush();
    return failure.isPresent() ? Shike.ERROR : status;
  }

  private static String unwritten(String why, Map<String, String> environment) {
    return Messages.in(Language.of(environment)).say("error.output", PlainText.of(why));
  }

  /** Runs the command with the given outputs and environment, and returns its exit status. */
  static int run(
      PrintWriter out, PrintWriter err, Map<String, String> environment, String... args) {
    Messages messages = Messages.in(Language.of(environment));
    Language.unknown(environment)
        .map(name -> messages.say("language.unknown", PlainText.of(name)))
        .ifPresent(warning -> err.println("shike: " + warning));
    try {
      return new Shike(out, err, Terminal.of(environment), messages, environment)
          .commandLine()
          .execute(args);
    } catch (Error e) {
      err.println("shike: " + new Errors(messages).message(e));
      return Shike.ERROR;
    }
  }

  private static PrintWriter utf8(OutputStream out) {
    return new PrintWriter(out, false, StandardCharsets.UTF_8);
  }
}
