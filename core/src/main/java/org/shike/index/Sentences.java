// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.shike.analysis.AnalyzedToken;
import org.shike.search.MomentQuery;

/** Tells questions in sentences from keywords, and what in them says nothing of the answer. */
final class Sentences {
  private static final Pattern QUESTION_MARK = Pattern.compile("[?？]\\s*\\z");
  private static final Pattern LONG_RUN = Pattern.compile("\\p{IsHan}{10}");

  /** They ask; the answer does not hold them. */
  private static final Set<String> QUESTION_WORDS =
      Set.of(
          "什么", "甚么", "啥", "多少", "几", "哪", "哪个", "哪些", "哪里", "哪儿", "哪种", "哪家", "哪位", "哪一", "谁",
          "如何", "怎么", "怎样", "怎么样", "为什么", "为何", "何时", "是否", "能否", "可否", "吗", "呢", "请问", "多久", "多长",
          "多大", "多高", "what", "which", "who", "whom", "whose", "when", "where", "why", "how");

  /** They are everywhere; sharing one says nothing. */
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "的", "地", "得", "了", "着", "是", "在", "和", "与", "及", "或", "把", "被", "让", "给", "对", "从", "向",
          "为", "以", "于", "之", "其", "这", "那", "这个", "那个", "有", "没有", "会", "能", "可以", "要", "需要", "应该",
          "就", "都", "也", "又", "还", "才", "很", "更", "最", "不", "吧", "啊", "呀", "嘛", "个", "一个", "一", "们",
          "a", "an", "the", "is", "are", "was", "were", "be", "been", "do", "does", "did", "of",
          "in", "on", "at", "to", "for", "with", "by", "and", "or", "it", "its", "this", "that",
          "these", "those", "can", "could", "should", "would", "will", "i", "you", "we", "they",
          "my", "your", "there");

  private Sentences() {}

  static boolean isSentence(MomentQuery query, Channels channels) {
    return switch (query.form()) {
      case KEYWORDS -> false;
      case SENTENCE -> true;
      case AUTOMATIC -> looksLikeOne(query.text(), channels);
    };
  }

  private static boolean looksLikeOne(String text, Channels channels) {
    if (QUESTION_MARK.matcher(text).find() || LONG_RUN.matcher(text).find()) {
      return true;
    }
    List<AnalyzedToken> words = words(text, channels);
    return words.size() > 2 && words.stream().anyMatch(word -> isOneOf(QUESTION_WORDS, word));
  }

  /** The text without what says nothing; as it is where that would leave nothing. */
  static String content(String text, Channels channels) {
    StringBuilder content = new StringBuilder(text);
    for (AnalyzedToken word : words(text, channels)) {
      if (isOneOf(QUESTION_WORDS, word) || isOneOf(FUNCTION_WORDS, word)) {
        content.replace(word.from(), word.to(), " ".repeat(word.to() - word.from()));
      }
    }
    return content.codePoints().anyMatch(Character::isLetterOrDigit) ? content.toString() : text;
  }

  private static List<AnalyzedToken> words(String text, Channels channels) {
    return AnalyzedToken.of(channels.wordQuery(), text).stream()
        .filter(AnalyzedToken::isWord)
        .toList();
  }

  private static boolean isOneOf(Set<String> words, AnalyzedToken word) {
    return words.contains(word.term().toLowerCase(Locale.ROOT));
  }
}
