// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shike.index.TranscriptIndex;

/** Messages of an assistant as lines. */
class AssistantSessionTest {
  private static final String CALL =
      "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"tools/call\","
          + "\"params\":{\"name\":\"search_moments\",\"arguments\":{\"query\":\"Graviton\"}}}";

  private static List<String> answers(String... lines) throws IOException {
    StringWriter out = new StringWriter();
    try (TranscriptIndex index = TranscriptIndex.inMemory()) {
      index.put(Running.talk("talk.srt"));
      AssistantSession.serve(
          index,
          ServerSettings.standard(),
          new BufferedReader(new StringReader(String.join("\n", lines))),
          out);
    }
    return out.toString().lines().toList();
  }

  @Test
  void eachRequestIsAnsweredOnALineThoughTheInputEnds() throws IOException {
    List<String> answers =
        answers(
            "{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"ping\"}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
            CALL);
    assertThat(answers).hasSize(2);
    assertThat(answers.getFirst()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"result\":{}}");
    assertThat(answers.getLast())
        .startsWith("{\"jsonrpc\":\"2.0\",\"id\":3,\"result\":")
        .contains("\"timestamp\":\"9:30\"")
        .contains("\"page\":null");
  }

  @Test
  void lineThatIsNoMessageDoesNotEndTheSession() throws IOException {
    List<String> answers = answers("hello", "", CALL);
    assertThat(answers).hasSize(3);
    assertThat(answers.subList(0, 2)).allMatch(line -> line.contains("\"code\":-32700"));
    assertThat(answers.getLast()).contains("\"id\":3");
  }

  @Test
  void lineMayHave64Kilobytes() throws IOException {
    String most = CALL + " ".repeat(64 * 1024 - CALL.length());
    List<String> answers = answers(most, most + " ", "x".repeat(10_000_000), CALL);
    assertThat(answers).hasSize(4);
    assertThat(answers.subList(1, 3)).allMatch(line -> line.contains("larger than 64 KB"));
    assertThat(List.of(answers.getFirst(), answers.getLast()))
        .allMatch(line -> line.contains("\"id\":3"));
  }

  @Test
  void lastLineNeedsNoEndAndMayEndAsOnWindows() throws IOException {
    assertThat(answers(CALL + "\r", CALL)).hasSize(2).allMatch(line -> line.contains("\"id\":3"));
  }
}
