// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShardsTest {
  /** 10⁷, 10⁸ and 10⁹ passages are in {@code docs/scale.md}. */
  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "83333, 1",
    "120772, 1",
    "120774, 2",
    "833333, 7",
    "8333333, 69",
    "100000000, 828"
  })
  void shardsHaveAtMost30Gigabytes(long hours, int shards) {
    OpenSearch index = OpenSearch.at(URI.create("https://cluster/a")).withHours(hours);
    assertThat(index.layout().shards()).isEqualTo(shards);
  }
}
