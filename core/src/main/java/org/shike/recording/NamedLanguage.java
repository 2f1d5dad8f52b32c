// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The language, or the two languages, that a part of a file name or a folder names. Immutable.
 *
 * @param tags BCP 47, one or two
 * @param mark what the spelling says about how the text was made
 */
record NamedLanguage(List<String> tags, NameMark mark) {
  private static final String ZH = "zh";
  private static final String SIMPLIFIED = "zh-Hans";
  private static final String TRADITIONAL = "zh-Hant";
  private static final String ENGLISH = "en";

  /** How people write Chinese, besides its tags: of these no other word is spelled alike. */
  private static final Map<String, List<String>> CHINESE =
      spelled(
          Map.of(
              "chs 简 简体 簡體 简体中文", List.of(SIMPLIFIED),
              "cht 繁 繁体 繁體 正體 繁体中文 繁體中文", List.of(TRADITIONAL),
              "中文 中字 汉语 国语", List.of(ZH),
              "英 英文 英语 英字", List.of(ENGLISH),
              "简英 中英 双语 简体&英文", List.of(SIMPLIFIED, ENGLISH),
              "繁英 繁體&英文", List.of(TRADITIONAL, ENGLISH)));

  /** Spellings that mean Chinese only where a language is expected, after a dot. */
  private static final Map<String, List<String>> CHINESE_AFTER_DOT =
      spelled(Map.of("sc gb gbk", List.of(SIMPLIFIED), "tc big5", List.of(TRADITIONAL)));

  /** ISO 639-2 has a second code for some languages, for libraries. */
  private static final Map<String, String> LIBRARY_CODES =
      Map.ofEntries(
          Map.entry("alb", "sq"),
          Map.entry("arm", "hy"),
          Map.entry("baq", "eu"),
          Map.entry("bur", "my"),
          Map.entry("chi", "zh"),
          Map.entry("cze", "cs"),
          Map.entry("dut", "nl"),
          Map.entry("fre", "fr"),
          Map.entry("geo", "ka"),
          Map.entry("ger", "de"),
          Map.entry("gre", "el"),
          Map.entry("ice", "is"),
          Map.entry("mac", "mk"),
          Map.entry("may", "ms"),
          Map.entry("per", "fa"),
          Map.entry("rum", "ro"),
          Map.entry("slo", "sk"),
          Map.entry("wel", "cy"));

  private static final Map<String, String> CODES = codes();
  private static final Map<String, String> NAMES = names();
  private static final Set<String> REGIONS =
      Set.copyOf(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));

  /** A recogniser's text by its sign, a language, a script, a region, and what it was made from. */
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)(ai-)?([a-z]{2,3})(?:[-_](hans|hant|latn|cyrl))?(?:[-_]([a-z]{2}|\\d{3}))?"
              + "(?:-([a-z]{2,3}|orig))?(?:-orig)?");

  NamedLanguage {
    tags = List.copyOf(tags);
  }

  /** The language of a part of a name that follows a dot, where few other words are. */
  static Optional<NamedLanguage> afterDot(String written) {
    return unmistakable(written)
        .or(() -> plain(CHINESE_AFTER_DOT.get(written.toLowerCase(Locale.ROOT))))
        .or(() -> tagged(written))
        .or(() -> two(written));
  }

  /** The language of a part that other words can be, too, such as the name of a folder. */
  static Optional<NamedLanguage> unmistakable(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    return plain(CHINESE.get(lower))
        .or(() -> Optional.ofNullable(NAMES.get(lower)).flatMap(tag -> plain(List.of(tag))))
        .or(() -> isChineseOrEnglish(lower) ? tagged(written) : Optional.empty())
        .or(() -> lower.contains("&") ? two(written) : Optional.empty());
  }

  private static boolean isChineseOrEnglish(String lower) {
    return lower.matches("(?:ai-)?(?:zh|en|eng)(?:[-_].*)?");
  }

  private static Optional<NamedLanguage> plain(List<String> tags) {
    return Optional.ofNullable(tags).map(known -> new NamedLanguage(known, NameMark.PLAIN));
  }

  private static Optional<NamedLanguage> tagged(String written) {
    Matcher tag = TAG.matcher(written);
    if (!tag.matches() || !CODES.containsKey(tag.group(2).toLowerCase(Locale.ROOT))) {
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
            .setLanguage(CODES.get(tag.group(2).toLowerCase(Locale.ROOT)))
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
    return lower.equals("orig") || CODES.containsKey(lower);
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

  private static Map<String, List<String>> spelled(Map<String, List<String>> rows) {
    Map<String, List<String>> spelled = new HashMap<>();
    rows.forEach(
        (spellings, tags) ->
            Stream.of(spellings.split(" ")).forEach(spelling -> spelled.put(spelling, tags)));
    return Map.copyOf(spelled);
  }

  /** Codes of two and three letters by the shortest code. */
  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>(LIBRARY_CODES);
    for (String code : Locale.getISOLanguages()) {
      codes.put(code, code);
      codes.put(Locale.of(code).getISO3Language(), code);
    }
    codes.put("yue", "yue");
    return Map.copyOf(codes);
  }

  private static Map<String, String> names() {
    return Arrays.stream(Locale.getISOLanguages())
        .collect(
            Collectors.toMap(
                code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT),
                code -> code,
                (first, second) -> first));
  }
}
