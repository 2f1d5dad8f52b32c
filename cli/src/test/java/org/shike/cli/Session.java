// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call of the command in a document, and what the document shows of its output.
 *
 * @param command as it is typed, without what a shell does with its output
 * @param shown the lines below it, without blank ones at their end
 */
record Session(String command, List<String> shown) {
  private static final Pattern COMMAND =
      Pattern.compile("(?:\\$ )?(?:[A-Z_]+=\\S+ )*(\\./shike|mvn|java|cp) .*");
  private static final Pattern AFTER_THE_CALL = Pattern.compile("\\s+[#<>|]\\s.*");
  private static final Pattern WORD = Pattern.compile("(?:\"([^\"]*)\"|'([^']*)'|(\\S+))");

  /** The calls of {@code ./shike} in a block of code. */
  static List<Session> in(String code) {
    List<Session> sessions = new ArrayList<>();
    for (String line : code.lines().toList()) {
      if (COMMAND.matcher(line).matches()) {
        sessions.add(new Session(line, new ArrayList<>()));
      } else if (!sessions.isEmpty()) {
        sessions.getLast().shown.add(line);
      }
    }
    sessions.forEach(Session::trim);
    return sessions.stream().filter(session -> session.command.contains("./shike ")).toList();
  }

  private void trim() {
    while (!shown.isEmpty() && shown.getLast().isBlank()) {
      shown.removeLast();
    }
  }

  /** The arguments, as a shell takes them apart. */
  List<String> arguments() {
    String typed = command.substring(command.indexOf("./shike ") + "./shike ".length());
    Matcher word = WORD.matcher(AFTER_THE_CALL.matcher(typed).replaceFirst(""));
    List<String> arguments = new ArrayList<>();
    while (word.find()) {
      String inQuotes = word.group(1) == null ? word.group(2) : word.group(1);
      arguments.add(inQuotes == null ? word.group(3) : inQuotes);
    }
    return arguments;
  }

  /** The lines of the standard output that are shown. */
  List<String> shownOut() {
    return shown.stream().filter(line -> !isNote(line)).toList();
  }

  /** The lines of the error output that are shown; a document may leave some out. */
  List<String> shownErr() {
    return shown.stream().filter(Session::isNote).toList();
  }

  private static boolean isNote(String line) {
    return line.startsWith("shike: ");
  }
}
