// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.util.Set;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.util.ArrayUtil;

/**
 * Other forms of an English word. They are added to the word and never replace it, so a wrong rule
 * costs almost nothing. The plural rules are those of D. Harman, How Effective Is Suffixing?, 1991,
 * slightly refined.
 */
final class EnglishForms {
  /** Shorter words keep their s: AWS, iOS. */
  private static final int SHORTEST = 4;

  /** The same for words of two capital letters or more and an s: VMs. */
  private static final int SHORTEST_PLURAL = 3;

  private static final Set<String> SINGULARS_IN_S =
      Set.of("news", "series", "species", "alias", "bias", "atlas", "canvas", "kubernetes");
  private static final Set<String> SINGULARS_IN_IE =
      Set.of("calorie", "cookie", "genie", "movie", "rookie", "selfie", "zombie");

  private EnglishForms() {}

  /**
   * The singular of a plural; the word itself if it is not a plural.
   *
   * @param word of lower-case letters
   */
  static String singular(String word) {
    if (word.length() < SHORTEST || !word.endsWith("s") || isSingularInS(word)) {
      return word;
    }
    if (isPluralOfY(word)) {
      return word.substring(0, word.length() - "ies".length()) + "y";
    }
    String ending = hasPluralInEs(word) ? "es" : "s";
    return word.substring(0, word.length() - ending.length());
  }

  private static boolean isPluralOfY(String word) {
    return word.endsWith("ies")
        && word.length() > SHORTEST
        && !SINGULARS_IN_IE.contains(word.substring(0, word.length() - 1));
  }

  /**
   * The singular of a word in -iases or -uses that may be one in -ias or -us: {@code alias} of
   * {@code aliases}, {@code virus} of {@code viruses}; the word itself if it is not such a word.
   */
  static String singularInS(String word) {
    boolean isPlural =
        word.endsWith("iases") || (word.endsWith("uses") && !isVowel(word, word.length() - 5));
    return isPlural ? word.substring(0, word.length() - "es".length()) : word;
  }

  private static boolean isVowel(String word, int at) {
    return at < 0 || "aeiou".indexOf(word.charAt(at)) >= 0;
  }

  /** Whether a word is written as the plural of capital letters: APIs, VMs. */
  static boolean isPluralOfCapitals(char[] text, int start, int end) {
    boolean isPlural = end - start >= SHORTEST_PLURAL && Folding.halfWidth(text[end - 1]) == 's';
    for (int at = start; at < end - 1 && isPlural; at++) {
      isPlural = Character.isUpperCase(text[at]);
    }
    return isPlural;
  }

  /** The word without accents. */
  static String withoutAccents(String word) {
    if (word.chars().allMatch(character -> character < 0x80)) {
      return word;
    }
    char[] source = word.toCharArray();
    char[] target = new char[ArrayUtil.oversize(source.length * 4, Character.BYTES)];
    int length = ASCIIFoldingFilter.foldToASCII(source, 0, target, 0, source.length);
    StringBuilder plain = new StringBuilder();
    for (int at = 0; at < length; at++) {
      if (!LetterKind.isMark(target[at])) {
        plain.append(target[at]);
      }
    }
    return plain.toString();
  }

  /** Words in -us and -is are not plurals, except GPUs, CPUs and APIs. */
  private static boolean isSingularInS(String word) {
    return word.endsWith("ss")
        || (word.endsWith("is") && !word.endsWith("pis"))
        || (word.endsWith("us") && !word.endsWith("pus"))
        || SINGULARS_IN_S.contains(word);
  }

  private static boolean hasPluralInEs(String word) {
    return word.endsWith("sses")
        || word.endsWith("shes")
        || word.endsWith("xes")
        || word.endsWith("zzes")
        || word.endsWith("nches")
        || word.endsWith("rches")
        || word.endsWith("tches");
  }
}
