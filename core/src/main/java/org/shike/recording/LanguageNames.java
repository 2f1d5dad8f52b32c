// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How people and programs spell languages in file names. */
final class LanguageNames {
  private static final String ZH = "zh";
  private static final String SIMPLIFIED = "zh-Hans";
  private static final String TRADITIONAL = "zh-Hant";
  private static final String ENGLISH = "en";

  /** How people write Chinese, besides its tags: of these no other word is spelled alike. */
  static final Map<String, List<String>> CHINESE =
      spelled(
          Map.of(
              "chs 简 简体 簡體 简体中文", List.of(SIMPLIFIED),
              "cht 繁 繁体 繁體 正體 繁体中文 繁體中文", List.of(TRADITIONAL),
              "中文 中字 汉语 国语", List.of(ZH),
              "英 英文 英语 英字", List.of(ENGLISH),
              "简英 中英 双语 简体&英文", List.of(SIMPLIFIED, ENGLISH),
              "繁英 繁體&英文", List.of(TRADITIONAL, ENGLISH)));

  /** Spellings that mean Chinese only where a language is expected, after a dot. */
  static final Map<String, List<String>> CHINESE_AFTER_DOT =
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

  /** Codes of two and three letters, and the shortest code of the language. */
  static final Map<String, String> CODES = codes();

  /** English names in lower case, and the code of the language. */
  static final Map<String, String> ENGLISH_NAMES = names();

  private LanguageNames() {}

  private static Map<String, List<String>> spelled(Map<String, List<String>> rows) {
    Map<String, List<String>> spelled = new HashMap<>();
    rows.forEach(
        (spellings, tags) ->
            Stream.of(spellings.split(" ")).forEach(spelling -> spelled.put(spelling, tags)));
    return Map.copyOf(spelled);
  }

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
