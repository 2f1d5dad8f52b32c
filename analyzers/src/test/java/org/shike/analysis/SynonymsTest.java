// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

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
    assertThat(synonyms.in(List.of("一千"))).containsExactly(match(0, 1, "1,000"));
    assertThat(synonyms.in(List.of("none"))).isEmpty();
  }

  @Test
  void segmentationDoesNotMatter() throws IOException {
    Synonyms synonyms = read("托管实例, managed instances");
    assertThat(synonyms.in(List.of("托", "管实", "例"))).hasSize(1);
    assertThat(synonyms.in(List.of("托管"))).isEmpty();
  }

  @Test
  void badLineIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("a, b\na => b => c"))
        .withMessageStartingWith("Invalid synonym rule at line 2: expected names with commas");
  }

  private static Synonyms read(String rules) throws IOException {
    return Synonyms.read(new StringReader(rules));
  }

  private static Synonyms.Match match(int from, int to, String... names) {
    return new Synonyms.Match(from, to, List.of(names));
  }
}
