// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The languages of texts as recognisers name them: by a tag or by their English name. */
public final class LanguageTag {
  private static final Pattern TAG =
      Pattern.compile("(?:ai-)?([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*)");

  private LanguageTag() {}

  /** The tag of {@code zh-CN}, {@code zh_cn}, {@code ai-zh} or {@code chinese}. */
  public static Optional<String> of(String written) {
    Matcher tag = TAG.matcher(written);
    return tag.matches() ? ofTag(tag.group(1).replace('_', '-')) : ofName(written);
  }

  private static Optional<String> ofTag(String tag) {
    return Optional.of(Locale.forLanguageTag(tag).toLanguageTag())
        .filter(known -> !"und".equals(known));
  }

  private static Optional<String> ofName(String name) {
    return Stream.concat(Arrays.stream(Locale.getISOLanguages()), Stream.of("yue"))
        .filter(tag -> Locale.of(tag).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(name))
        .findFirst();
  }
}
