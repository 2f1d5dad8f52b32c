// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shike.cli.Call.shike;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a moment is shown that summary and speech of a recording have. */
class SameMomentTest {
  private static final String TALKS =
      Path.of("..", "core/src/test/resources/org/shike/recording/golden/summary").toString();

  @TempDir private Path index;

  private String search(String... options) {
    shike("index", "--index", index.toString(), TALKS);
    List<String> call = new ArrayList<>(List.of("search", "羊肉", "--index", index.toString()));
    call.addAll(List.of(options));
    return shike(call.toArray(String[]::new)).out();
  }

  @Test
  void otherTranscriptIsNamed() {
    assertThat(search())
        .isEqualTo(
            """
            0:03  黄焖羊肉 › 切肉
                   羊肉切块
                   also in 20201227-huang-men 0:00
            """);
    assertThat(search("--format", "html"))
        .contains("<p class=\"quiet\">also in 20201227-huang-men 0:00</p>");
    assertThat(search("--format", "md")).contains("also in 20201227");
    assertThat(search("--format", "json"))
        .contains("\"recording\":\"20201227-huang-men\"", "\"also\":[{\"transcript\":{\"id\":");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--every-copy", "--no-merging"})
  void everyCopyIsShownOnRequest(String option) {
    assertThat(search(option)).contains("羊肉切块", "今天做黄焖羊肉").doesNotContain("also in");
  }
}
