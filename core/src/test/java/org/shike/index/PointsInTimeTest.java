// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PointsInTimeTest {
  @Test
  void keptForFiveMinutesAfterTheNextOne() {
    assertThat(kept(0, 1, 299.9, 300, 300.1, 3_600)).containsExactly(0, 1, 299.9, 300);
  }

  @Test
  void onlyTheNewestAreKeptHoweverYoungTheyAre() {
    assertThat(kept(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
  }

  /** The ages of those that are kept, of all from the newest one on. */
  private static double[] kept(double... seconds) {
    PointsInTime.Last last = new PointsInTime.Last();
    return DoubleStream.of(seconds).filter(last::keeps).toArray();
  }
}
