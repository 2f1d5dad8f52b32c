// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shike.parse.cue.LanguageTag;
import org.shike.parse.source.ProblemLog;

/**
 * Walks through JSON of any shape and treats each object or short array that has a text and a start
 * as a cue, wherever it is. If two are nested, the outer one counts, unless it is the whole file.
 */
final class JsonWalk {
  private final ProblemLog problems;
  private final JsonSpeech speech;
  private final List<JsonPiece> files = new ArrayList<>();
  private final List<JsonPiece> words = new ArrayList<>();
  private final List<String> about = new ArrayList<>();
  private Optional<JsonPieceDraft> broken = Optional.empty();
  private Optional<String> title = Optional.empty();
  private Optional<String> language = Optional.empty();
  private int depth;
  private int roots;
  private int durations;

  JsonWalk(JsonSpeech speech, ProblemLog problems) {
    this.speech = speech;
    this.problems = problems;
  }

  /** Accepts a top-level value. */
  void file(JsonSource json) {
    roots++;
    value(json, false);
  }

  private void value(JsonSource json, boolean isElement) {
    if (speech.isFull()) {
      json.stop();
    } else if (json.isArray()) {
      array(json);
    } else if (json.isObject()) {
      object(json, isElement);
    }
  }

  private void array(JsonSource json) {
    JsonTuple tuple = new JsonTuple(json.line());
    boolean isInside = depth++ > 0;
    json.array(
        () -> {
          tuple.add(json);
          value(json, true);
        });
    depth--;
    if (isInside) {
      tuple.piece().ifPresent(speech::add);
    }
  }

  private void object(JsonSource json, boolean isElement) {
    JsonSpeech.Mark before = speech.mark();
    int wordsBefore = words.size();
    JsonPieceDraft draft = new JsonPieceDraft(json, problems);
    boolean isFile = depth++ == 0;
    broken = isFile ? Optional.of(draft) : broken;
    json.object(
        key -> {
          if (!draft.accept(key)) {
            other(json, key);
          }
        });
    depth--;
    draft.addWords(words.subList(wordsBefore, words.size()));
    words.subList(wordsBefore, words.size()).clear();
    broken = isFile ? Optional.empty() : broken;
    boolean isAround = !speech.mark().equals(before);
    if (isFile && (isAround || !draft.hasStart())) {
      files.add(draft.piece());
    } else if (draft.hasText() && draft.hasStart()) {
      speech.takeBack(before);
      add(draft);
    } else if (!isAround && (isElement ? draft.isPiece() : draft.hasTimedWords())) {
      add(draft);
    }
  }

  private void other(JsonSource json, String key) {
    switch (key) {
      case "title" -> title = depth == 1 ? title.or(json::text) : title;
      case "description", "summary" -> json.text().filter(text -> depth == 1).ifPresent(about::add);
      case "language", "lang", "language_code" ->
          language = depth <= 2 ? json.text().or(() -> language) : language;
      default -> value(json, false);
    }
  }

  private void add(JsonPieceDraft draft) {
    durations += draft.hasDuration() ? 1 : 0;
    JsonPiece piece = draft.piece();
    if (draft.isWord()) {
      words.add(piece);
    } else {
      add(piece);
    }
  }

  /** A piece without a start gets its time from its words. */
  private void add(JsonPiece piece) {
    if (piece.start().isPresent() || !piece.hasTimedWords()) {
      speech.add(piece);
    } else {
      WordRuns.of(piece.text(), piece.words()).stream()
          .map(run -> run.withSpeaker(run.speaker().or(piece::speaker)))
          .forEach(speech::add);
    }
  }

  /** Ends the walk: the text of the whole file counts only if nothing in it is more precise. */
  void end() {
    boolean isOneFile = roots == 1;
    broken
        .map(draft -> draft.piece().withTime(Optional.empty(), Optional.empty()))
        .ifPresent(files::add);
    List<JsonPiece> whole = new ArrayList<>(words);
    files.forEach(file -> whole.addAll(file.words()));
    if (isOneFile && !speech.timed().isEmpty()) {
      speech.giveWords(whole);
    } else {
      files.stream().filter(file -> !isOneFile || file.hasTimedWords()).forEach(this::addFile);
      WordRuns.of("", words).forEach(speech::add);
    }
  }

  private void addFile(JsonPiece file) {
    if (!file.text().isBlank() || file.hasTimedWords()) {
      add(file);
    }
  }

  /** What the file calls the recording; blank if it does not name it. */
  String title() {
    return title.orElse("");
  }

  Optional<String> language() {
    return language.flatMap(LanguageTag::of);
  }

  /** What the file says about the recording. */
  List<String> about() {
    return about;
  }

  /** Whether the cues of the file have durations instead of ends. */
  boolean hasDurations() {
    return durations > 0;
  }
}
