// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Every id is one segment of a path. */
class TranscriptPathTest {
  private static final List<String> IDS =
      List.of(
          "talk.srt",
          "2025/12/talk.srt",
          "two words",
          "a+b",
          "会议 记录.md",
          "a#b",
          "100%",
          "%2F",
          "a%2Fb",
          "a?b=c&d",
          "../../etc/passwd",
          "a/../b",
          ".",
          "..",
          "...",
          "~..",
          "~~.",
          "~a",
          "/",
          "//",
          "a;b",
          "a\\b",
          "a\"<script>'b",
          "𠮷野家");

  @ParameterizedTest
  @FieldSource("IDS")
  void idIsFoundByItsPath(String id) throws Exception {
    try (Running running = Running.with(Running.talk(id), Running.talk("other"))) {
      String path = "/api/v1/transcripts/" + TranscriptPath.encode(id);
      assertThat(running.body(path)).contains(Json.line(json -> json.writeString(id)).strip());
      assertThat(running.get(path + "/passages").statusCode()).isEqualTo(200);
      assertThat(running.get("/t/" + TranscriptPath.encode(id)).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2025/talk.srt, 2025%2Ftalk.srt",
    "two words, two%20words",
    "100%, 100%25",
    "a#b, a%23b",
    "云.md, %E4%BA%91.md",
    "., ~.",
    ".., ~..",
    "~.., ~~..",
    "~a, ~a",
    "a/../b, a%2F..%2Fb",
  })
  void idIsEncodedAsTheDocumentsSay(String id, String encoded) {
    assertThat(TranscriptPath.encode(id)).isEqualTo(encoded);
  }

  @Test
  void differentIdsHaveDifferentPaths() {
    assertThat(IDS.stream().map(TranscriptPath::encode)).doesNotHaveDuplicates();
  }
}
