// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberValueTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "007, 7",
    "2.50, 2.5",
    "'1,234,567', 1234567",
    "2.71亿, 271000000",
    "2亿7100万, 271000000",
    "1亿2千3百万, 123000000",
    "3万亿, 3000000000000",
    "1万5千亿, 1500000000000",
    "十, 10",
    "十五, 15",
    "二十, 20",
    "一百二十, 120",
    "一百零五, 105",
    "三百五, 350",
    "一万二, 12000",
    "两千零二十五, 2025",
    "二〇二五, 2025",
    "零, 0",
    "〇〇七, 7",
    "十四点五, 14.5",
    "二〇二五点五, 2025.5",
    "三点五亿, 350000000",
    "一亿, 100000000",
    "0.5万, 5000",
  })
  void numberHasOneValue(String number, String value) {
    assertThat(NumberValue.of(number)).contains(value);
  }

  @Test
  void versionsAndIdentifiersHaveNone() {
    assertThat(NumberValue.of("1.2.3")).isEmpty();
    assertThat(NumberValue.of("1".repeat(41))).isEmpty();
  }
}
