// SPDX-License-Identifier: Apache-2.0
package org.shike.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeRangeTest {
  @Test
  void endBeforeStartIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeRange.of(Duration.ofSeconds(750), Duration.ofSeconds(600)))
        .withMessage("end must not be before start: 10:00 < 12:30");
  }

  @Test
  void negativeStartIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeRange.from(Duration.ofSeconds(-1)))
        .withMessageContaining("start must not be negative");
  }

  @Test
  void emptyRangeIsAllowed() {
    TimeRange empty = TimeRange.of(Duration.ofSeconds(5), Duration.ofSeconds(5));
    assertThat(empty.end()).contains(empty.start());
  }
}
