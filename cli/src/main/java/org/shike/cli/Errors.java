// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Says in one line on the error output what went wrong.
 *
 * @param messages in the language of the user
 */
record Errors(Messages messages) {
  /** Says what is wrong with a call that picocli refused. */
  int badCall(ParameterException e, String... args) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    String text = PlainText.of(new CallErrors(messages).message(e));
    command.getErr().println(name + ": " + text + " (" + name + " --help)");
    return Shike.ERROR;
  }

  /** An exception that no user can cause is a defect of Shike and is shown with its stack trace. */
  int failed(Exception e, CommandLine command, ParseResult call) {
    if (isOfUser(e)) {
      command.getErr().println("shike: " + message(e));
    } else {
      e.printStackTrace(command.getErr());
    }
    return Shike.ERROR;
  }

  /** An index in a cluster does not do everything, and says what. */
  private static boolean isOfUser(Exception e) {
    return e instanceof IOException
        || e instanceof IllegalArgumentException
        || (e instanceof UnsupportedOperationException && e.getMessage() != null);
  }

  String message(Exception e) {
    return switch (e) {
      case BadCallException bad -> PlainText.of(bad.said(messages));
      case NoSuchFileException missing -> file("error.file.missing", missing);
      case AccessDeniedException denied -> file("error.file.denied", denied);
      case FileSystemException other when other.getReason() == null ->
          messages.say(
              "error.file.unusable",
              PlainText.of(other.getFile()),
              other.getClass().getSimpleName());
      default -> oneLine(e);
    };
  }

  /** What is wrong with a file, which is named once. */
  String message(Path file, Exception e) {
    String name = file.toString();
    boolean isNamed = e instanceof FileSystemException other && name.equals(other.getFile());
    return isNamed ? message(e) : PlainText.of(name) + ": " + message(e);
  }

  /** What an error of the JVM means, whose own message helps few people. */
  String message(Error e) {
    return switch (e) {
      case FileError error -> PlainText.of(error.file()) + ": " + message(error.reason());
      case OutOfMemoryError memory -> messages.say("error.memory");
      default -> e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + oneLine(e));
    };
  }

  private String file(String key, FileSystemException e) {
    return messages.say(key, PlainText.of(e.getFile()));
  }

  private static String oneLine(Throwable e) {
    return String.valueOf(e.getMessage())
        .lines()
        .map(line -> PlainText.of(line.strip()))
        .collect(Collectors.joining(" "));
  }
}
