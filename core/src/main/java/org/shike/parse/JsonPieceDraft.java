// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Collects what an object says of a piece of speech, under all the keys that programs use for it.
 * Whether a number is seconds or milliseconds is told by its key alone.
 */
final class JsonPieceDraft {
  private final JsonSource json;
  private final ProblemLog problems;
  private final int line;
  private final List<JsonPiece> words = new ArrayList<>();
  private Optional<String> text = Optional.empty();
  private Optional<Duration> start = Optional.empty();
  private Optional<Duration> end = Optional.empty();
  private Optional<Duration> duration = Optional.empty();
  private Optional<String> speaker = Optional.empty();
  private OptionalDouble probability = OptionalDouble.empty();
  private boolean hasTextKey;
  private boolean isNumber;
  private boolean isWord;
  private int brokenTimes;
  private int brokenProbabilities;

  /** Starts at the object at which the source stands. */
  JsonPieceDraft(JsonSource json, ProblemLog problems) {
    this.json = json;
    this.problems = problems;
    this.line = json.line();
  }

  /** Reads the object at which the source stands. */
  static JsonPieceDraft read(JsonSource json, ProblemLog problems) {
    JsonPieceDraft draft = new JsonPieceDraft(json, problems);
    json.object(draft::accept);
    return draft;
  }

  /** Takes the value of a key; false where the key says nothing of a piece of speech. */
  boolean accept(String key) {
    return acceptTime(key) || acceptText(key) || acceptOther(key);
  }

  private boolean acceptTime(String key) {
    switch (key) {
      case "start", "begin", "from", "startTime", "start_time", "startSeconds", "start_seconds" ->
          start = time(JsonTime::seconds);
      case "end", "stop", "to", "endTime", "end_time", "endSeconds", "end_seconds" ->
          end = time(JsonTime::seconds);
      case "duration", "dur", "duration_seconds" -> duration = time(JsonTime::seconds);
      case "start_ms",
          "startMs",
          "startMillis",
          "startTimeMs",
          "start_time_ms",
          "begin_ms",
          "tStartMs" ->
          start = time(JsonTime::millis);
      case "end_ms", "endMs", "endMillis", "endTimeMs", "end_time_ms" ->
          end = time(JsonTime::millis);
      case "duration_ms", "durationMs", "dDurationMs" -> duration = time(JsonTime::millis);
      case "timestamp", "timestamps" -> range(JsonTime::seconds);
      case "offsets" -> range(JsonTime::millis);
      default -> {
        return false;
      }
    }
    return true;
  }

  private Optional<Duration> time(Function<JsonSource, Optional<Duration>> unit) {
    Optional<Duration> time = unit.apply(json);
    brokenTimes += time.isEmpty() && !json.isNull() ? 1 : 0;
    return time;
  }

  /** A start alone, {@code [start, end]} or {@code {"from": start, "to": end}}. */
  private void range(Function<JsonSource, Optional<Duration>> unit) {
    List<Optional<Duration>> times = new ArrayList<>();
    if (json.isArray()) {
      json.array(() -> times.add(time(unit)));
    } else if (json.isObject()) {
      json.object(key -> times.add("from".equals(key) ? 0 : times.size(), time(unit)));
    } else {
      times.add(time(unit));
    }
    start = times.isEmpty() ? start : times.get(0);
    end = times.size() == 2 ? times.get(1) : end;
  }

  private boolean acceptText(String key) {
    switch (key) {
      case "text", "content", "body", "transcript", "sentence", "caption", "word" -> {
        hasTextKey = true;
        if (json.isArray() || json.isObject()) {
          return false;
        }
        isWord = "word".equals(key);
        isNumber = json.isNumber();
        text = isNumber ? json.digits() : json.spacedText();
        return true;
      }
      default -> {
        return false;
      }
    }
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
      if (word.text.isPresent()) {
        words.add(word.piece());
      }
    }
  }

  /** Whether there is something to read, be it in its words. */
  boolean hasText() {
    return text.filter(written -> !written.isBlank()).isPresent() || !words.isEmpty();
  }

  /** Whether it says when it starts. */
  boolean hasStart() {
    return start.isPresent();
  }

  boolean hasTimedWords() {
    return words.stream().anyMatch(word -> word.start().isPresent());
  }

  /** Adds words that lie deeper. */
  void addWords(List<JsonPiece> deeper) {
    if (words.isEmpty()) {
      words.addAll(deeper);
    }
  }

  /** Whether it has a text, or would be a cue if it had one. */
  boolean isPiece() {
    boolean lasts = end.isPresent() || duration.isPresent();
    return hasText() || (start.isPresent() && (lasts || hasTextKey));
  }

  /** Whether its text is called a word. */
  boolean isWord() {
    return isWord;
  }

  /** Whether it says how long it lasts rather than when it ends. */
  boolean hasDuration() {
    return end.isEmpty() && duration.isPresent();
  }

  /** What was collected; tells of what could not be read. */
  JsonPiece piece() {
    report(brokenTimes, "a time that cannot be read; it was left out");
    report(brokenProbabilities, "a probability that is not from 0 to 1; it was left out");
    report(isNumber ? 1 : 0, "a text that is a number; its digits were taken");
    Optional<Duration> until = end.or(() -> start.flatMap(from -> duration.map(from::plus)));
    return new JsonPiece(line, text.orElse(""), start, until, speaker, probability, words);
  }

  private void report(int count, String message) {
    for (int at = 0; at < count; at++) {
      problems.tally(line, message);
    }
  }
}
