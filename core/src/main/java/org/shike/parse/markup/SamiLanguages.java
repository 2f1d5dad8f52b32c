// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.markup;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shike.parse.cue.LanguageTag;

/**
 * The languages of the classes of SAMI, from its style sheet: {@code .KRCC { Name: Korean; lang:
 * ko-KR; }}.
 *
 * @param tags by class, in lower case
 */
record SamiLanguages(Map<String, String> tags) {
  private static final Pattern CLASS = Pattern.compile("\\.([\\w-]{1,60})\\s*+\\{([^{}]*+)\\}");
  private static final Pattern LANGUAGE =
      Pattern.compile("(?i)(?<![\\w-])lang\\s*+:\\s*+([\\w-]{1,60})");
  private static final Pattern SUBTAG = Pattern.compile("[a-z0-9]{1,8}");

  static SamiLanguages of(String style) {
    Map<String, String> tags = new HashMap<>();
    Matcher rule = CLASS.matcher(style);
    while (rule.find()) {
      String name = rule.group(1).toLowerCase(Locale.ROOT);
      tag(rule.group(2)).ifPresent(tag -> tags.put(name, tag));
    }
    return new SamiLanguages(tags);
  }

  private static Optional<String> tag(String properties) {
    Matcher language = LANGUAGE.matcher(properties);
    return language.find() ? LanguageTag.of(language.group(1)) : Optional.empty();
  }

  /**
   * The tag of a class; a class without a language gets a private tag, so that it stays separate.
   */
  Optional<String> language(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    Optional<String> known = Optional.ofNullable(tags.get(lower));
    return known.or(() -> Optional.of(lower).filter(SamiLanguages::isSubtag).map("x-"::concat));
  }

  private static boolean isSubtag(String name) {
    return SUBTAG.matcher(name).matches();
  }
}
