// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The languages of texts as recognisers name them: by a tag or by their English name. */
final class LanguageTag {
  private static final Pattern TAG =
      Pattern.compile("(?:ai-)?([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*)");

  private LanguageTag() {}

  /** The tag of {@code zh-CN}, {@code zh_cn}, {@code ai-zh} or {@code chinese}. */
  static Optional<String> of(String written) {
    return ofName(written)
        .or(
            () ->
                Optional.of(written)
                    .map(TAG::matcher)
                    .filter(tag -> tag.matches() && !"auto".equalsIgnoreCase(written))
                    .map(tag -> Locale.forLanguageTag(tag.group(1).replace('_', '-')))
                    .map(Locale::toLanguageTag)
                    .filter(tag -> !"und".equals(tag)));
  }

  private static Optional<String> ofName(String name) {
    return Arrays.stream(Locale.getISOLanguages())
        .filter(tag -> Locale.of(tag).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(name))
        .findFirst();
  }
}
