// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a word as an index needs it: with all its forms and parts at one position. */
final class IndexTokenWriter implements TokenWriter {
  private final WordScanner words;
  private final NameParts parts = new NameParts();
  private final NameRuns runs = new NameRuns(parts);
  private final SpelledName spelled = new SpelledName();

  /** Reads the words inside a word of the lexicon; created for the first one. */
  private @Nullable IndexTokenWriter inside;

  IndexTokenWriter(WordScanner words) {
    this.words = words;
  }

  @Override
  public void reset() {}

  @Override
  public boolean writeNext(TokenQueue queue) throws IOException {
    if (!words.next()) {
      return false;
    }
    int increment = words.followsPunctuation() ? 2 : 1;
    switch (words.kind()) {
      case WORD -> writeWord(queue, increment);
      case SYMBOL -> writeSymbol(queue, increment);
      case NAME -> writeName(queue, increment);
      case NUMBER -> writeNumber(queue, increment);
    }
    return true;
  }

  private void writeWord(TokenQueue queue, int increment) throws IOException {
    queue.addFolded(TokenTypes.WORD, words.text(), words.start(), words.end(), increment, 1);
    if (words.isOfLexicon()) {
      writeInside(queue);
    }
  }

  /** Adds the words that are found there without the lexicon, as parts. */
  private void writeInside(TokenQueue queue) throws IOException {
    if (inside == null) {
      inside = new IndexTokenWriter(new WordScanner(Lexicon.empty()));
    }
    char[] text = Arrays.copyOfRange(words.text(), words.start(), words.end());
    inside.words.reset(text, text.length);
    TokenQueue found = new TokenQueue();
    boolean more = true;
    while (more) {
      more = inside.writeNext(found);
    }
    queue.addAll(TokenTypes.PART, found, words.start());
  }

  private void writeSymbol(TokenQueue queue, int increment) {
    String symbol = words.symbol();
    add(queue, TokenTypes.SYMBOL, symbol, increment);
    String plain = SymbolReader.withoutModifiers(symbol);
    if (!plain.equals(symbol)) {
      add(queue, TokenTypes.PART, plain, 0);
    }
  }

  private void writeName(TokenQueue queue, int increment) {
    String name = Folding.folded(words.text(), words.start(), words.end());
    parts.read(words.text(), words.start(), words.end());
    add(queue, TokenTypes.ofName(name, parts.count()), name, increment);
    for (String form : NameForms.of(name, words.text(), words.start(), words.end())) {
      add(queue, TokenTypes.FORM, form, 0);
    }
    spelled.read(words.text(), words.length(), words.start());
    for (int end : spelled.ends()) {
      queue.add(TokenTypes.PART, spelled.term(end), words.start(), end, 0, 1);
    }
    runs.reset();
    while (runs.next()) {
      queue.add(TokenTypes.PART, runs.term(), runs.start(), runs.end(), 0, 1);
    }
  }

  private void writeNumber(TokenQueue queue, int increment) {
    NumberReader number = words.number();
    List<String> forms = number.forms();
    add(queue, TokenTypes.NUMBER, forms.getFirst(), increment);
    for (String other : forms.subList(1, forms.size())) {
      add(queue, TokenTypes.FORM, other, 0);
    }
    for (NumberReader.Part part : number.parts()) {
      queue.add(TokenTypes.PART, part.term(), part.start(), part.end(), 0, 1);
    }
  }

  private void add(TokenQueue queue, String type, String term, int increment) {
    queue.add(type, term, words.start(), words.end(), increment, 1);
  }
}
