// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pipe that nobody reads any more is not an error; a full disk is. */
class StandardOutputTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "jsonl", "html", "md", "csv", "vtt", "srt"})
  void closedPipeIsSilent(String format) {
    String[] search = {"search", "--format", format, "EC2"};
    assertThat(run(new ByteArrayOutputStream(), search)).isZero();
    String notes = said();
    assertThat(run(full("Broken pipe", 0), search)).isZero();
    assertThat(said()).isEqualTo(notes);
    assertThat(run(full("Broken pipe", 100), search)).isZero();
    assertThat(said()).isEqualTo(notes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"No space left on device", "Bad file descriptor", "Input/output error"})
  void anyOtherErrorIsSaidAndStatusTwo(String message) {
    assertThat(run(full(message, 50), "analyze", "每天启动2.71亿个EC2实例")).isEqualTo(2);
    assertThat(said()).isEqualTo("shike: the output could not be written: " + message + "\n");
  }

  @Test
  void closedPipeDoesNotHideThatNothingWasFound() {
    assertThat(run(full("Broken pipe", 0), "search", "--format", "json", "不存在")).isEqualTo(1);
  }

  @Test
  void whatIsIndexedStaysSoThoughNobodyReadsTheCount() throws IOException {
    Path file = Files.writeString(folder.resolve("a.md"), "成本");
    String index = folder.resolve("index").toString();
    assertThat(run(full("Broken pipe", 0), "index", "--index", index, file.toString())).isZero();
    assertThat(Call.shike("search", "--index", index, "成本").status()).isZero();
  }

  @Test
  void messagesThatNobodyReadsAreNoError() {
    OutputStream nobody = full("Broken pipe", 0);
    int status = Main.run(new ByteArrayOutputStream(), nobody, Map.of(), "search", "不存在");
    assertThat(status).isEqualTo(1);
    assertThat(Main.run(nobody, nobody, Map.of(), "--help")).isZero();
  }

  @Test
  void longOutputIsWrittenOnceAndWhole() throws IOException {
    List<String> lines = List.of("1\n00:00:01,000 --> 00:00:02,000\n成本\n\n".repeat(5_000));
    Path file = Files.write(folder.resolve("a.txt"), lines);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(run(out, "analyze", file.toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8).lines().count()).isGreaterThan(5_000);
    assertThat(run(full("Broken pipe", 10_000), "analyze", file.toString())).isZero();
    assertThat(run(full("No space left on device", 10_000), "analyze", file.toString()))
        .isEqualTo(2);
  }

  private int run(OutputStream out, String... args) {
    messages.reset();
    return Main.run(out, messages, Map.of(), args);
  }

  private String said() {
    return messages.toString(StandardCharsets.UTF_8);
  }

  /** An output that fails after {@code bytes} bytes. */
  private static OutputStream full(String message, int bytes) {
    return new OutputStream() {
      private int room = bytes;

      @Override
      public void write(int data) throws IOException {
        if (room-- <= 0) {
          throw new IOException(message);
        }
      }
    };
  }
}
