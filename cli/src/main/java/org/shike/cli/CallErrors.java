// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with a call that picocli refused, and what to do.
 *
 * @param messages in the language of the user
 */
record CallErrors(Messages messages) {
  String message(ParameterException e) {
    return switch (e) {
      case UnmatchedArgumentException unknown -> unknown(unknown);
      case MissingParameterException missing -> messages.say("error.missing", missing(missing));
      case OverwrittenOptionException twice ->
          messages.say("error.option.repeated", name(twice.getOverwritten()));
      default -> e.getArgSpec() == null ? String.valueOf(e.getMessage()) : value(e, e.getArgSpec());
    };
  }

  /** The commands, with commas between them. */
  static String commands(CommandLine shike) {
    return String.join(", ", shike.getSubcommands().keySet());
  }

  private String unknown(UnmatchedArgumentException e) {
    CommandLine command = e.getCommandLine();
    List<String> unmatched = e.getUnmatched();
    String first = unmatched.isEmpty() ? "" : unmatched.getFirst();
    if (first.startsWith("-")) {
      boolean takesQuery = command.getCommandName().equals("search");
      return messages.say(
          takesQuery ? "error.option.unknown-or-query" : "error.option.unknown", first);
    }
    if (!command.getSubcommands().isEmpty()) {
      return messages.say("error.command.unknown", first, commands(command));
    }
    CommandSpec spec = command.getCommandSpec();
    return spec.positionalParameters().isEmpty()
        ? messages.say("error.argument.none", first, spec.qualifiedName())
        : messages.say(
            "error.argument",
            first,
            spec.qualifiedName(),
            spec.positionalParameters().getFirst().paramLabel());
  }

  private static String missing(MissingParameterException e) {
    return e.getMissing().stream()
        .map(arg -> arg.isOption() ? name(arg) + " " + arg.paramLabel() : arg.paramLabel())
        .collect(Collectors.joining(", "));
  }

  /** What is wrong with the value of an option. */
  private String value(ParameterException e, ArgSpec arg) {
    Class<?> type = arg.auxiliaryTypes()[0];
    if (e.getCause() instanceof BadCallException bad) {
      return name(arg) + ": " + bad.said(messages);
    }
    if (type.isEnum()) {
      return messages.say("error.choice", name(arg), choices(type), e.getValue());
    }
    if (type == boolean.class) {
      return messages.say("error.option.flag", name(arg), e.getValue());
    }
    return type == int.class || type == Integer.class
        ? messages.say("error.number", name(arg), e.getValue())
        : String.valueOf(e.getMessage());
  }

  private static String choices(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static String name(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }
}
