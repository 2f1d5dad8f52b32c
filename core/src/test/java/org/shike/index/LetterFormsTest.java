// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.transcript.Cue;
import org.shike.transcript.Section;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/** {@code é} is one letter, composed or followed by its accent, in texts and in queries. */
class LetterFormsTest {
  private static final int SEEDS = 20 * Integer.getInteger("stress", 1);
  private static final int CUES = 12;
  private static final List<Form> FORMS = List.of(Form.NFC, Form.NFD);

  /** What a query makes of two words. */
  private static final List<String> QUERIES =
      List.of(
          "%s",
          "\"%s\"",
          "\"%s %s\"",
          "%s*",
          "%s~",
          "\"%s %s\"~90s",
          "\"%s\" NEAR/90s %s",
          "%s -%s",
          "speaker:%s",
          "section:%s",
          "title:%s",
          "clé:%s");

  /** Letters with marks; of some no composed form is there. */
  private static final String[] LETTERS = {
    "é",
    "e",
    "ế",
    "x\u0302",
    "x\u0323\u0302",
    "й",
    "ά",
    "한",
    "국",
    "が",
    "か",
    "グ",
    "成",
    "葛\uDB40\uDD00",
    "豈",
    "क़",
    "2"
  };

  /** Moments by their minute, with what is marked. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          café                   | 1 café 2 Cafés café
          cafés                  | 1 café 2 Cafés café
          Việt                   | 3 Việt
          한국                   | 4 한국
          がぎ                   | 4 がぎ
          "café"                 | 1 café 2 café
          "le café"              | 2 le café
          "去 café 喝"           | 1 去café喝
          "x̂ 轴"                 | 2 x̂轴
          "한국 서울"            | 4 한국,서울
          "국 서"                | 4 국,서
          "がぎ"                 | 4 がぎ
          "café4"                | 2 café 4
          caf*                   | 1 café 2 Cafés café
          café*                  | 1 café 2 Cafés café
          x̂*                     | 2 x̂
          Vi*                    | 3 Việt
          Việ*                   | 3 Việt
          한*                    | 4 한국
          caffé~                 | 1 café 2 Cafés café
          "café 한국"~4m         | 1 café 2 Cafés café 4 한국
          "café" NEAR/4m 서울    | 1 café 2 café 4 서울
          café -喝               | 2 Cafés café
          speaker:José           | 1
          section:Thème          | 2
          title:Résumé           | 1 2 3 4
          événement:"fête d'été" | 1 2 3 4
          """)
  void formOfALetterDoesNotMatter(String query, String moments) throws IOException {
    for (Form text : FORMS) {
      try (TranscriptIndex index = Indexes.empty()) {
        index.put(transcript(text));
        for (Form asked : FORMS) {
          assertThat(found(index, Normalizer.normalize(query, asked)))
              .as("%s in %s", asked, text)
              .isEqualTo(moments);
        }
      }
    }
  }

  @Test
  void phraseOverABorderIsFoundInEachForm() throws IOException {
    for (Form text : FORMS) {
      try (TranscriptIndex index = Indexes.empty()) {
        Cue first = spoken(0, "il est né", text).withSpeaker(Optional.of("Zoe"));
        index.put(Transcript.of("id", "", List.of(first, spoken(1, "à Paris", text))));
        for (Form asked : FORMS) {
          String query = Normalizer.normalize("\"né à\"", asked);
          assertThat(found(index, query)).as("%s in %s", asked, text).isEqualTo("0 né à");
        }
      }
    }
  }

  @Test
  void everyQueryFindsTheSameInEachForm() throws IOException {
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      List<String> words = words(random);
      try (TranscriptIndex composed = Indexes.empty();
          TranscriptIndex decomposed = Indexes.empty()) {
        composed.put(transcript(words, Form.NFC));
        decomposed.put(transcript(words, Form.NFD));
        for (String kind : QUERIES) {
          String query = String.format(Locale.ROOT, kind, any(words, random), any(words, random));
          String nfc = Normalizer.normalize(query, Form.NFC);
          String nfd = Normalizer.normalize(query, Form.NFD);
          assertThat(List.of(found(composed, nfd), found(decomposed, nfc), found(decomposed, nfd)))
              .as("seed %d: %s in %s", seed, query, words)
              .containsOnly(found(composed, nfc));
        }
      }
    }
  }

  private static List<String> words(Random random) {
    List<String> words = new ArrayList<>();
    for (int count = 0; count < 3 * CUES; count++) {
      StringBuilder word = new StringBuilder();
      for (int letters = 1 + random.nextInt(4); letters > 0; letters--) {
        word.append(LETTERS[random.nextInt(LETTERS.length)]);
      }
      words.add(word.toString());
    }
    return words;
  }

  private static String any(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }

  /** Three words a cue; the first is also the speaker. */
  private static Transcript transcript(List<String> words, Form form) {
    List<Cue> cues = new ArrayList<>();
    for (int at = 0; at < CUES; at++) {
      List<String> said = words.subList(3 * at, 3 * at + 3);
      cues.add(
          cue(at, String.join(" ", said), form)
              .withSpeaker(Optional.of(Normalizer.normalize(said.getFirst(), form)))
              .withSection(OptionalInt.of(0)));
    }
    return transcript(words.get(0), words.get(1), Map.of("clé", words.get(2)), cues, form);
  }

