// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Writes a word as a query needs it, as a graph: a name as an alternative to its parts, and
 * neighbours together with their spelling as one word.
 */
final class QueryTokenWriter implements TokenWriter {
  /** The most neighbours that are also searched for as one word. */
  private static final int MAX_JOINED = 3;

  /** The same, if each is one letter or digit, as in H T T P S. */
  private static final int MAX_SPELLED = 6;

  private final WordScanner words;
  private final NameParts parts = new NameParts();
  private final NameWays ways = new NameWays(parts);
  private final Deque<Word> ahead = new ArrayDeque<>();

  QueryTokenWriter(WordScanner words) {
    this.words = words;
  }

  /**
   * A word of the query.
   *
   * @param type the type of its token
   * @param term its folded form
   * @param start offset of its first character
   * @param end offset after its last character
   * @param increment of its position
   * @param run how it is written together with its neighbours; empty if it never is
   * @param forms that count as the word itself
   * @param parts its parts
   * @param positions the number of its smallest parts, at least 1
   */
  private record Word(
      String type,
      String term,
      int start,
      int end,
      int increment,
      String run,
      List<String> forms,
      List<Part> parts,
      int positions) {
    /** Whether neighbours may be joined to it, as 4 to Graviton. */
    boolean isName() {
      return !run.isEmpty() && !type.equals(TokenTypes.NUMBER);
    }

    /** Whether it may be joined to the word before it. */
    boolean followsAsName() {
      return !run.isEmpty() && increment == 1;
    }
  }

  private record Part(int start, int end, int position, int positions) {}

  @Override
  public void reset() {
    ahead.clear();
  }

  @Override
  public boolean writeNext(TokenQueue queue) throws IOException {
    while (ahead.size() < MAX_SPELLED && words.next()) {
      ahead.add(word());
    }
    if (ahead.isEmpty()) {
      return false;
    }
    Word word = ahead.element();
    add(queue, word.type(), word.term(), word, word.increment());
    word.forms().forEach(form -> add(queue, TokenTypes.FORM, form, word, 0));
    writeJoined(queue);
    writeParts(queue, word);
    ahead.remove();
    return true;
  }

  private static void add(TokenQueue queue, String type, String term, Word word, int increment) {
    queue.add(type, term, word.start(), word.end(), increment, word.positions());
  }

  private void writeJoined(TokenQueue queue) {
    StringBuilder run = new StringBuilder();
    int start = ahead.element().start();
    int positions = 0;
    int joined = 0;
    for (Word word : ahead) {
      boolean isFirst = joined == 0;
      boolean isSpelled = run.length() == joined && word.run().length() == 1;
      boolean goesOn = isFirst ? word.isName() : word.followsAsName();
      boolean isTooLong = run.length() + word.run().length() > NameReader.MAX_LENGTH;
      if (!goesOn || isTooLong || (joined >= MAX_JOINED && !isSpelled)) {
        return;
      }
      joined++;
      run.append(word.run());
      positions += word.positions();
      if (!isFirst) {
        queue.add(TokenTypes.JOINED, run, start, word.end(), 0, positions);
      }
    }
  }

  private void writeParts(TokenQueue queue, Word word) {
    int before = 0;
    for (Part part : word.parts()) {
      int increment = part.position() - before;
      before = part.position();
      queue.addFolded(
          TokenTypes.PART, words.text(), part.start(), part.end(), increment, part.positions());
    }
  }

  private Word word() {
    return switch (words.kind()) {
      case WORD -> simple(TokenTypes.WORD, folded());
      case SYMBOL -> simple(TokenTypes.SYMBOL, words.symbol());
      case NAME -> name();
      case NUMBER -> number();
    };
  }

  private Word simple(String type, String term) {
    return word(type, term, "", List.of(), List.of(), 1);
  }

  private Word name() {
    String name = folded();
    List<String> forms = List.copyOf(NameForms.of(name, words.text(), words.start(), words.end()));
    List<Part> found = partsOfName();
    String run = NameForms.withoutSigns(name);
    String type = TokenTypes.ofName(name, parts.count());
    return word(type, name, run, forms, found, parts.count());
  }

  /** Empty if there is only one: the C of C++ is not C++. */
  private List<Part> partsOfName() {
    parts.read(words.text(), words.start(), words.end());
    List<Part> found = new ArrayList<>();
    boolean isRow = parts.count() > 1;
    ways.reset();
    while (isRow && ways.next()) {
      found.add(new Part(ways.start(), ways.end(), ways.first(), ways.count()));
    }
    return found;
  }

  private Word number() {
    NumberReader number = words.number();
    String term = number.written();
    String run = number.isPlain() ? term : "";
    List<String> forms = number.forms().stream().filter(form -> !form.equals(term)).toList();
    return word(TokenTypes.NUMBER, term, run, forms, List.of(), 1);
  }

  private Word word(
      String type, String term, String run, List<String> forms, List<Part> parts, int positions) {
    int increment = words.followsPunctuation() ? 2 : 1;
    return new Word(
        type, term, words.start(), words.end(), increment, run, forms, parts, positions);
  }

  private String folded() {
    return Folding.folded(words.text(), words.start(), words.end());
  }
}
