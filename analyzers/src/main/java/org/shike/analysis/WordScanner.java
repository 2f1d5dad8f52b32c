// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.io.IOException;

/**
 * Walks over the words of a text: words of Han characters from the dictionary, whole names and
 * numbers, words of other scripts by Unicode's rules, and symbols. Punctuation separates them.
 *
 * <p>Keeps its arrays from one text to the next; not thread-safe.
 */
final class WordScanner {
  /** What a word is. */
  enum Kind {
    /** Of Han characters, of another script, or of the user's lexicon. */
    WORD,
    /** Of Latin letters, alone or with digits. */
    NAME,
    NUMBER,
    SYMBOL
  }

  private final TextWords words;
  private final NumberReader numbers;
  private final NameReader names = new NameReader();
  private final OtherWords others = new OtherWords();

  private char[] text = {};
  private int length;

  /**
   * Where the next word of the lexicon starts, or the text ends; no other word extends beyond it.
   */
  private int limit;

  private int at;
  private int endOfOthers;
  private int start;
  private int end;
  private Kind kind = Kind.WORD;
  private boolean followsPunctuation;

  WordScanner(Lexicon lexicon) {
    words = new TextWords(lexicon);
    numbers = new NumberReader(words);
  }

  /** Starts again at the beginning of {@code text[0, length)}, which must not change meanwhile. */
  void reset(char[] text, int length) throws IOException {
    this.text = text;
    this.length = length;
    words.read(text, length);
    at = 0;
    endOfOthers = 0;
    limit = 0;
  }

  /** Moves to the next word; false at the end of the text. */
  boolean next() throws IOException {
    followsPunctuation = false;
    while (at < length) {
      if (at < endOfOthers ? nextOther() : nextWord()) {
        return true;
      }
    }
    return false;
  }

  private void startStretch(int end) {
    limit = end;
    numbers.reset(text, limit);
    names.reset(text, limit);
    others.reset(text, limit);
  }

  char[] text() {
    return text;
  }

  int length() {
    return length;
  }

  Kind kind() {
    return kind;
  }

  /** Offset of the first character of the word. */
  int start() {
    return start;
  }

  /** Offset after the last character of the word. */
  int end() {
    return end;
  }

  /** The term of a symbol. */
  String symbol() {
    return SymbolReader.term(text, start, end);
  }

  /** Whether the word is in the user's lexicon and neither a name nor a number. */
  boolean isOfLexicon() {
    return kind == Kind.WORD && words.isOfLexicon(start);
  }

  /** Whether punctuation precedes the word. */
  boolean followsPunctuation() {
    return followsPunctuation;
  }

  /** Details of a word that is a number. */
  NumberReader number() {
    return numbers;
  }

  /** Takes what is at the current offset, and returns whether it is a word. */
  private boolean nextWord() {
    if (words.isOfLexicon(at)) {
      return nextOfLexicon(words.endOfWordAt(at));
    }
    if (at >= limit) {
      startStretch(words.nextOfLexicon(at, length));
    }
    int codePoint = Character.codePointAt(text, at, limit);
    return switch (LetterKind.of(codePoint)) {
      case NONE -> nextSymbol();
      case HAN -> nextHan(at + Character.charCount(codePoint));
      case NAME -> SymbolReader.isKeycap(text, limit, at + 1) ? nextSymbol() : nextName();
      case ALPHABETIC, SYLLABIC -> startOthers();
    };
  }

  /** Takes a word of the lexicon, as a name or a number if it is one. */
  private boolean nextOfLexicon(int after) {
    int from = at;
    startStretch(after);
    switch (LetterKind.of(text[from])) {
      case NAME -> nextName();
      case HAN -> nextHan(after);
      case NONE, ALPHABETIC, SYLLABIC -> take(Kind.WORD, after);
    }
    Kind found = end == after ? kind : Kind.WORD;
    at = from;
    return take(found, after);
  }

  /** Takes a number or a word of the dictionary; a character outside any word is a word itself. */
  private boolean nextHan(int after) {
    if (numbers.read(at)) {
      return takeNumber();
    }
    int word = words.endOfWordAt(at);
    return take(Kind.WORD, word > 0 ? word : after);
  }

  private boolean nextName() {
    names.read(at);
    if (NumberReader.mayStart(text[at]) && numbers.read(at) && isNumber()) {
      return takeNumber();
    }
    take(Kind.NAME, names.endWithoutPossessive());
    at = names.end();
    return true;
  }

  /** Whether what starts with a digit is a number rather than a name such as 3D or 64bit. */
  private boolean isNumber() {
    return !numbers.isPlain() || !(names.hasLetter() || numbers.isVersion());
  }

  private boolean takeNumber() {
    take(Kind.NUMBER, numbers.end());
    at = numbers.next();
    return true;
  }

  private boolean nextSymbol() {
    int symbol = SymbolReader.end(text, limit, at);
    if (symbol > at) {
      return take(Kind.SYMBOL, symbol);
    }
    int codePoint = Character.codePointAt(text, at, limit);
    followsPunctuation |= !Folding.isBlank(text[at]) && !LetterKind.isMark(codePoint);
    at += Character.charCount(codePoint);
    return false;
  }

  private boolean startOthers() {
    endOfOthers = others.read(at);
    return false;
  }

  private boolean nextOther() throws IOException {
    if (!others.next()) {
      at = endOfOthers;
      return false;
    }
    at = others.start();
    return take(Kind.WORD, others.end());
  }

  private boolean take(Kind kind, int end) {
    this.kind = kind;
    this.start = at;
    this.end = end;
    at = end;
    return true;
  }
}
