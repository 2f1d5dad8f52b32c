// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeptPointsTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final KeptPoints<String> kept = new KeptPoints<>();

  @Test
  void keptForFiveMinutesAfterTheNextOne() {
    keep(1, 0);
    assertThat(kept.take(3_600 * SECOND)).as("there is no next one").isEmpty();
    keep(2, 3_600);
    assertThat(kept.take(3_900 * SECOND)).isEmpty();
    assertThat(kept.take(3_901 * SECOND)).containsExactly("1");
    assertThat(found(1)).isEmpty();
    assertThat(found(2)).contains("2");
  }

  @Test
  void eachIsKeptForItselfWhileThereAreFew() {
    for (int version = 1; version <= KeptPoints.MOST; version++) {
      keep(version, 7);
    }
    assertThat(kept.take(7 * SECOND)).isEmpty();
    assertThat(IntStream.rangeClosed(1, KeptPoints.MOST).mapToObj(this::found))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, KeptPoints.MOST)
                .mapToObj(version -> Optional.of("" + version))
                .toList());
  }

  /** Ten each second, for five minutes. */
  @Test
  void thoseOfOneSecondAreReplacedByItsLastOne() {
    for (int version = 0; version < 3_000; version++) {
      kept.keep(version, "" + version, version * SECOND / 10);
      kept.take(version * SECOND / 10);
    }
    assertThat(kept.all()).hasSize(KeptPoints.MOST);
    for (int version = 0; version < 3_000; version++) {
      assertThat(found(version)).contains("" + (version / 10 * 10 + 9));
    }
  }

  /** A cursor of the last second is exact as long as there is room. */
  @Test
  void oldestSecondsAreReplacedFirst() {
    keep(1, 1);
    keep(2, 1);
    for (int version = 3; version <= KeptPoints.MOST + 1; version++) {
      keep(version, 2);
    }
    assertThat(kept.take(2 * SECOND)).containsExactly("1");
    assertThat(found(1)).contains("2");
    assertThat(found(3)).contains("3");
    assertThat(found(KeptPoints.MOST + 2)).isEmpty();
  }

  @Test
  void versionOfWhichNobodyHasACursorIsNotFound() {
    keep(5, 1);
    keep(7, 1);
    assertThat(List.of(found(4), found(6), found(8))).containsOnly(Optional.empty());
    assertThat(kept.has(5)).isTrue();
    assertThat(kept.has(6)).isFalse();
  }

  private void keep(long version, long second) {
    kept.keep(version, "" + version, second * SECOND);
  }

  private Optional<String> found(long version) {
    return Optional.ofNullable(kept.find(version));
  }
}
