// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A language in which the command line speaks to people. */
enum Language {
  ENGLISH("en", "messages.properties"),
  CHINESE("zh", "messages_zh.properties");

  /** Names the language itself. */
  private static final String CHOICE = "SHIKE_LANG";

  /**
   * The variables that name a locale, in POSIX order; before them the one with which the launcher
   * passes the user's locale on, because it sets LC_ALL for the JVM.
   */
  private static final List<String> LOCALES =
      List.of("SHIKE_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG");

  private static final Pattern CHINESE_LOCALE =
      Pattern.compile("zh(?:[-_.@].*)?", Pattern.CASE_INSENSITIVE);

  private final String tag;
  private final String file;

  Language(String tag, String file) {
    this.tag = tag;
    this.file = file;
  }

  /** {@return the language tag, such as {@code zh}} */
  String tag() {
    return tag;
  }

  /** {@return the locale by which the library says its sentences in this language} */
  Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /** {@return the name of the file with its texts, beside this class} */
  String file() {
    return file;
  }

  /** {@return the language that {@code SHIKE_LANG} names, else that of the user's locale} */
  static Language of(Map<String, String> environment) {
    return chosen(environment).flatMap(Language::named).orElseGet(() -> ofLocale(environment));
  }

  /** {@return the value of {@code SHIKE_LANG} if it does not name a language} */
  static Optional<String> unknown(Map<String, String> environment) {
    return chosen(environment).filter(name -> named(name).isEmpty());
  }

  private static Optional<String> chosen(Map<String, String> environment) {
    return value(environment, CHOICE);
  }

  private static Optional<Language> named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(language -> language.tag.equals(lower)).findFirst();
  }

  private static Language ofLocale(Map<String, String> environment) {
    return LOCALES.stream()
        .flatMap(name -> value(environment, name).stream())
        .findFirst()
        .filter(locale -> CHINESE_LOCALE.matcher(locale).matches())
        .map(locale -> CHINESE)
        .orElse(ENGLISH);
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }
}
