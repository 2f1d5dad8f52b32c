// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What never ends is read in part, in a heap of 256 MB, and said to be cut. */
@Timeout(3_600)
class EndlessFilesTest {
  private static final List<String> UNITS =
      Integer.getInteger("stress", 1) == 1
          ? List.of("成")
          : List.of("成", "a", "a ", "[", "<a>", "- ", "{\"a\":", "&amp;", "00:01 ", "> ", "\"");

  @TempDir private Path folder;

  @Test
  void lineOfAGigabyteAndAFileThatUnpacksWithoutEndAreCut() throws Exception {
    Path out = folder.resolve("out");
    Process process =
        ChildJvm.of(EndlessFiles.class, List.of("-Xmx256m"), UNITS.toArray(String[]::new))
            .redirectOutput(out.toFile())
            .redirectErrorStream(true)
            .start();
    try {
      assertThat(process.waitFor()).as(() -> said(out)).isZero();
    } finally {
      process.destroyForcibly();
    }
    List<String> expected = new ArrayList<>();
    for (int unit = 0; unit < UNITS.size(); unit++) {
      for (TranscriptFormat format : TranscriptFormat.values()) {
        expected.add(format + " cut");
      }
      expected.add(TranscriptFormat.SUMMARY + " cut");
    }
    assertThat(Files.readAllLines(out)).isEqualTo(expected);
  }

  private static String said(Path out) {
    try {
      return Files.readString(out, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
