// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Three characters in a row. */
class TrigramsTest {
  @Test
  void runsEndAtWhiteSpace() {
    assertThat(Trigrams.of("EC2 成本　降低了吗")).containsExactly("EC2", "降低了", "低了吗");
    assertThat(Trigrams.of("成本 EC")).isEmpty();
  }

  @Test
  void eachIsThereOnce() {
    assertThat(Trigrams.of("哈哈哈哈")).containsExactly("哈哈哈");
  }

  @Test
  void charactersOutsideTheBasicPlaneStayWhole() {
    assertThat(Trigrams.of("𠀀𠀁")).isEmpty();
    assertThat(Trigrams.of("𠀀𠀁字")).containsExactly("𠀀𠀁字");
  }
}
