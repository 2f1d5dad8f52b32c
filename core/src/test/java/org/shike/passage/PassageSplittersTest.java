// SPDX-License-Identifier: Apache-2.0
package org.shike.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.Section;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;
import org.shike.transcript.Word;

/** Small transcripts and their passages. In the tables {@code |} is between passages. */
class PassageSplittersTest {
  private static final SpeechBounds SMALL =
      new SpeechBounds(Duration.ofSeconds(10), 20, Duration.ofSeconds(2));

  /** Each cue is START-END TEXT in seconds; the bounds are 10 seconds, 20 characters, 2 seconds. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "what fits is one passage; 0-2 大家好 / 2-4 我是张三; 大家好/我是张三",
        "a pause parts; 0-2 大家好 / 4-6 我是张三; 大家好 | 我是张三",
        "less than a pause joins; 0-2 大家好 / 3.9-6 我是张三; 大家好/我是张三",
        "time is bounded; 0-4 一 / 4-8 二 / 8-10 三 / 10-12 四; 一/二/三 | 四",
        "characters are bounded; 0-1 一二三四五六七八九 / 1-2 一二三四五六七八九十 / 2-3 一; "
            + "一二三四五六七八九/一二三四五六七八九十 | 一",
        "a cut sentence moves on; 0-3 现在开始了。 / 3-6 我们今天 / 6-9 讨论的是 / 9-12 成本; "
            + "现在开始了。 | 我们今天/讨论的是/成本",
        "an early sentence end is not a border; 0-1 好。 / 1-4 我们今天 / 4-9 讨论的是云上面 / 9-12 成本; "
            + "好。/我们今天/讨论的是云上面 | 成本",
        "a sentence end inside a cue is a border; 0-4 今天是成本。那么 / 4-9 我们先看 / 9-12 这张图; "
            + "今天是成本。 | 那么/我们先看 | 这张图",
        "a full stop in a number is not an end; 0-4 启动了 2.7 亿个 / 4-8 实例每天 / 8-12 都在; "
            + "启动了 2.7 亿个/实例每天 | 都在",
        "unpunctuated speech parts at its longest pause; 0-3 我们今天 / 4-6 讨论 / 6.5-9 的是 / 9-12 成本; "
            + "我们今天 | 讨论/的是/成本",
        "of equal pauses the last one parts; 0-3 我们今天 / 3-6 讨论 / 6-9 的是 / 9-12 成本; "
            + "我们今天/讨论/的是 | 成本",
        "a cue that takes too long is alone; 0-1 一 / 1-40 二 / 40-41 三; 一 | 二 | 三",
        "a cue that is too large is cut; 0-5 我们今天要讨论的问题是，云上面的成本怎么才能降下来; "
            + "我们今天要讨论的问题是， | 云上面的成本怎么才能降下来",
        "a cue that runs backwards is apart; 5-6 一 / 2-3 二; 一 | 二",
        "a cue without an end makes no pause; 0-? 一 / 5-? 二 / 12-? 三; 一/二 | 三",
        "untimed cues are alone; 0-1 一 / ? 二 / ? 三 / 1-2 四; 一 | 二 | 三 | 四",
      })
  void speechIsSplit(String rule, String cues, String passages) {
    assertThat(shown(PassageSplitters.bySpeech(SMALL), transcript(cues)))
        .as(rule)
        .isEqualTo(passages);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "我们看第一句。然后看第二句很长很长; 我们看第一句。 | 然后看第二句很长很长",
        "他说：“我们看一下。”然后大家都走了; 他说：“我们看一下。” | 然后大家都走了",
        "We saw it. Then we left the room; We saw it.  | Then we left  | the room",
        "看看，再看一下这里面有没有问题; 看看，再看一下这里面有没有问 | 题",
        "看看这里面，再看一下里面有没有; 看看这里面， | 再看一下里面有没有",
        "云计算平台上的实例GravitonC8i; 云计算平台上的实例 | GravitonC8i",
        "InternationalizationAndMore 之后; InternationalizationAndMore |  之后",
        "一二三四五六七八九十一二三👨‍👩‍👧了; 一二三四五六七八九十一二三 | 👨‍👩‍👧了",
        "一二三四五六七八九十一🇨🇳🇨🇳; 一二三四五六七八九十一 | 🇨🇳🇨🇳",
        "一二三四五六七八九十一二三𠮷了; 一二三四五六七八九十一二三 | 𠮷了",
      })
  void cueOfMoreThanFourteenIsCut(String text, String passages) {
    Transcript transcript = Transcript.of("id", "", List.of(Cue.untimed(text.strip())));
    assertThat(shown(PassageSplitters.byCue(14), transcript)).isEqualTo(passages);
  }

  @Test
  void byCueMakesEachCueAPassage() {
    assertThat(shown(PassageSplitters.byCue(), transcript("0-1 开场 / 1-2 成本 / ? 概览")))
        .isEqualTo("开场 | 成本 | 概览");
  }

  @Test
  void bySectionMakesEachSectionAPassage() {
    List<Section> sections =
        List.of(new Section("甲", 1, Optional.empty()), new Section("乙", 1, Optional.empty()));
    List<Cue> cues =
        List.of(
            Cue.untimed("序"),
            at(0, 1, "一").withSection(OptionalInt.of(0)),
            at(70, 80, "二").withSection(OptionalInt.of(0)),
            Cue.untimed("注").withSection(OptionalInt.of(0)),
            at(80, 90, "三").withSection(OptionalInt.of(1)),
            at(10, 20, "四").withSection(OptionalInt.of(1)));
    Transcript transcript = new Transcript("id", "", Map.of(), sections, cues);
    assertThat(shown(PassageSplitters.bySection(), transcript)).isEqualTo("序 | 一/二 | 注 | 三 | 四");
  }

  @Test
  void speechIsNeverJoinedAcrossASectionOrASpeaker() {
    List<Section> sections = List.of(new Section("甲", 1, Optional.empty()));
    Cue cue = at(0, 1, "一");
    List<Cue> cues =
        List.of(
            cue,
            cue.withSection(OptionalInt.of(0)),
            cue.withSection(OptionalInt.of(0)).withSpeaker(Optional.of("张三")),
            cue.withSection(OptionalInt.of(0)).withSpeaker(Optional.of("李四")),
            cue.withSection(OptionalInt.of(0)).withSpeaker(Optional.of("李四")).withStock(true));
    Transcript transcript = new Transcript("id", "", Map.of(), sections, cues);
    assertThat(shown(PassageSplitters.bySpeech(), transcript)).isEqualTo("一 | 一 | 一 | 一/一");
  }

  @Test
  void cueWithTimedWordsIsCutInTime() {
    Cue cue =
        at(0, 16, "我们讨论成本")
            .withWords(List.of(word(0, 2, 0, 4), word(2, 4, 4, 9), word(4, 6, 9, 16)));
    List<Passage> passages =
        PassageSplitters.bySpeech(SMALL).split(Transcript.of("id", "", List.of(cue)));
    assertThat(passages).extracting(Passage::text).containsExactly("我们讨论", "成本");
    assertThat(passages)
        .extracting(passage -> passage.time().orElseThrow())
        .containsExactly(range(0, 9), range(9, 16));
  }

  @Test
  void languagesOfACueStayTogether() {
    List<Cue> cues =
        List.of(
            bilingual(at(0, 30, "好的。"), "Fine."),
            bilingual(at(30, 33, "我们。讨论"), "We talk of"),
            bilingual(at(33, 36, "成本"), "cost"));
    assertThat(shown(PassageSplitters.bySpeech(SMALL), Transcript.of("id", "", cues)))
        .isEqualTo("好的。/Fine. | 我们。讨论/We talk of | 成本/cost");
    assertThat(shown(PassageSplitters.byCue(12), Transcript.of("id", "", cues)))
        .isEqualTo("好的。/Fine. | 我们。讨论 | We talk of | 成本/cost");
    assertThat(shown(PassageSplitters.byCue(7), Transcript.of("id", "", cues)))
        .isEqualTo("好的。 | Fine. | 我们。讨论 | We  | talk of | 成本/cost");
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "subtitles; 0-3 一 / 3-5 二 / 5-40 三; 一/二 | 三",
        "starts of speech; 0-? 一 / 3-? 二 / 6-? 三; 一/二/三",
        "points of a summary; 0-60 一 / 60-70 二; 一 | 二",
        "one start; 0-? 一; 一",
        "no time; ? 一 / ? 二; 一 | 二",
      })
  void automaticLooksAtTheTranscript(String what, String cues, String passages) {
    assertThat(shown(PassageSplitters.automatic(), transcript(cues))).as(what).isEqualTo(passages);
  }

  @Test
  void transcriptWithoutCuesHasNoPassages() {
    assertThat(PassageSplitters.automatic().split(Transcript.of("id", "", List.of()))).isEmpty();
  }

  @Test
  void boundsOfNothingAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PassageSplitters.byCue(0))
        .withMessage("mostCharacters must be 1 or more: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PassageSplitters.bySection(-1))
        .withMessage("mostCharacters must be 1 or more: -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SMALL.withMostCharacters(0))
        .withMessage("mostCharacters must be 1 or more: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SMALL.withLongest(Duration.ZERO))
        .withMessage("longest must be more than zero: PT0S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SMALL.withPause(Duration.ofSeconds(-1)))
        .withMessage("pause must be more than zero: PT-1S");
  }

  @Test
  void boundsCanBeLifted() {
    SpeechBounds none =
        new SpeechBounds(SpeechBounds.NO_LIMIT, Integer.MAX_VALUE, SpeechBounds.NO_LIMIT);
    assertThat(shown(PassageSplitters.bySpeech(none), transcript("0-1 一 / 4000-5000 二")))
        .isEqualTo("一/二");
  }

  private static String shown(PassageSplitter splitter, Transcript transcript) {
    List<String> passages =
        splitter.split(transcript).stream()
            .map(Passage::text)
            .map(t -> t.replace('\n', '/'))
            .toList();
    return String.join(" | ", passages);
  }

  private static Transcript transcript(String written) {
    List<Cue> cues = new ArrayList<>();
    for (String cue : written.split(" / ", -1)) {
      String[] parts = cue.strip().split(" ", 2);
      cues.add(cue(parts[0], parts[1]));
    }
    return Transcript.of("id", "", cues);
  }

  private static Cue cue(String time, String text) {
    if (time.equals("?")) {
      return Cue.untimed(text);
    }
    String[] ends = time.split("-", 2);
    return ends[1].equals("?")
        ? Cue.timed(TimeRange.from(seconds(Double.parseDouble(ends[0]))), text)
        : at(Double.parseDouble(ends[0]), Double.parseDouble(ends[1]), text);
  }

  private static Cue bilingual(Cue cue, String translation) {
    return cue.withTexts(List.of(cue.texts().get(0), CueText.of(translation)), List.of());
  }

  private static Cue at(double start, double end, String text) {
    return Cue.timed(range(start, end), text);
  }

  private static Word word(int from, int to, double start, double end) {
    return Word.of(from, to, range(start, end));
  }

  private static TimeRange range(double start, double end) {
    return TimeRange.of(seconds(start), seconds(end));
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1_000));
  }
}
