// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shike.cli.Call.shike;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check of an index says, and its exit status. */
class CheckCommandTest {
  @TempDir private Path folder;
  private String index = "";

  @BeforeEach
  void makeIndex() throws IOException {
    index = folder.resolve("index").toString();
    Path talk = Files.writeString(folder.resolve("a.md"), "- 1:00 云成本\n- 2:00 带宽\n");
    shike("index", "--index", index, talk.toString());
  }

  @Test
  void soundIndexIsCounted() {
    Call call = shike("check", "--index", index);
    assertThat(call.status()).isZero();
    assertThat(call.out()).matches("sound: 1 transcripts, 2 passages, \\d+\\.\\dK\n");
    assertThat(call.err()).isEmpty();
    assertThat(chinese().out()).startsWith("完好：1 份文字稿，2 个段落，");
  }

  @Test
  void damageIsStatusOneWithARemedy() throws IOException {
    damage();
    Call call = shike("check", "--index", index);
    assertThat(call.status()).isEqualTo(1);
    assertThat(call.out())
        .startsWith("the file _0.cfs is damaged (CorruptIndexException: checksum failed")
        .endsWith(
            "\n  restore the index from a snapshot, or index the transcripts again into a new"
                + " folder\n");
    assertThat(chinese().out()).startsWith("文件 _0.cfs 已损坏（").contains("\n  请从快照恢复索引");
    Call json = shike("check", "--index", index, "--format", "json");
    assertThat(json.status()).isEqualTo(1);
    assertThat(json.out()).startsWith("{\"sound\":false,\"transcripts\":0,");
  }

  @Test
  void missingIndexIsAnError() {
    Call.assertBad("missing: --index DIR", "check");
    Call.assertBad("there is no index in", "check", "--index", folder.resolve("none").toString());
  }

  private Call chinese() {
    return Call.in(Map.of("SHIKE_LANG", "zh"), "check", "--index", index);
  }

  private void damage() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(index))) {
      Path file = files.filter(one -> one.endsWith("_0.cfs")).findAny().orElseThrow();
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
    }
  }
}
