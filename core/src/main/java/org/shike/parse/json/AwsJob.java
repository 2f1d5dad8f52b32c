// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.json;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of a recording and their speakers. */
final class AwsJob {
  private final List<JsonPiece> words = new ArrayList<>();
  private final List<JsonPiece> sentences = new ArrayList<>();
  private final List<JsonPiece> wholes = new ArrayList<>();
  private final List<Channel> channels = new ArrayList<>();
  private final Map<Duration, String> speakers = new HashMap<>();

  /** The words and signs in order; callers add to this list. */
  List<JsonPiece> words() {
    return words;
  }

  /** The sentences that the program itself made of the words; callers add to this list. */
  List<JsonPiece> sentences() {
    return sentences;
  }

  /** The whole text without times; callers add to this list. */
  List<JsonPiece> wholes() {
    return wholes;
  }

  /** Records who says the word that starts at the same time as this one. */
  void addSpeaker(JsonPiece word) {
    word.start().ifPresent(at -> word.speaker().ifPresent(name -> speakers.put(at, name)));
  }

  /** Begins a channel, whose words overlap with those of the others. */
  Channel addChannel() {
    Channel channel = new Channel();
    channels.add(channel);
    return channel;
  }

  /**
   * The most exact pieces available: sentences made of words, else sentences, else the whole text.
   */
  List<JsonPiece> pieces() {
    List<JsonPiece> pieces = new ArrayList<>(sentences(words));
    if (!channels.isEmpty()) {
      pieces.clear();
      channels.forEach(channel -> pieces.addAll(sentences(channel.namedWords())));
      pieces.sort(Comparator.comparing(piece -> piece.start().orElse(Duration.ZERO)));
    }
    if (pieces.isEmpty()) {
      return sentences.isEmpty() ? wholes : sentences;
    }
    return pieces;
  }

  private List<JsonPiece> sentences(List<JsonPiece> spoken) {
    return WordRuns.of("", spoken.stream().map(word -> word.withSpeaker(speaker(word))).toList());
  }

  private Optional<String> speaker(JsonPiece word) {
    return word.start().map(speakers::get).or(word::speaker);
  }

  /** What one microphone records. */
  static final class Channel {
    private final List<JsonPiece> words = new ArrayList<>();
    private Optional<String> name = Optional.empty();

    void setName(Optional<String> name) {
      this.name = name;
    }

    /** The words and signs in order; callers add to this list. */
    List<JsonPiece> words() {
      return words;
    }

    private List<JsonPiece> namedWords() {
      return words.stream().map(word -> word.withSpeaker(word.speaker().or(() -> name))).toList();
    }
  }
}
