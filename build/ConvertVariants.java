// SPDX-License-Identifier: Apache-2.0

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes ICU's rules from traditional to simplified Chinese that keep the number of UTF-16 code
 * units, one a line as source, tab, target: {@code ConvertVariants.java <file>}, with icu4j on the
 * class path.
 */
class ConvertVariants {
  private static final Pattern RULE = Pattern.compile("([^\\s>]+) > ([^\\s>]+);");

  /** Of ICU 79.1; another number means other rules, at which a person should look. */
  private static final int RULES = 4_009;

  public static void main(String[] args) throws IOException {
    List<String> rules =
        Transliterator.getInstance("Traditional-Simplified")
            .toRules(false)
            .lines()
            .map(ConvertVariants::rule)
            .filter(rule -> rule.group(1).length() == rule.group(2).length())
            .map(rule -> rule.group(1) + "\t" + rule.group(2))
            .toList();
    if (rules.size() != RULES) {
      throw new IllegalStateException("expected " + RULES + " rules, found " + rules.size());
    }
    Path file = Path.of(args[0]);
    Files.createDirectories(file.getParent());
    Files.write(file, rules);
  }

  private static Matcher rule(String line) {
    Matcher matcher = RULE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalStateException("not understood: " + line);
    }
    return matcher;
  }
}
