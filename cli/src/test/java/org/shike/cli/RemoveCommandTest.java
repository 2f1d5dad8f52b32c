// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shike.cli.Call.assertBad;
import static org.shike.cli.Call.shike;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking transcripts out of an index. */
class RemoveCommandTest {
  private static final String ID = "董事会 会议/a";

  @TempDir private Path folder;
  private String index = "";

  @BeforeEach
  void makeIndex() throws IOException {
    index = folder.resolve("index").toString();
    Path talks = Files.createDirectories(folder.resolve("talks").resolve("董事会 会议"));
    Files.writeString(talks.resolve("a.md"), "云成本");
    Files.writeString(folder.resolve("talks/-b.md"), "云成本更低");
    shike("index", "--index", index, folder.resolve("talks").toString());
  }

  @Test
  void removedTranscriptIsFoundNoMore() {
    assertThat(shike("remove", "--index", index, ID, ID))
        .isEqualTo(new Call(0, "removed " + ID + "\n", ""));
    assertThat(shike("search", "--index", index, "云成本").lines()).contains("untimed  -b");
    assertThat(shike("remove", "--index", index, "--", "-b").status()).isZero();
    assertThat(shike("search", "--index", index, "云成本").status()).isOne();
  }

  @Test
  void missingIdIsNamedAndTheOthersAreRemoved() {
    assertThat(shike("remove", "--index", index, "b", ID))
        .isEqualTo(
            new Call(
                3,
                "removed " + ID + "\n",
                "shike: no transcript \"b\"; did you mean \"-b\"? \"shike list\" shows all ids\n"));
    assertThat(shike("list", "--index", index).lines()).hasSize(1);
  }

  @Test
  void noneThatIsThereIsAnError() {
    assertBad("no transcript \"x\uFFFD\"", "remove", "--index", index, "x\u001b");
    assertThat(shike("list", "--index", index).lines()).hasSize(2);
  }

  @Test
  void programsGetBothLists() {
    Call call = shike("remove", "--format", "json", "--index", index, "x", ID);
    assertThat(call.status()).isEqualTo(3);
    assertThat(call.out()).isEqualTo("{\"removed\":[\"" + ID + "\"],\"missing\":[\"x\"]}\n");
    assertThat(call.err()).hasLineCount(1);
  }

  @Test
  void userReadsTheOwnLanguage() {
    Call call = Call.in(Map.of("SHIKE_LANG", "zh"), "remove", "--index", index, "xyz", ID);
    assertThat(call.out()).isEqualTo("已删除 " + ID + "\n");
    assertThat(call.err()).isEqualTo("shike: 没有文字稿“xyz”；可用“shike list”查看 id\n");
  }

  @Test
  void folderWithoutAnIndexStaysAsItIs() {
    Path none = folder.resolve("none");
    assertBad("there is no index in " + none, "remove", "--index", none.toString(), "a");
    assertThat(none).doesNotExist();
    assertBad("missing: --index DIR", "remove", "a");
    assertBad("missing: ID", "remove", "--index", index);
  }
}
