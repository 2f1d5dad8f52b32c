// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file says of itself before its text, between two lines of {@code ---}. A block that holds
 * anything but keys with values is text.
 *
 * @param values by key, the keys in lower case; empty where there is no front matter
 * @param body the file with these lines left blank, so that all others keep their numbers
 * @param problems of values that are not what their key says
 */
record FrontMatter(Map<String, List<String>> values, String body, List<Problem> problems) {
  private static final Pattern LINE = Pattern.compile("([^\\r\\n]*+)(?:\\r\\n|\\r|\\n|\\z)");
  private static final Pattern START = Pattern.compile("---[ \\t]*+");
  private static final Pattern END = Pattern.compile("(?:---|\\.\\.\\.)[ \\t]*+");
  private static final Pattern NO_LINE_END = Pattern.compile("[^\\r\\n]++");

  static FrontMatter of(String text) {
    Matcher line = LINE.matcher(text);
    if (!line.lookingAt() || !START.matcher(line.group(1)).matches()) {
      return none(text);
    }
    FrontMatterValues values = new FrontMatterValues();
    for (int number = 2; line.find(); number++) {
      String written = line.group(1);
      if (END.matcher(written).matches()) {
        List<Problem> problems = values.checkDate();
        return new FrontMatter(values.values(), without(text, line.end()), problems);
      }
      if (line.end() == text.length() || !values.add(number, written)) {
        return none(text);
      }
    }
    return none(text);
  }

  private static FrontMatter none(String text) {
    return new FrontMatter(Map.of(), text, List.of());
  }

  private static String without(String text, int end) {
    return NO_LINE_END.matcher(text.substring(0, end)).replaceAll("") + text.substring(end);
  }

  Optional<String> first(String key) {
    return values.getOrDefault(key, List.of()).stream().findFirst();
  }
}
