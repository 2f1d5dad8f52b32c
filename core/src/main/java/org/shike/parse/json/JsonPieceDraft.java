// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.shike.parse.source.ProblemLog;
import org.shike.transcript.Message;

/** Collects what an object says about a piece of speech, under all the keys that programs use. */
final class JsonPieceDraft {
  private final JsonSource json;
  private final ProblemLog problems;
  private final int line;
  private final JsonPieceTimes times;
  private final List<JsonPiece> words = new ArrayList<>();
  private final JsonTexts texts;
  private Optional<String> speaker = Optional.empty();
  private OptionalDouble probability = OptionalDouble.empty();
  private int brokenProbabilities;

  /** Starts at the current object of the source. */
  JsonPieceDraft(JsonSource json, ProblemLog problems) {
    this.json = json;
    this.problems = problems;
    this.line = json.line();
    this.times = new JsonPieceTimes(json);
    this.texts = new JsonTexts(json);
  }

  /** Reads the current object of the source. */
  static JsonPieceDraft read(JsonSource json, ProblemLog problems) {
    JsonPieceDraft draft = new JsonPieceDraft(json, problems);
    json.object(draft::accept);
    return draft;
  }

  /** Accepts the value of a key; false if the key says nothing about a piece of speech. */
  boolean accept(String key) {
    return times.accept(key) || texts.accept(key) || acceptOther(key);
  }

  private boolean acceptOther(String key) {
    switch (key) {
      case "speaker", "speaker_name", "speakerName" -> speaker = name().or(() -> speaker);
      case "speaker_label", "speakerLabel", "speaker_id", "speakerId", "channel_label" ->
          speaker = speaker.or(this::name);
      case "score", "probability", "confidence", "conf", "p" -> acceptProbability();
      case "words" -> json.array(this::word);
      case "word_segments" -> {
        if (words.isEmpty()) {
          json.array(this::word);
        }
      }
      case "tokens" -> {
        json.array(this::word);
        SubwordTokens.join(words);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** A name, a number, or an object with a name. */
  private Optional<String> name() {
    List<String> names = new ArrayList<>();
    json.object(
        key -> {
          if ("name".equals(key)) {
            json.text().ifPresent(names::add);
          }
        });
    return names.stream().findFirst().or(json::text).or(json::digits);
  }

  private void acceptProbability() {
    OptionalDouble number = json.number();
    boolean isProbability = number.orElse(-1) >= 0 && number.orElse(-1) <= 1;
    brokenProbabilities += isProbability || json.isNull() ? 0 : 1;
    probability = isProbability ? number : OptionalDouble.empty();
  }

  private void word() {
    if (json.isObject()) {
      JsonPieceDraft word = read(json, problems);
      if (word.texts.text().isPresent()) {
        words.add(word.piece());
      }
    }
  }

  /** Whether there is any text, possibly only in its words. */
  boolean hasText() {
    return texts.text().filter(written -> !written.isBlank()).isPresent() || !words.isEmpty();
  }

  /** Whether it has a start. */
  boolean hasStart() {
    return times.start().isPresent();
  }

  boolean hasTimedWords() {
    return words.stream().anyMatch(word -> word.start().isPresent());
  }

  /** Adds words from deeper levels. */
  void addWords(List<JsonPiece> deeper) {
    if (words.isEmpty()) {
      words.addAll(deeper);
    }
  }

  /** Whether it has a text, or would be a cue if it had a text. */
  boolean isPiece() {
    return hasText() || (hasStart() && (times.end().isPresent() || texts.hasKey()));
  }

  /** Whether its text is called a word. */
  boolean isWord() {
    return texts.isWord();
  }

  /** Whether it has a duration instead of an end. */
  boolean hasDuration() {
    return times.hasDuration();
  }

  /** The piece that was collected; reports what could not be read. */
  JsonPiece piece() {
    report(times.broken(), Message.of("a time that cannot be read; it was left out"));
    report(
        brokenProbabilities, Message.of("a probability that is not from 0 to 1; it was left out"));
    report(texts.isNumber() ? 1 : 0, Message.of("a text that is a number; its digits were used"));
    return new JsonPiece(
            line, texts.text().orElse(""), times.start(), times.end(), speaker, probability, words)
        .withLanguages(texts.language(), texts.others());
  }

  private void report(int count, Message message) {
    for (int at = 0; at < count; at++) {
      problems.tally(line, message);
    }
  }
}
