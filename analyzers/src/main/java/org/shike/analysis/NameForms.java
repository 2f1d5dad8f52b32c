// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.util.LinkedHashSet;
import java.util.Set;

/** Other forms of a name or an English word: without accents, without signs, in the singular. */
final class NameForms {
  private NameForms() {}

  /**
   * The forms that count as the name itself.
   *
   * @param name {@code text[start, end)}, folded
   * @return each once, without the name
   */
  static Set<String> of(String name, char[] text, int start, int end) {
    if (isBare(name)) {
      return Set.of();
    }
    Set<String> forms = new LinkedHashSet<>();
    String plain = EnglishForms.withoutAccents(name);
    forms.add(plain);
    forms.add(withoutSigns(plain));
    forms.add(withoutPlus(plain));
    if (name.codePoints().allMatch(Character::isLetter)) {
      forms.add(EnglishForms.singular(name));
      forms.add(EnglishForms.singular(plain));
      forms.add(EnglishForms.singularInS(plain));
    }
    if (EnglishForms.isPluralOfCapitals(text, start, end)) {
      forms.add(name.substring(0, name.length() - 1));
    }
    forms.remove(name);
    return forms;
  }

  /** Whether nothing but ASCII letters and digits is in a name, and it does not end in s. */
  private static boolean isBare(String name) {
    for (int at = 0; at < name.length(); at++) {
      char character = name.charAt(at);
      if (character >= 0x80 || LetterKind.of(character) != LetterKind.NAME) {
        return false;
      }
    }
    return !name.endsWith("s");
  }

  /** The name as one run: {@code graviton-4} becomes {@code graviton4}; {@code c++} stays. */
  static String withoutSigns(String name) {
    StringBuilder run = new StringBuilder();
    char[] text = name.toCharArray();
    for (int at = 0; at < text.length; at++) {
      if (!isSeparator(text[at]) || Digits.isJoined(text, text.length, at)) {
        run.append(text[at]);
      }
    }
    return run.toString();
  }

  /**
   * Two neighbouring parts of a name as one: {@code gb} and {@code 200} are {@code gb200}, {@code
   * .0} and {@code .1} are {@code 0.1}. Only two numbers keep a sign: 12-5 is not 125.
   *
   * @param part folded; its number may follow a point
   * @param next folded
   */
  static String joined(String part, String next) {
    String first = part.startsWith(".") ? part.substring(1) : part;
    boolean areNumbers =
        Digits.isDigit(first.charAt(first.length() - 1)) && Digits.isDigit(next.charAt(0));
    return first + (areNumbers ? "-" : "") + next;
  }

  private static boolean isSeparator(char character) {
    return NameReader.isInner(character) && character != '+' && character != '#';
  }

  /** {@code ai+} is an AI of some kind; {@code c++} and {@code c+} are not C. */
  private static String withoutPlus(String name) {
    boolean isPlus = name.length() > 2 && name.endsWith("+") && !name.endsWith("++");
    return isPlus ? name.substring(0, name.length() - 1) : name;
  }
}
