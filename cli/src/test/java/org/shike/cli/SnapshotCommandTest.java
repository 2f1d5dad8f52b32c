// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shike.cli.Call.shike;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index is copied, restored from the copy, and rebuilt. */
class SnapshotCommandTest {
  @TempDir private Path folder;
  private String index = "";
  private String copy = "";

  @BeforeEach
  void makeIndex() throws IOException {
    index = folder.resolve("index").toString();
    copy = folder.resolve("copy").toString();
    Path talk = Files.writeString(folder.resolve("a.md"), "- 1:00 云成本\n- 2:00 带宽\n");
    shike("index", "--index", index, talk.toString());
  }

  @Test
  void indexIsRestoredFromItsSnapshot() {
    assertThat(shike("snapshot", "--index", index, copy))
        .isEqualTo(new Call(0, "copied the last commit of " + index + " to " + copy + "\n", ""));
    shike("remove", "--index", index, "a");
    String restored = folder.resolve("restored").toString();
    assertThat(shike("restore", "--index", restored, copy))
        .isEqualTo(new Call(0, "restored " + copy + " to " + restored + "\n", ""));
    assertThat(shike("search", "--index", restored, "带宽").status()).isZero();
  }

  @Test
  void folderThatIsInUseIsRefused() {
    Call.assertBad("is not empty; name a new folder", "snapshot", "--index", index, index);
    shike("snapshot", "--index", index, copy);
    Call.assertBad("is not empty; name a new folder", "restore", "--index", index, copy);
    Call.assertBad(
        "there is no index in", "snapshot", "--index", folder + "/none", folder + "/new");
    Call.assertBad("missing: SNAPSHOT", "snapshot", "--index", index);
  }

  @Test
  void indexIsRebuiltFromTheTranscriptsInIt() throws IOException {
    Files.delete(folder.resolve("a.md"));
    assertThat(shike("reindex", "--index", index))
        .isEqualTo(new Call(0, "rebuilt " + index + ": 1 transcripts\n", ""));
    assertThat(Call.in(Map.of("SHIKE_LANG", "zh"), "reindex", "--index", index).out())
        .isEqualTo("已重建 " + index + "：1 份文字稿\n");
    assertThat(shike("search", "--index", index, "带宽").status()).isZero();
  }
}
