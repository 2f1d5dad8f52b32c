// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;

/** Searches of an index on other machines find the same as those of an index in memory. */
class EngineIndexTest {
  @ParameterizedTest
  @ValueSource(strings = {"成本", "Graviton 成本"})
  void findsTheSame(String text) throws IOException {
    try (TranscriptIndex here = Indexes.empty();
        TranscriptIndex elsewhere = FakeEngine.index()) {
      for (TranscriptIndex index : List.of(here, elsewhere)) {
        index.put(Talk.of(new java.util.Random(1), Talk.SPEECH).timed());
      }
      assertEquals(found(here, text), found(elsewhere, text));
    }
  }

  private static List<Moment> found(TranscriptIndex index, String text) throws IOException {
    return index.search(MomentQuery.of(text)).moments();
  }
}
