// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shike.parse.cue.LanguageTag;
import org.shike.parse.cue.Languages;
import org.shike.transcript.CueText;

/**
 * Collects the texts of a piece of speech: one text, or the same text in several languages, as a
 * source and its translation or under language tags. Keys such as {@code source}, which may also
 * say where something comes from, count only together with a translation.
 */
final class JsonTexts {
  private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2})(?:[-_][A-Za-z]{2,4})?");
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  /** More often an identifier, a number and a timestamp than Indonesian, Norwegian and Tsonga. */
  private static final Set<String> OTHER_KEYS = Set.of("id", "no", "ts");

  private final JsonSource json;
  private final Map<String, String> tagged = new LinkedHashMap<>();
  private Optional<String> text = Optional.empty();
  private Optional<String> source = Optional.empty();
  private Optional<String> translation = Optional.empty();
  private Optional<String> target = Optional.empty();
  private boolean hasKey;
  private boolean isNumber;
  private boolean isWord;

  JsonTexts(JsonSource json) {
    this.json = json;
  }

  /** Accepts the value of a key; false if it is not the key of a text. */
  boolean accept(String key) {
    return switch (key) {
      case "text", "content", "body", "transcript", "sentence", "caption" -> acceptText(false);
      case "word" -> acceptText(true);
      default -> json.isString() && acceptOther(key);
    };
  }

  /** An object or an array is not a text, and may contain pieces itself. */
  private boolean acceptText(boolean isWord) {
    hasKey = true;
    if (json.isArray() || json.isObject()) {
      return false;
    }
    this.isWord = isWord;
    isNumber = json.isNumber();
    text = isNumber ? json.digits() : json.spacedText();
    return true;
  }

  private boolean acceptOther(String key) {
    switch (key) {
      case "translatedText", "translated_text", "translation", "translated" ->
          translation = json.text();
      case "input",
          "source",
          "sourceText",
          "source_text",
          "src",
          "original",
          "originalText",
          "original_text" ->
          source = json.text();
      case "target", "targetText", "target_text", "dst", "output" -> target = json.text();
      default -> {
        return acceptLanguage(key);
      }
    }
    return true;
  }

  private boolean acceptLanguage(String key) {
    Matcher tag = LANGUAGE.matcher(key);
    boolean isTag =
        tag.matches() && LANGUAGES.contains(tag.group(1)) && !OTHER_KEYS.contains(tag.group(1));
    Optional<String> language = isTag ? LanguageTag.of(key) : Optional.empty();
    Optional<String> words = json.text().filter(JsonTexts::hasLetters);
    if (language.isPresent() && words.isPresent()) {
      tagged.put(language.get(), words.get());
    }
    return isTag;
  }

  private static boolean hasLetters(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  /** The first text. */
  Optional<String> text() {
    boolean isTranslated = translation.isPresent() || target.isPresent();
    return text.or(() -> source.filter(said -> isTranslated))
        .or(() -> translation)
        .or(() -> tagged.values().stream().findFirst().filter(first -> isTagged()));
  }

  /** The language of the first text, if its key is a language tag. */
  Optional<String> language() {
    boolean isFirst = text.or(() -> translation).isEmpty() && !isFromSource() && isTagged();
    return isFirst ? tagged.keySet().stream().findFirst() : Optional.empty();
  }

  /** Two language keys are translations of each other; a single one may mean anything. */
  private boolean isTagged() {
    return tagged.size() > 1;
  }

  private boolean isFromSource() {
    return text.isEmpty() && source.isPresent() && target.isPresent();
  }

  /** The texts in other languages. */
  List<CueText> others() {
    List<CueText> others = new ArrayList<>();
    translation.ifPresent(other -> add(others, Languages.language(other), other));
    if (isFromSource()) {
      target.ifPresent(other -> add(others, Languages.language(other), other));
    }
    tagged.forEach((language, other) -> add(others, Optional.of(language), other));
    return others;
  }

  private void add(List<CueText> others, Optional<String> language, String other) {
    boolean isAnother = text().filter(first -> !first.strip().equals(other)).isPresent();
    if (isAnother && others.stream().noneMatch(known -> known.text().equals(other))) {
      others.add(new CueText(language, other));
    }
  }

  /** Whether it has the key of a text, even without a text. */
  boolean hasKey() {
    return hasKey;
  }

  boolean isNumber() {
    return isNumber;
  }

  /** Whether the text is called a word. */
  boolean isWord() {
    return isWord;
  }
}
