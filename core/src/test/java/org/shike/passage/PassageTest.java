// SPDX-License-Identifier: Apache-2.0
package org.shike.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.TimeBasis;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Word;

class PassageTest {
  private static final Cue OPENING = Cue.timed(range(1_000, 9_000), "开场");

  /** From the second second, its word 成本 known. */
  private static final Cue COST = Cue.timed(range(2_000, 4_000), "云成本, 降低");

  private static final Word CLOUD = Word.of(0, 1, range(2_100, 2_200));
  private static final Word PRICE = Word.of(1, 3, TimeRange.from(Duration.ofMillis(2_500)));
  private static final Word FALLS = Word.of(5, 7, range(3_000, 3_900));
  private static final Cue SPOKEN = COST.withWords(List.of(CLOUD, PRICE, FALLS));

  @Test
  void textOfAPassageIsThatOfItsPieces() {
    Passage passage =
        new Passage(List.of(new CuePiece(OPENING, 0, 1, 2), new CuePiece(COST, 0, 0, 3)));
    assertThat(passage.text()).isEqualTo("场\n云成本");
    assertThat(passage.first().cue()).isSameAs(OPENING);
  }

  @Test
  void textOfAPassageHoldsAllLanguages() {
    Cue bilingual = OPENING.withTexts(List.of(CueText.of("成本"), CueText.of("cost")), List.of());
    Passage passage = Passage.of(List.of(bilingual, COST));
    assertThat(passage.text()).isEqualTo("成本\ncost\n云成本, 降低");
    assertThat(passage.placeAt(3)).contains(new CuePlace(new CuePiece(bilingual, 1, 0, 4), 0));
  }

  @Test
  void everyCharacterKnowsItsCueAndItsWord() {
    CuePiece tail = new CuePiece(SPOKEN, 0, 1, 7);
    Passage passage = new Passage(List.of(CuePiece.allOf(OPENING).get(0), tail));
    assertThat(passage.placeAt(1).orElseThrow().piece().cue()).isEqualTo(OPENING);
    assertThat(passage.placeAt(2)).as("the joining line end").isEmpty();
    assertThat(passage.placeAt(3)).contains(new CuePlace(tail, 1));
    assertThat(passage.wordAt(1)).isEmpty();
    assertThat(passage.wordAt(4)).contains(PRICE);
    assertThat(passage.wordAt(5)).as("the comma").isEmpty();
    assertThat(passage.wordAt(8)).contains(FALLS);
  }

  @Test
  void offsetsOutsideAreRefused() {
    Passage passage = Passage.of(List.of(OPENING));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> passage.placeAt(2))
        .withMessage("offset must be from 0 to 1: 2");
    assertThatIllegalArgumentException().isThrownBy(() -> passage.placeAt(-1));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 7, 2000, 4000, CUE, 0:02",
    "0, 1, 2000, 2200, CUE, 0:02",
    "0, 3, 2000, 3000, CUE, 0:02",
    "1, 7, 2500, 4000, WORD, 0:02",
    "2, 4, 2500, 3000, WORD, 0:02",
    "3, 4, 3000, 3000, WORD, 0:03",
    "5, 7, 3000, 4000, WORD, 0:03",
    "5, 6, 3000, 3900, WORD, 0:03",
  })
  void partOfACueHasTheTimeOfItsWords(
      int from, int to, int start, int end, TimeBasis basis, String timestamp) {
    CuePiece piece = new CuePiece(SPOKEN, 0, from, to);
    assertThat(piece.time()).contains(range(start, end));
    assertThat(piece.basis()).isEqualTo(basis);
    assertThat(piece.timestamp()).isEqualTo(timestamp);
  }

  @Test
  void partOfACueWithoutTimedWordsHasTheTimeOfTheCue() {
    CuePiece piece = new CuePiece(COST, 0, 1, 3);
    assertThat(piece.time()).isEqualTo(COST.time());
    assertThat(piece.basis()).isEqualTo(TimeBasis.CUE);
  }

  @Test
  void passageLastsFromItsFirstPieceUntilAllHaveEnded() {
    assertThat(Passage.of(List.of(OPENING, COST)).time()).contains(range(1_000, 9_000));
    assertThat(Passage.of(List.of(COST, OPENING)).time()).contains(range(2_000, 9_000));
    Cue open = Cue.timed(TimeRange.from(Duration.ofSeconds(3)), "一");
    assertThat(Passage.of(List.of(OPENING, open)).time())
        .contains(TimeRange.from(Duration.ofSeconds(1)));
    assertThat(Passage.of(List.of(Cue.untimed("一"), open)).time()).isEmpty();
  }

  @Test
  void speakerIsKnownWhereOnePersonSaysAll() {
    Cue spoken = COST.withSpeaker(Optional.of("张三"));
    assertThat(Passage.of(List.of(spoken, spoken)).speaker()).contains("张三");
    assertThat(Passage.of(List.of(spoken, OPENING)).speaker()).isEmpty();
  }

  @Test
  void whatIsNoPieceIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Passage(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CuePiece(OPENING, 0, 1, 1))
        .withMessage("a piece must be inside its text and not empty: 1 to 1 of 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CuePiece(OPENING, 1, 0, 1))
        .withMessage("textIndex must be from 0 to 0: 1");
    CuePiece piece = new CuePiece(OPENING, 0, 0, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CuePlace(piece, 1))
        .withMessage("offset must be inside its piece, 0 to 1: 1");
  }

  private static TimeRange range(int start, int end) {
    return TimeRange.of(Duration.ofMillis(start), Duration.ofMillis(end));
  }
}
