// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern for paths with {@code /} between their names. The JDK's globs follow the separators and
 * the case rules of the system, and in them a double star matches at least one folder.
 *
 * @param namesHidden whether a name in it begins with a dot
 */
record Glob(Pattern pattern, boolean namesHidden) {
  private static final Pattern HIDDEN = Pattern.compile("(?:^|[/{,])\\.");
  private static final Pattern SIGN =
      Pattern.compile(
          "\\\\(.)|\\*\\*/|\\*\\*|\\[[!^]?[^/]+?\\]|[*?{},]|[^\\\\*?\\[{},]+|.", Pattern.DOTALL);

  static Glob of(String glob) {
    return new Glob(pattern(glob), HIDDEN.matcher(glob).find());
  }

  static List<Glob> all(List<String> globs) {
    return globs.stream().map(Glob::of).toList();
  }

  boolean matches(String path) {
    return pattern.matcher(path).matches();
  }

  private static Pattern pattern(String glob) {
    Matcher sign = SIGN.matcher(glob);
    StringBuilder regex = new StringBuilder();
    int open = 0;
    while (sign.find()) {
      open += "{".equals(sign.group()) ? 1 : 0;
      boolean isInside = open > 0;
      open -= "}".equals(sign.group()) && isInside ? 1 : 0;
      regex.append(regex(sign, isInside));
    }
    try {
      return Pattern.compile(regex.toString(), Pattern.DOTALL);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("\"" + glob + "\" is not a valid file pattern", e);
    }
  }

  private static String regex(Matcher sign, boolean isInside) {
    String written = sign.group();
    return switch (written) {
      case "**/" -> "(?:.*/)?";
      case "**" -> ".*";
      case "*" -> "[^/]*";
      case "?" -> "[^/]";
      case "{" -> "(?:";
      case "}" -> isInside ? ")" : "\\}";
      case "," -> isInside ? "|" : ",";
      default -> written.startsWith("[") && written.length() > 2 ? oneOf(written) : literal(sign);
    };
  }

  private static String literal(Matcher sign) {
    return Pattern.quote(sign.group(1) == null ? sign.group() : sign.group(1));
  }

  /** A character class. Only a dash is special in it, and it never matches a separator. */
  private static String oneOf(String written) {
    boolean isNegated = written.charAt(1) == '!' || written.charAt(1) == '^';
    String characters = written.substring(isNegated ? 2 : 1, written.length() - 1);
    String escaped = characters.replaceAll("[\\\\\\[\\]&^]", "\\\\$0");
    return "(?!/)[" + (isNegated ? "^" : "") + escaped + "]";
  }
}