  private static Transcript transcript(Form form) {
    List<Cue> cues =
        List.of(
            cue(1, "我们去café喝咖啡", form).withSpeaker(Optional.of(Normalizer.normalize("José", form))),
            cue(2, "Cafés, le café 4 et x̂轴", form).withSection(OptionalInt.of(0)),
            cue(3, "Việt Nam", form),
            cue(4, "한국,서울에서 がぎ", form));
    return transcript("Résumé", "Thème", Map.of("Événement", "Fête d'été"), cues, form);
  }

  private static Transcript transcript(
      String title, String section, Map<String, String> metadata, List<Cue> cues, Form form) {
    return new Transcript(
        "id",
        Normalizer.normalize(title, form),
        metadata.entrySet().stream()
            .collect(
                Collectors.toMap(
                    fact -> Normalizer.normalize(fact.getKey(), form),
                    fact -> List.of(Normalizer.normalize(fact.getValue(), form)))),
        List.of(new Section(Normalizer.normalize(section, form), 1, Optional.empty())),
        cues);
  }

  private static Cue cue(int minute, String text, Form form) {
    Duration start = Duration.ofMinutes(minute);
    TimeRange time = TimeRange.of(start, start.plusMinutes(1));
    return Cue.timed(time, Normalizer.normalize(text, form));
  }

  private static Cue spoken(int second, String text, Form form) {
    Duration start = Duration.ofSeconds(second);
    TimeRange time = TimeRange.of(start, start.plusSeconds(1));
    return Cue.timed(time, Normalizer.normalize(text, form));
  }

  private static String found(TranscriptIndex index, String query) throws IOException {
    return index.search(MomentQuery.of(query).withLimit(100)).moments().stream()
        .filter(moment -> moment.missing().isEmpty())
        .map(LetterFormsTest::minuteAndMarks)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static String minuteAndMarks(Moment moment) {
    String text = moment.snippet().text();
    String marks =
        moment.snippet().highlights().stream()
            .map(mark -> wholeLetters(text, mark.from(), mark.to()))
            .collect(Collectors.joining(" "));
    return (moment.start().orElseThrow().toMinutes() + " " + marks).strip();
  }

  private static String wholeLetters(String text, int from, int to) {
    assertThat(text.substring(to)).doesNotMatch("(?s)\\p{M}.*");
    return Normalizer.normalize(text.substring(from, to), Form.NFC);
  }
}
