// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_DESCRIPTION;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_DESCRIPTION_HEADING;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_SYNOPSIS;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Layout;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The help of a command: examples, what it does, and its options by purpose. Each mixin for which
 * the messages have a heading is a purpose; the other options are those of the command itself.
 *
 * @param messages in the language of the user
 */
record HelpPage(Messages messages) {
  private static final String EXAMPLES = "examples";
  private static final String ARGUMENTS = "arguments";
  private static final String OPTIONS = "options";
  private static final List<String> SECTIONS =
      List.of(
          EXAMPLES,
          SECTION_KEY_SYNOPSIS_HEADING,
          SECTION_KEY_SYNOPSIS,
          SECTION_KEY_DESCRIPTION_HEADING,
          SECTION_KEY_DESCRIPTION,
          ARGUMENTS,
          SECTION_KEY_COMMAND_LIST_HEADING,
          SECTION_KEY_COMMAND_LIST,
          OPTIONS,
          SECTION_KEY_EXIT_CODE_LIST_HEADING,
          SECTION_KEY_EXIT_CODE_LIST);
  private static final int EXAMPLES_PER_COMMAND = 3;
  private static final String HEADING = "heading.";

  /** What picocli calls the mixin of --help and --version. */
  private static final String HELP = "mixinStandardHelpOptions";

  private static final String LINE_END = System.lineSeparator();

  /** Arranges the help of a command and of its subcommands. */
  void arrange(CommandLine command) {
    command.setHelpSectionKeys(SECTIONS);
    command.getHelpSectionMap().put(EXAMPLES, this::examples);
    command.getHelpSectionMap().put(ARGUMENTS, this::arguments);
    command.getHelpSectionMap().put(OPTIONS, this::options);
    command.getSubcommands().values().forEach(this::arrange);
  }

  /** A command line, and below it what it does. */
  private String examples(Help help) {
    StringBuilder page = new StringBuilder(messages.say("heading.examples")).append(LINE_END);
    for (int at = 1; at <= EXAMPLES_PER_COMMAND; at++) {
      String key = help.commandSpec().qualifiedName(".") + ".example." + at;
      page.append("  ").append(messages.say(key)).append(LINE_END);
      page.append("      ").append(messages.say(key + ".says")).append(LINE_END);
    }
    return page.append(LINE_END).toString();
  }

  private String arguments(Help help) {
    String list = help.parameterList();
    return list.isEmpty() ? "" : headed(messages.say("heading.arguments"), list);
  }

  private String options(Help help) {
    StringBuilder page = new StringBuilder();
    groups(help.commandSpec())
        .forEach((heading, options) -> page.append(headed(heading, list(help, options))));
    return page.toString();
  }

  private static String list(Help help, List<OptionSpec> options) {
    Layout layout = help.createDefaultLayout();
    layout.addOptions(options, help.parameterLabelRenderer());
    return layout.toString();
  }

  private static String headed(String heading, String list) {
    return LINE_END + heading + LINE_END + list;
  }

  /** The options by their headings: first those of the command itself, help at the end. */
  private Map<String, List<OptionSpec>> groups(CommandSpec command) {
    List<OptionSpec> own = new ArrayList<>(command.options());
    Map<String, CommandSpec> purposes = new LinkedHashMap<>(command.mixins());
    purposes.keySet().removeIf(name -> !messages.has(HEADING + name));
    purposes.values().forEach(purpose -> own.removeAll(purpose.options()));
    Map<String, List<OptionSpec>> groups = new LinkedHashMap<>();
    if (!own.isEmpty()) {
      groups.put(messages.say(command.qualifiedName(".") + ".heading"), own);
    }
    CommandSpec help = purposes.remove(HELP);
    purposes.forEach((name, purpose) -> put(groups, name, purpose));
    if (help != null) {
      put(groups, HELP, help);
    }
    return groups;
  }

  private void put(Map<String, List<OptionSpec>> groups, String name, CommandSpec purpose) {
    groups.put(messages.say(HEADING + name), purpose.options());
  }
}
