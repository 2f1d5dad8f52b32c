// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line on the error output what went wrong. */
final class Errors {
  private Errors() {}

  static int badCall(ParameterException e, String... args) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(name + ": " + oneLine(e) + hint(e) + " (" + name + " --help)");
    return Shike.ERROR;
  }

  /** An exception that no user can cause is a mistake of ours, and is shown whole. */
  static int failed(Exception e, CommandLine command, ParseResult call) {
    if (e instanceof IOException || e instanceof IllegalArgumentException) {
      command.getErr().println("shike: " + message(e));
    } else {
      e.printStackTrace(command.getErr());
    }
    return Shike.ERROR;
  }

  static String message(Exception e) {
    if (e instanceof NoSuchFileException missing) {
      return "no such file: " + PlainText.of(missing.getFile());
    }
    if (e instanceof AccessDeniedException denied) {
      return "no permission: " + PlainText.of(denied.getFile());
    }
    if (e instanceof FileSystemException other && other.getReason() == null) {
      return PlainText.of(other.getFile()) + " cannot be used: " + other.getClass().getSimpleName();
    }
    return oneLine(e);
  }

  /** Of the JVM, whose own words help nobody. */
  static String message(Error e) {
    return switch (e) {
      case FileError file -> oneLine(file);
      case OutOfMemoryError memory -> "out of memory; give the JVM more: SHIKE_JAVA_OPTIONS=-Xmx4g";
      default -> e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + oneLine(e));
    };
  }

  private static String hint(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unknown) {
      boolean option = unknown.getUnmatched().get(0).startsWith("-");
      return option ? "; put -- before a query that starts with -" : "; name a command first";
    }
    return "";
  }

  private static String oneLine(Throwable e) {
    return String.valueOf(e.getMessage())
        .lines()
        .map(line -> PlainText.of(line.strip()))
        .collect(Collectors.joining(" "));
  }
}
