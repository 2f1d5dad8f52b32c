// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.json;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Makes sentences from single words: a new one begins after the end of a sentence, with another
 * speaker and after a pause. Longer runs of words without any of these are cut.
 */
final class WordRuns {
  private static final Duration PAUSE = Duration.ofMillis(1500);
  private static final Duration MAX_LENGTH = Duration.ofSeconds(30);
  private static final int MAX_WORDS = 500;
  private static final String ENDS = "。！？.!?…";
  private static final String CLOSERS = "\"'”’）)」』】]";

  private final List<JsonPiece> runs = new ArrayList<>();
  private final List<JsonPiece> run = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private String last = "";
  private Optional<Duration> start = Optional.empty();
  private Optional<Duration> end = Optional.empty();
  private Optional<String> speaker = Optional.empty();

  private WordRuns() {}

  /**
   * The words as pieces, in order; a word without a time belongs to the word before.
   *
   * @param text that contains the words, with signs between them; blank if there is none
   */
  static List<JsonPiece> of(String text, List<JsonPiece> words) {
    WordRuns runs = new WordRuns();
    List<String> spelled = spelled(text, words);
    for (int at = 0; at < words.size(); at++) {
      runs.accept(words.get(at), spelled.isEmpty() ? "" : spelled.get(at));
    }
    runs.endRun();
    return runs.runs;
  }

  /** Each word with what follows it in the text; empty if the text does not contain all of them. */
  private static List<String> spelled(String text, List<JsonPiece> words) {
    int[] starts = new int[words.size() + 1];
    int after = 0;
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at).text().strip();
      starts[at] = PieceCues.find(text, word, after);
      after = starts[at] + word.length();
      if (starts[at] < 0) {
        return List.of();
      }
    }
    starts[0] = 0;
    starts[words.size()] = text.length();
    return IntStream.range(0, words.size())
        .mapToObj(at -> text.substring(starts[at], starts[at + 1]))
        .toList();
  }

  private void accept(JsonPiece word, String spelled) {
    if (!run.isEmpty() && begins(word)) {
      endRun();
    }
    run.add(word);
    text.append(spelled);
    last = spelled.isEmpty() ? word.text() : spelled;
    start = start.or(word::start);
    end = word.end().or(word::start).or(() -> end);
    speaker = speaker.or(word::speaker);
  }

  private boolean begins(JsonPiece word) {
    if (run.size() >= MAX_WORDS) {
      return true;
    }
    Optional<Duration> next = word.start();
    return next.isPresent() && (endsSentence() || isOfOther(word) || isFar(next.get()));
  }

  private boolean endsSentence() {
    String before = last.strip();
    int at = before.length();
    while (at > 0 && CLOSERS.indexOf(before.charAt(at - 1)) >= 0) {
      at--;
    }
    return at > 0 && ENDS.indexOf(before.charAt(at - 1)) >= 0;
  }

  private boolean isOfOther(JsonPiece word) {
    return speaker.isPresent() && word.speaker().isPresent() && !speaker.equals(word.speaker());
  }

  private boolean isFar(Duration next) {
    return end.filter(time -> next.minus(time).compareTo(PAUSE) > 0).isPresent()
        || start.filter(time -> next.minus(time).compareTo(MAX_LENGTH) > 0).isPresent();
  }

  private void endRun() {
    if (!run.isEmpty()) {
      runs.add(
          JsonPiece.of(run.get(0).line(), text.toString())
              .withTime(start, end)
              .withSpeaker(speaker)
              .withWords(run));
    }
    run.clear();
    text.setLength(0);
    start = Optional.empty();
    end = Optional.empty();
    speaker = Optional.empty();
  }
}
