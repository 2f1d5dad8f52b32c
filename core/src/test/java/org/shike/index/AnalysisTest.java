// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shike.analysis.Analysis;
import org.shike.analysis.Lexicon;
import org.shike.analysis.Synonyms;
import org.shike.search.MomentQuery;
import org.shike.search.QueryForm;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

/** What an application may change of the analysis, and when. */
class AnalysisTest {
  private static final Transcript TRANSCRIPT =
      Transcript.of("id", "", List.of(Cue.untimed("用云成本卫士降低成本"), Cue.untimed("别的 EC2 托管实例")));

  @TempDir private Path folder;

  /** The literal channel finds what the word channel now cuts in another way. */
  @Test
  void wordAddedAfterIndexingFindsEverything() throws IOException {
    index(Analysis.standard());
    Lexicon lexicon = lexicon("云成本卫士\n本卫\n士降");
    Analysis later = Analysis.standard().withLexicon(lexicon);
    for (String query : List.of("云成本卫士", "本卫", "士降", "成本", "云成本卫士 降低")) {
      assertThat(found(later, query)).as(query).containsExactly("用云成本卫士降低成本");
    }
  }

  /** Each row: word of the lexicon, text, query. */
  @ParameterizedTest
  @CsvSource({
    "折扣14%, 给折扣14%, 折扣14%",
    "标准C++, 用标准C++, 标准C++",
    "14%折扣, 给14%折扣, 14%",
    "Graviton4, 用Graviton 4做, Graviton4",
    "AgentCore, 用Agent Core做, AgentCore",
    "instances, an instance, instances",
    "café, the cafe, café",
    "Graviton4, 用Graviton4做, Graviton",
    "AgentCore, 用AgentCore做, Core",
  })
  void lexiconLosesNothing(String word, String text, String query) throws IOException {
    Analysis with = Analysis.standard().withLexicon(lexicon(word));
    for (Analysis indexing : List.of(Analysis.standard(), with)) {
      for (Analysis asking : List.of(Analysis.standard(), with)) {
        Path path = folder.resolve(Integer.toString(indexing.hashCode() ^ asking.hashCode() * 31));
        try (TranscriptIndex index = TranscriptIndex.open(path, IndexSettings.of(indexing))) {
          index.put(Transcript.of("id", "", List.of(Cue.untimed(text))));
          index.commit();
        }
        try (TranscriptIndex index = TranscriptIndex.openReadOnly(path, IndexSettings.of(asking))) {
          assertThat(index.search(query).moments()).as(query + " in " + text).hasSize(1);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'引力子, Graviton 4', Graviton4, 引力子, true",
    "'引力子, Graviton 4', 引力子, graviton-4, true",
    "'托管, Agent Core Runtime', AgentCore Runtime, 托管, true",
    "'托管, AgentCore Runtime', Agent Core Runtime, 托管, true",
    "'西加加, 语言C++', 语言 C, 西加加, false",
    "'西加加, 语言C++', 语言C++, 西加加, true",
    "'折扣, 14% off', 14 off, 折扣, false",
  })
  void synonymsAreFoundInEverySpelling(String rule, String text, String query, boolean isFound)
      throws IOException {
    Analysis analysis = Analysis.standard().withSynonyms(Synonyms.read(new StringReader(rule)));
    try (TranscriptIndex index = Indexes.empty(IndexSettings.of(analysis))) {
      index.put(Transcript.of("id", "", List.of(Cue.untimed(text))));
      assertThat(!index.search(query).moments().isEmpty()).isEqualTo(isFound);
    }
  }

  @Test
  void wordTakenAwayAfterIndexingFindsEverything() throws IOException {
    index(Analysis.standard().withLexicon(lexicon("云成本卫士\n士降")));
    for (String query : List.of("云成本卫士", "士降", "成本", "卫士", "云 成本")) {
      assertThat(found(Analysis.standard(), query)).as(query).containsExactly("用云成本卫士降低成本");
    }
  }

  @Test
  void synonymsNeedNoNewIndex() throws IOException {
    index(Analysis.standard());
    Analysis analysis =
        Analysis.standard()
            .withSynonyms(Synonyms.read(new StringReader("托管实例, tended boxes\n云, cloud")));
    assertThat(found(analysis, "tended box")).containsExactly("别的 EC2 托管实例");
    assertThat(found(analysis, "EC2 Tended Boxes")).containsExactly("别的 EC2 托管实例");
    assertThat(found(analysis, "cloud")).containsExactly("用云成本卫士降低成本");
    assertThat(found(analysis, "tended")).isEmpty();
    assertThat(found(Analysis.standard(), "tended boxes")).isEmpty();
  }

  @Test
  void synonymsOfTheOtherDirectionStandInARow() throws IOException {
    Analysis analysis =
        Analysis.standard().withSynonyms(Synonyms.read(new StringReader("托管实例, tended boxes")));
    try (TranscriptIndex index = Indexes.empty(IndexSettings.of(analysis))) {
      index.put(
          Transcript.of(
              "id", "", List.of(Cue.untimed("Lambda Tended Boxes"), Cue.untimed("boxes, tended"))));
      assertThat(index.search("托管实例").moments())
          .extracting(moment -> moment.snippet().text())
          .containsExactly("Lambda Tended Boxes");
    }
  }

  /** More names than any word has, of any number of words, in any form and with other parts. */
  @Test
  void anyNumberOfSynonymsStaysBelowTheLimitOfClauses() throws IOException {
    StringBuilder rules = new StringBuilder();
    for (int word = 0; word < 40; word++) {
      rules.append("naam").append(letters(word));
      for (int name = 0; name < 120; name++) {
        rules.append(name % 2 == 0 ? ", 名" : ", grote ").append(letters(120 * word + name));
      }
      rules.append('\n');
    }
    Analysis analysis =
        Analysis.standard().withSynonyms(Synonyms.read(new StringReader(rules.toString())));
    try (TranscriptIndex index = Indexes.empty(IndexSettings.of(analysis))) {
      index.put(Transcript.of("id", "", List.of(Cue.untimed("grote " + letters(1)))));
      assertThat(index.search("naam" + letters(0)).moments()).hasSize(1);
      StringBuilder query = new StringBuilder();
      for (int word = 0; word < 40; word++) {
        query.append("naam").append(letters(word)).append(' ');
        if (isLeftOut(word)) {
          continue;
        }
        for (QueryForm form : List.of(QueryForm.KEYWORDS, QueryForm.SENTENCE)) {
          for (String more : List.of("", "\"grote\"")) {
            MomentQuery asked = MomentQuery.of(query + more).withForm(form);
            assertThat(index.search(asked.withExplanation(true)).query().text())
                .isEqualTo(query + more);
          }
        }
      }
    }
  }

  /** Few words, some, and the most are enough unless under stress. */
  private static boolean isLeftOut(int word) {
    return Integer.getInteger("stress", 1) == 1 && word > 2 && word < 39 && word % 8 != 0;
  }

  private static String letters(int number) {
    return Character.toString('a' + number % 26)
        + Character.toString('a' + number / 26 % 26)
        + Character.toString('a' + number / 676)
        + "z";
  }

  @Test
  void whatWasAskedForComesBeforeItsSynonym() throws IOException {
    Analysis analysis =
        Analysis.standard().withSynonyms(Synonyms.read(new StringReader("带宽, bandwidth")));
    try (TranscriptIndex index = Indexes.empty(IndexSettings.of(analysis))) {
      index.put(Transcript.of("id", "", List.of(Cue.untimed("bandwidth"), Cue.untimed("带宽"))));
      assertThat(index.search("带宽").moments())
          .extracting(moment -> moment.snippet().text())
          .containsExactly("带宽", "bandwidth");
    }
  }

  @Test
  void ownAnalyzersAreNamedInTheIndex() throws IOException {
    try (Analyzer standard = new StandardAnalyzer();
        Analyzer bigrams = new CJKAnalyzer()) {
      Analysis own =
          Analysis.standard()
              .withWord("standard", standard, standard)
              .withLiteral("cjk", bigrams, bigrams);
      assertThat(own.fingerprint()).isEqualTo("word=standard,literal=cjk");
      index(own);
      assertThat(found(own, "云成本")).containsExactly("用云成本卫士降低成本");
      assertThatIOException()
          .isThrownBy(() -> TranscriptIndex.openReadOnly(folder))
          .withMessageContaining("has the analysis \"word=standard,literal=cjk\"");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Analysis.standard().withWord(" ", standard, standard))
          .withMessageContaining("must not be blank");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Analysis.standard().withWord("a,literal=b", standard, standard));
    }
  }

  private void index(Analysis analysis) throws IOException {
    try (TranscriptIndex index = TranscriptIndex.open(folder, IndexSettings.of(analysis))) {
      index.put(TRANSCRIPT);
      index.commit();
    }
  }

  private List<String> found(Analysis analysis, String query) throws IOException {
    try (TranscriptIndex index = TranscriptIndex.openReadOnly(folder, IndexSettings.of(analysis))) {
      return index.search(query).moments().stream().map(moment -> moment.snippet().text()).toList();
    }
  }

  private static Lexicon lexicon(String lines) throws IOException {
    return Lexicon.read(new StringReader(lines));
  }
}
