// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.json;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.shike.transcript.CueText;

/**
 * A piece of speech in JSON: a sentence, a word or a sign.
 *
 * @param line of the source, from 1 on
 * @param text with the blanks at its ends; empty if there is none
 * @param start may be negative
 * @param end may be before the start
 * @param speaker who says it
 * @param probability from 0 to 1, how sure the recogniser is of it
 * @param words that it consists of, if stated
 * @param language of its text, if stated
 * @param others the same in other languages
 */
record JsonPiece(
    int line,
    String text,
    Optional<Duration> start,
    Optional<Duration> end,
    Optional<String> speaker,
    OptionalDouble probability,
    List<JsonPiece> words,
    Optional<String> language,
    List<CueText> others) {
  JsonPiece {
    words = List.copyOf(words);
    others = List.copyOf(others);
  }

  /** A piece in one language that the file does not state. */
  JsonPiece(
      int line,
      String text,
      Optional<Duration> start,
      Optional<Duration> end,
      Optional<String> speaker,
      OptionalDouble probability,
      List<JsonPiece> words) {
    this(line, text, start, end, speaker, probability, words, Optional.empty(), List.of());
  }

  /** A word or sign of which only the text is known. */
  static JsonPiece of(int line, String text) {
    return new JsonPiece(
        line,
        text,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        List.of());
  }

  /** Whether at least one of its words has a start. */
  boolean hasTimedWords() {
    return words.stream().anyMatch(word -> word.start().isPresent());
  }

  JsonPiece withText(String text) {
    return new JsonPiece(line, text, start, end, speaker, probability, words, language, others);
  }

  JsonPiece withTime(Optional<Duration> start, Optional<Duration> end) {
    return new JsonPiece(line, text, start, end, speaker, probability, words, language, others);
  }

  JsonPiece withSpeaker(Optional<String> speaker) {
    return new JsonPiece(line, text, start, end, speaker, probability, words, language, others);
  }

  JsonPiece withProbability(OptionalDouble probability) {
    return new JsonPiece(line, text, start, end, speaker, probability, words, language, others);
  }

  JsonPiece withWords(List<JsonPiece> words) {
    return new JsonPiece(line, text, start, end, speaker, probability, words, language, others);
  }

  JsonPiece withLanguages(Optional<String> language, List<CueText> others) {
    return new JsonPiece(line, text, start, end, speaker, probability, words, language, others);
  }
}
