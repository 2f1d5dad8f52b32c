// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shike.parse.CueLikeText;
import org.shike.parse.cue.CueLine.Script;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.StockPhrases;
import org.shike.transcript.CueText;

/** A shortcut for what most files hold says the same as the general way. */
class ShortcutLawsTest {
  private static final int TEXTS = 20_000 * Integer.getInteger("stress", 1);

  @Test
  void scriptOfEachCharacterIsThatOfUnicode() {
    Pattern han = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsBopomofo}]");
    Pattern latin = Pattern.compile("\\p{IsLatin}");
    for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
      String text = "1" + Character.toString(character);
      Script other = latin.matcher(text).find() ? Script.LATIN : Script.NONE;
      assertThat(CueLine.of(text).script())
          .as("%x", character)
          .isEqualTo(han.matcher(text).find() ? Script.HAN : other);
    }
  }

  @Test
  void stockPhraseMayBeginWithAnyLetterOrDigit() {
    for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
      String phrase = "-" + Character.toString(character);
      assertThat(StockPhrases.of(List.of(phrase)).match(phrase + "观看"))
          .as("%x", character)
          .isEqualTo(Character.isLetterOrDigit(character));
    }
  }

  @Test
  void tagIsWhatThePatternTakesForOne() {
    Pattern name = Pattern.compile("/?(?i:v|i|c|br?)([\\s./].*)?", Pattern.DOTALL);
    Pattern time = Pattern.compile("((\\d{1,4}:)?\\d{1,2}:)?\\d{1,6}[.,]\\d{3,9}");
    for (long seed = 0; seed < TEXTS; seed++) {
      String tag = CueLikeText.of(new Random(seed));
      assertThat(CueTag.of(tag).isPresent()).as(tag).isEqualTo(name.matcher(tag).matches());
      assertThat(CueTag.time(tag).isPresent()).as(tag).isEqualTo(time.matcher(tag).matches());
    }
  }

  @Test
  void textWithoutMarkupIsReadAsIfItHadSome() {
    for (long seed = 0; seed < TEXTS; seed++) {
      List<String> texts = texts(new Random(seed));
      assertThat(CueMarkup.lines(texts)).as("seed %d", seed).isEqualTo(CueMarkup.marked(texts));
    }
  }

  @Test
  void lineThatCanHaveNoLabelHasNone() {
    for (long seed = 0; seed < TEXTS; seed++) {
      String line = CueLikeText.of(new Random(seed));
      assertThat(SpeakerLabel.of(line)).as(line).isEqualTo(SpeakerLabel.read(line));
    }
  }

  @Test
  void bareCueIsOfOneSpeaker() {
    for (long seed = 0; seed < TEXTS; seed++) {
      Random random = new Random(seed);
      RawCue cue = cue(random);
      RawCue bilingual =
          cue.withTexts(cue.lines(), List.of(CueText.of("a" + CueLikeText.of(random))));
      for (RawCue one : List.of(cue, bilingual)) {
        Speakers speakers = Speakers.labelled(List.of(one));
        assertThat(speakers.apart(one)).as("seed %d", seed).isEqualTo(speakers.byTurns(one));
      }
    }
  }

  @Test
  void textsAreTheSameHoweverTheyAreCutIntoLines() {
    for (long seed = 0; seed < TEXTS; seed++) {
      Random random = new Random(seed);
      RawCue cue = cue(random);
      RawCue joined = cue.withLines(List.of(CueLine.of(cue.text())));
      RawCue other = cue(random);
      assertThat(cue.hasTextsOf(joined)).isTrue();
      assertThat(cue.hasTextsOf(other)).isEqualTo(cue.text().equals(other.text()));
    }
  }

  @Test
  void copiesAreFoundAmongAllCuesOfOneStart() {
    for (long seed = 0; seed < TEXTS / 10; seed++) {
      List<RawCue> sorted = new ArrayList<>();
      Random random = new Random(seed);
      for (int at = 0; at < 12; at++) {
        sorted.add(shortCue(at / 3, random));
      }
      Set<List<Object>> shown = new LinkedHashSet<>();
      sorted.forEach(cue -> shown.add(List.of(cue.time(), cue.text())));
      assertThat(new CueOrder(new ProblemLog(List.of())).withoutCopies(sorted))
          .extracting(cue -> List.<Object>of(cue.time(), cue.text()))
          .containsExactlyElementsOf(shown);
    }
  }

  private static RawCue shortCue(int second, Random random) {
    Duration end = Duration.ofSeconds(second + random.nextInt(2));
    CueTime time = new CueTime("x", Duration.ofSeconds(second), Optional.of(end));
    CueLine line = CueLine.of(random.nextBoolean() ? "a" : "b");
    return RawCue.of(1, time, Optional.empty(), List.of(line));
  }

  private static RawCue cue(Random random) {
    CueTime time = new CueTime("x", Duration.ZERO, Optional.empty());
    List<CueLine> lines = texts(random).stream().map(CueLine::of).toList();
    return RawCue.of(1, time, Optional.of("乙").filter(name -> random.nextBoolean()), lines);
  }

  private static List<String> texts(Random random) {
    List<String> texts = new ArrayList<>();
    for (int lines = random.nextInt(1, 4); lines > 0; lines--) {
      texts.add(CueLikeText.of(random));
    }
    return texts;
  }
}
