// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shike.parse.TranscriptParser;
import org.shike.passage.PassageSplitters;
import org.shike.transcript.Transcript;

/** Each text is a cue; the speakers are one letter a cue, a dot for none. */
class HeldSpeakersTest {
  @ParameterizedTest
  @CsvSource({
    "only changes are labelled,      甲：早|好|吃了吗|乙：吃了|走吧|甲：好|再见|乙：见,       甲甲甲乙乙甲甲乙",
    "only changes in one language,   Ann: Hi.|So.|Bob: Yes.|Go.|Ann: On.|Well.|Bob: No., AABBAAB",
    "before the first label,         早|甲：好|吃了吗|乙：吃了|走吧|甲：好|乙：再见,          .甲甲乙乙甲乙",
    "a change inside of a cue,       甲：早|好/乙：吃了|走吧|甲：好|乙：再见,                甲甲乙乙甲乙",
    "a change without a name,        甲：早|好|乙：吃了|>> 谁|走吧|甲：好|乙：再见,          甲甲乙..甲乙",
    "a dialogue without names,       甲：早|好|乙：吃了|- 谁/- 你|走吧|甲：好|乙：再见,       甲甲乙..甲乙",
    "labels repeat,                  甲：早|甲：好|吃了吗|乙：吃了|乙：走吧|是|甲：好,         甲甲.乙乙.甲",
    "a name that comes once,         甲：早|好|是|乙：吃|丙：我|没有|甲：好|啊|吧|乙：见|走,  甲甲甲乙..甲甲甲乙乙",
    "one speaker,                    甲：早|好|甲：吃了吗|吃了|甲：好,                       甲.甲.甲",
    "who is not seen,                ANN: Hi.|So.|BOB: Yes.|Go.|ANN: On.|Well.|BOB: No., A.B.A.B",
    "capitals with each change,      >> ANN: Hi.|So.|>> BOB: Yes.|Go.|>> Well.|>> ANN: On., AABB.A",
  })
  void cuesWithoutALabelHaveTheSpeakerOfTheLastWhereOnlyChangesAreNamed(
      String what, String cues, String speakers) throws IOException {
    assertEquals(speakers, speakers(parsed(List.of(cues.strip().split("\\|")))), what);
  }

  @Test
  void turnOfSeveralCuesIsOnePassage() throws IOException {
    Transcript transcript = parsed(List.of("甲：早", "好", "吃了吗", "乙：吃了", "走吧", "甲：再", "见", "乙：见"));
    assertEquals(4, PassageSplitters.automatic().split(transcript).size());
  }

  private static Transcript parsed(List<String> texts) throws IOException {
    StringBuilder file = new StringBuilder();
    for (int at = 0; at < texts.size(); at++) {
      String lines = String.join("\n", Arrays.asList(texts.get(at).split("/")));
      file.append(
          String.format(
              Locale.ROOT, "%d\n00:00:%02d,000 --> 00:00:%02d,000\n", at + 1, at, at + 1));
      file.append(lines).append("\n\n");
    }
    var in = new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8));
    return TranscriptParser.standard().read("a.srt", in).transcript();
  }

  private static String speakers(Transcript transcript) {
    StringBuilder speakers = new StringBuilder();
    transcript.cues().forEach(cue -> speakers.append(cue.speaker().orElse(".").charAt(0)));
    return speakers.toString();
  }
}
