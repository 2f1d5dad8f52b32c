// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SynonymsTest {
  @Test
  void namesOfALineFindEachOther() throws IOException {
    Synonyms synonyms = read("托管实例, managed instances");
    assertThat(synonyms.in(List.of("托管", "实例"))).containsExactly(match(0, 2, "managed instances"));
    assertThat(synonyms.in(List.of("the", "managed", "instance")))
        .containsExactly(match(1, 3, "托管实例"));
  }

  @Test
  void leftOfAnArrowAlsoFindsTheRight() throws IOException {
    Synonyms synonyms = read("虚拟机, VM => EC2, 实例");
    assertThat(synonyms.in(List.of("vm"))).containsExactly(match(0, 1, "EC2", "实例"));
    assertThat(synonyms.in(List.of("虚拟机"))).containsExactly(match(0, 1, "EC2", "实例"));
    assertThat(synonyms.in(List.of("ec2"))).isEmpty();
  }

  @Test
  void commentsAndEscapedCommasAreUnderstood() throws IOException {
    Synonyms synonyms = read("# none, nothing\n\n1\\,000, 一千");
    assertThat(synonyms.in(List.of("1000"))).containsExactly(match(0, 1, "一千", "1,000"));
    assertThat(synonyms.in(List.of("none"))).isEmpty();
  }

  @Test
  void segmentationDoesNotMatter() throws IOException {
    Synonyms synonyms = read("托管实例, managed instances");
    assertThat(synonyms.in(List.of("托", "管实", "例"))).hasSize(1);
    assertThat(synonyms.in(List.of("托管"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a => b => c", "a =>", "=> b", "=>", ",,,", "a, ，。", "\\"})
  void badLineIsNamed(String line) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("a, b\n" + line))
        .withMessageStartingWith("Invalid synonym rule at line 2: expected names with commas");
  }

  @ParameterizedTest
  @CsvSource({
    "fine-tuning, fine tuning",
    "fine-tuning, finetuning",
    "Graviton4, graviton-4",
    "CI/CD, CI CD",
    "一年, 1年",
    "百分之十, 10%",
    "café, cafés",
  })
  void spellingDoesNotMatter(String name, String query) throws IOException {
    Synonyms synonyms = read(name + ", 别名");
    List<AnalyzedToken> tokens = Channel.WORD_QUERY.tokens(query);
    List<String> words = new ArrayList<>();
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.get(at).isWord()) {
        List<String> forms =
            tokens.stream()
                .skip(at + 1)
                .takeWhile(token -> token.type().equals(TokenTypes.FORM))
                .map(AnalyzedToken::term)
                .toList();
        words.add(Synonyms.word(tokens.get(at), forms));
      }
    }
    assertThat(synonyms.in(words)).containsExactly(match(0, words.size(), "别名"));
  }

  private static Synonyms read(String rules) throws IOException {
    return Synonyms.read(new StringReader(rules));
  }

  private static Synonyms.Match match(int from, int to, String... names) {
    return new Synonyms.Match(from, to, List.of(names));
  }

  /** It is read in a shorter way, which must not be another one. */
  @Test
  void glossaryIsLookedUpAsItsRulesSay() throws IOException {
    String lines =
        Glossary.lines().stream()
            .map(names -> String.join(", ", names))
            .collect(Collectors.joining("\n"));
    Synonyms read = Synonyms.read(new StringReader(lines));
    try (Analyzer words = ChineseAnalyzers.wordQuery()) {
      assertThat(Glossary.lines().stream().flatMap(List::stream))
          .allSatisfy(
              name -> {
                List<String> key = List.of(Glossary.key(name, words));
                assertThat(Synonyms.glossary().in(key)).isNotEmpty().isEqualTo(read.in(key));
              });
    }
  }

  @Test
  void glossaryKnowsBothLanguages() {
    assertThat(Synonyms.glossary().in(List.of("延迟")))
        .singleElement()
        .satisfies(match -> assertThat(match.names()).contains("latency"));
    assertThat(Synonyms.glossary().in(List.of("rate", "limiting")))
        .singleElement()
        .satisfies(match -> assertThat(match.names()).contains("限流"));
  }
}
