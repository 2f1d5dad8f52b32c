// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lucene finds every tokenizer by its name. */
class FactoriesTest {
  @TempDir private Path folder;

  @Test
  void everyTokenizerHasAName() {
    assertThat(TokenizerFactory.availableTokenizers())
        .contains("smartChinese", "shikeWord", "shikeLiteral");
  }

  @Test
  void useIsForAnIndexWhereNothingIsSaid() throws IOException {
    assertThat(terms("shikeWord", Map.of())).containsExactly("ec2", "ec", "2", "成本");
    assertThat(terms("shikeWord", Map.of("use", "query"))).containsExactly("ec2", "ec", "2", "成本");
    assertThat(terms("shikeLiteral", Map.of())).containsExactly("ec2", "成", "成本", "本");
    assertThat(terms("shikeLiteral", Map.of("use", "index")))
        .containsExactly("ec2", "成", "成本", "本");
    assertThat(terms("shikeLiteral", Map.of("use", "query"))).containsExactly("ec2", "成本");
  }

  @Test
  void lexiconIsAResource() throws IOException {
    Files.writeString(folder.resolve("words.txt"), "成本卫", StandardCharsets.UTF_8);
    try (CustomAnalyzer analyzer =
        CustomAnalyzer.builder(folder).withTokenizer("shikeWord", "lexicon", "words.txt").build()) {
      assertThat(AnalyzedToken.of(analyzer, "用成本卫士"))
          .extracting(AnalyzedToken::term)
          .containsExactly("用", "成本卫", "成本", "卫", "士");
    }
  }

  @Test
  void unknownParameterIsRefused() {
    assertRefused("smartChinese", Map.of("size", "1"), "smartChinese has no parameters");
    assertRefused("shikeWord", Map.of("size", "1"), "shikeWord has the parameters use and lexicon");
    assertRefused("shikeLiteral", Map.of("size", "1"), "shikeLiteral has the parameter use");
    assertRefused("shikeWord", Map.of("use", "all"), "use must be \"index\" or \"query\"");
  }

  private static void assertRefused(String name, Map<String, String> parameters, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TokenizerFactory.forName(name, new HashMap<>(parameters)))
        .withMessageStartingWith(message);
  }

  private static List<String> terms(String name, Map<String, String> parameters)
      throws IOException {
    try (Tokenizer tokenizer = TokenizerFactory.forName(name, new HashMap<>(parameters)).create()) {
      tokenizer.setReader(new StringReader("EC2成本"));
      CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
      List<String> terms = new ArrayList<>();
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        terms.add(term.toString());
      }
      tokenizer.end();
      return terms;
    }
  }
}
