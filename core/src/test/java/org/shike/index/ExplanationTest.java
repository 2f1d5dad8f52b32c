// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shike.analysis.Analysis;
import org.shike.analysis.Synonyms;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.search.TermScore;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

/** Each moment says how it holds each word, and what that adds. */
class ExplanationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Graviton 成本          | Graviton WORD, 成本 WORD
          宽带                   | 宽带 LITERAL
          C8i                    | C8i PART
          许薇 成本              | 许薇 SPEAKER, 成本 WORD
          开销                   | 开销 SYNONYM
          Graviton 成本 GPU      | Graviton WORD, 成本 WORD, GPU MISSING
          Gravitom               | Graviton WORD
          成本 speaker:许薇      | 成本 WORD
          "云成本"               | 云 WORD, 成本 WORD
          Grav*                  | ' REQUIRED'
          """)
  void explanationNamesEachWordAndAddsUp(String query, String words) throws IOException {
    Synonyms synonyms = Synonyms.read(new StringReader("开销, 成本\n"));
    try (TranscriptIndex index =
        Indexes.empty(IndexSettings.of(Analysis.standard().withSynonyms(synonyms)))) {
      Cue cue = Cue.untimed("Graviton 让云成本降低,最宽带宽,C8iFlex");
      index.put(Transcript.of("id", "标题", List.of(cue.withSpeaker(Optional.of("许薇")))));
      Moment moment =
          index.search(MomentQuery.of(query).withExplanation(true)).moments().getFirst();
      assertThat(moment.evidence().explanation().stream().mapToDouble(TermScore::score).sum())
          .isCloseTo(moment.score(), within(1e-6));
      assertThat(moment.evidence().explanation())
          .filteredOn(part -> part.found() != TermScore.Found.CHARACTERS)
          .extracting(part -> part.text() + " " + part.found())
          .hasToString("[" + words + "]");
      assertThat(index.search(query).moments().getFirst().evidence().explanation()).isEmpty();
    }
  }
}
