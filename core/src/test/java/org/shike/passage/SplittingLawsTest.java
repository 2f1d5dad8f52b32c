// SPDX-License-Identifier: Apache-2.0
package org.shike.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;
import org.shike.transcript.Word;

/** What holds for every transcript and every splitter. */
class SplittingLawsTest {
  private static final int SEEDS = 1_000 * Integer.getInteger("stress", 1);
  private static final Duration LONGEST = Duration.ofSeconds(12);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  @Test
  void passagesInOrderHoldEveryCharacterOnce() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Transcript transcript = RandomTranscripts.of(new Random(seed));
      for (Map.Entry<String, PassageSplitter> splitter : splitters(bound(seed)).entrySet()) {
        assertThat(together(splitter.getValue().split(transcript)))
            .as("%s, seed %d", splitter.getKey(), seed)
            .isEqualTo(
                transcript.cues().stream().flatMap(c -> CuePiece.allOf(c).stream()).toList());
      }
    }
  }

  @Test
  void everyCharacterKnowsWhereItComesFrom() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Transcript transcript = RandomTranscripts.of(new Random(seed));
      for (Passage passage : PassageSplitters.bySpeech(bounds(seed)).split(transcript)) {
        checkPlaces(passage, seed);
      }
    }
  }

  @Test
  void onlyAWordMakesAPassageLargerThanItsBound() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Transcript transcript = RandomTranscripts.of(new Random(seed));
      int bound = bound(seed);
      for (Map.Entry<String, PassageSplitter> splitter : splitters(bound).entrySet()) {
        assertThat(splitter.getValue().split(transcript))
            .as("%s, seed %d, bound %d", splitter.getKey(), seed, bound)
            .allMatch(passage -> passage.text().length() <= bound || cuts(passage).isEmpty());
      }
    }
  }

  @Test
  void nothingIsCutThatBelongsTogether() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Transcript transcript = RandomTranscripts.of(new Random(seed));
      for (Passage passage : PassageSplitters.bySpeech(bounds(seed)).split(transcript)) {
        CuePiece first = passage.first();
        assertThat(first.from() == 0 || isCut(first, first.from()))
            .as("seed %d: %s", seed, first)
            .isTrue();
      }
    }
  }

  @Test
  void passageOfSpeechIsOneStretchOfOneSpeaker() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Transcript transcript = RandomTranscripts.of(new Random(seed));
      for (Passage passage : PassageSplitters.bySpeech(bounds(seed)).split(transcript)) {
        assertThat(isOneStretch(passage)).as("seed %d: %s", seed, passage).isTrue();
        assertThat(isShort(passage) || isIndivisible(passage))
            .as("seed %d: %s", seed, passage)
            .isTrue();
      }
    }
  }

  @Test
  void passageEndsAtTheBestBorder() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      List<Cue> cues = RandomTranscripts.run(random);
      int bound = random.nextInt(8, 60);
      SpeechBounds bounds = new SpeechBounds(SpeechBounds.NO_LIMIT, bound, SpeechBounds.NO_LIMIT);
      List<Passage> passages =
          PassageSplitters.bySpeech(bounds).split(Transcript.of("id", "", cues));
      assertThat(passages)
          .as("seed %d, bound %d", seed, bound)
          .extracting(Passage::text)
          .isEqualTo(new SlowWindows(cues, bound).texts());
    }
  }

  private static Map<String, PassageSplitter> splitters(int bound) {
    return Map.of(
        "by cue", PassageSplitters.byCue(bound),
        "by section", PassageSplitters.bySection(bound),
        "by speech", PassageSplitters.bySpeech(new SpeechBounds(LONGEST, bound, PAUSE)));
  }

  private static SpeechBounds bounds(long seed) {
    return new SpeechBounds(LONGEST, bound(seed), PAUSE);
  }

  private static int bound(long seed) {
    return new Random(seed).nextInt(1, 80);
  }

  /** All pieces, those of one text put together again. */
  private static List<CuePiece> together(List<Passage> passages) {
    List<CuePiece> pieces = new ArrayList<>();
    for (CuePiece piece : passages.stream().flatMap(p -> p.pieces().stream()).toList()) {
      CuePiece last = pieces.isEmpty() ? piece : pieces.get(pieces.size() - 1);
      if (piece.from() > 0 && last.to() == piece.from()) {
        pieces.remove(pieces.size() - 1);
        piece = new CuePiece(piece.cue(), piece.textIndex(), last.from(), piece.to());
      }
      pieces.add(piece);
    }
    return pieces;
  }

  private static void checkPlaces(Passage passage, long seed) {
    String text = passage.text();
    int joins = 0;
    for (int offset = 0; offset < text.length(); offset++) {
      Optional<CuePlace> place = passage.placeAt(offset);
      joins += place.isEmpty() ? 1 : 0;
      char expected = place.map(at -> at.piece().source().charAt(at.offset())).orElse('\n');
      assertThat(text.charAt(offset)).as("seed %d", seed).isEqualTo(expected);
      assertThat(passage.wordAt(offset))
          .as("seed %d", seed)
          .isEqualTo(place.flatMap(SplittingLawsTest::slowWord));
    }
    assertThat(joins).as("seed %d", seed).isEqualTo(passage.pieces().size() - 1);
  }

  private static Optional<Word> slowWord(CuePlace place) {
    return place.piece().words().stream()
        .filter(word -> word.from() <= place.offset() && place.offset() < word.to())
        .findFirst();
  }

  /** Where the passage could have been cut; between two pieces it always can. */
  private static List<Integer> cuts(Passage passage) {
    CuePiece first = passage.first();
    return passage.pieces().size() > 1
        ? List.of(first.to())
        : IntStream.range(first.from() + 1, first.to())
            .filter(at -> isCut(first, at))
            .boxed()
            .toList();
  }

  private static boolean isCut(CuePiece piece, int at) {
    return SlowCuts.isAllowed(piece.cue(), piece.source(), at);
  }

  private static boolean isOneStretch(Passage passage) {
    List<Cue> cues = passage.pieces().stream().map(CuePiece::cue).distinct().toList();
    return IntStream.range(1, cues.size())
        .allMatch(at -> Neighbours.inSpeech(cues.get(at - 1), cues.get(at), PAUSE));
  }

  private static boolean isShort(Passage passage) {
    Optional<TimeRange> time = passage.time();
    return time.isEmpty() || length(time.get()).compareTo(LONGEST) <= 0;
  }

  private static Duration length(TimeRange time) {
    return time.end().orElse(time.start()).minus(time.start());
  }

  /** A cue that words do not divide, or a single word and what is attached to it. */
  private static boolean isIndivisible(Passage passage) {
    CuePiece first = passage.first();
    boolean isOneCue = passage.pieces().stream().allMatch(piece -> piece.cue().equals(first.cue()));
    boolean isDivided = first.cue().texts().size() == 1 && !first.words().isEmpty();
    return isOneCue && (!isDivided || cutsBeforeWords(first).isEmpty());
  }

  /** Before all words of the piece but the first. */
  private static List<Integer> cutsBeforeWords(CuePiece piece) {
    return piece.words().stream()
        .filter(word -> word.to() > piece.from() && word.from() < piece.to())
        .map(Word::from)
        .skip(1)
        .filter(at -> isCut(piece, at))
        .toList();
  }
}
