// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The language, or the two languages, that a part of a file name or a folder names. Immutable.
 *
 * @param tags BCP 47, one or two
 * @param mark what the spelling says about how the text was made
 */
record NamedLanguage(List<String> tags, NameMark mark) {
  private static final Set<String> REGIONS =
      Set.copyOf(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));

  /** A recogniser's text by its sign, a language, a script, a region, and what it was made from. */
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)(ai-)?([a-z]{2,3})(?:[-_](hans|hant|latn|cyrl))?(?:[-_]([a-z]{2}|\\d{3}))?"
              + "(?:-([a-z]{2,3}|orig))?(?:-(?:hans|hant))?(?:-orig)?");

  NamedLanguage {
    tags = List.copyOf(tags);
  }

  /** The language of a part of a name that follows a dot, where few other words are. */
  static Optional<NamedLanguage> afterDot(String written) {
    return unmistakable(written)
        .or(() -> plain(LanguageNames.CHINESE_AFTER_DOT.get(written.toLowerCase(Locale.ROOT))))
        .or(() -> tagged(written))
        .or(() -> two(written));
  }

  /** The language of a part that other words can be, too, such as the name of a folder. */
  static Optional<NamedLanguage> unmistakable(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    return plain(LanguageNames.CHINESE.get(lower))
        .or(
            () ->
                Optional.ofNullable(LanguageNames.ENGLISH_NAMES.get(lower))
                    .flatMap(tag -> plain(List.of(tag))))
        .or(() -> isChineseOrEnglish(lower) ? tagged(written) : Optional.empty())
        .or(() -> lower.contains("&") ? two(written) : Optional.empty());
  }

  private static boolean isChineseOrEnglish(String lower) {
    return lower.matches("(?:ai-)?(?:zh|en|eng)(?:[-_].*)?");
  }

  private static Optional<NamedLanguage> plain(@Nullable List<String> tags) {
    return Optional.ofNullable(tags).map(known -> new NamedLanguage(known, NameMark.PLAIN));
  }

  private static Optional<NamedLanguage> tagged(String written) {
    Matcher tag = TAG.matcher(written);
    if (!tag.matches() || !LanguageNames.CODES.containsKey(tag.group(2).toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    String second = tag.group(4) == null ? "" : tag.group(4).toUpperCase(Locale.ROOT);
    boolean isRegion = isRegion(tag);
    String source = isRegion || second.isEmpty() ? tag.group(5) : tag.group(4);
    boolean isLow = source != null && written.contains("_"); // two languages, not one from another
    if (isLow || (source != null && !isSource(source))) {
      return Optional.empty();
    }
    Locale.Builder language =
        new Locale.Builder()
            .setLanguage(LanguageNames.CODES.get(tag.group(2).toLowerCase(Locale.ROOT)))
            .setScript(tag.group(3) == null ? "" : tag.group(3))
            .setRegion(isRegion ? second : "");
    return Optional.of(
        new NamedLanguage(List.of(language.build().toLanguageTag()), mark(tag, source)));
  }

  /** In {@code zh-Hans-de} the last part is the language of the source: regions have capitals. */
  private static boolean isRegion(Matcher tag) {
    String written = tag.group(4) == null ? "" : tag.group(4);
    boolean hasCapitals = written.equals(written.toUpperCase(Locale.ROOT));
    return REGIONS.contains(written.toUpperCase(Locale.ROOT))
        ? hasCapitals || tag.group(3) == null
        : written.matches("\\d{3}");
  }

  private static boolean isSource(String source) {
    String lower = source.toLowerCase(Locale.ROOT);
    return lower.equals("orig") || LanguageNames.CODES.containsKey(lower);
  }

  private static NameMark mark(Matcher tag, String source) {
    boolean isRecognised = tag.group(1) != null || tag.group().endsWith("-orig");
    boolean isTranslated = source != null && !source.equals("orig");
    return isTranslated ? NameMark.TRANSLATED : isRecognised ? NameMark.RECOGNISED : NameMark.PLAIN;
  }

  /** {@code chs&eng} or {@code chs_eng}. */
  private static Optional<NamedLanguage> two(String written) {
    String[] parts = written.split("[&_+]", -1);
    if (parts.length != 2) {
      return Optional.empty();
    }
    List<String> tags =
        Stream.of(parts)
            .flatMap(part -> afterDot(part).stream())
            .flatMap(language -> language.tags().stream())
            .distinct()
            .toList();
    return tags.size() == 2 ? plain(tags) : Optional.empty();
  }
}
