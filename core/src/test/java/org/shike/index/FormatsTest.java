// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shike.search.Moment;

/**
 * Indexes as earlier versions wrote them, one of each format whose transcripts can be read: a build
 * opens its own format and rebuilds the others. Each was made with {@code shike index} from a
 * subtitle file and a summary; the command's own file and the lock are left out.
 */
class FormatsTest {
  private static final Path FORMATS =
      Path.of("src", "test", "resources", "org", "shike", "index", "formats");

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("formats")
  void indexIsOpenedOrRefusedWithTheCommandThatRebuildsIt(String format) throws IOException {
    Path index = copy(format);
    if (format.equals(IndexIdentity.FORMAT)) {
      assertAnswers(index);
    } else {
      assertThatExceptionOfType(IncompatibleIndexException.class)
          .isThrownBy(() -> TranscriptIndex.openReadOnly(index))
          .withMessageContaining("has the format \"" + format + "\"")
          .withMessageEndingWith(
              "; rebuild it from the transcripts in it: shike reindex --index " + index);
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void indexIsRebuilt(String format) throws IOException {
    Path index = copy(format);
    PutProgress put = IndexFolder.of(index).reindex(IndexSettings.standard(), progress -> {});
    assertThat(put).isEqualTo(new PutProgress(2, 2));
    assertAnswers(index);
    assertThat(IndexFolder.of(index).check().problems()).isEmpty();
  }

  @Test
  void presentFormatHasAnIndex() throws IOException {
    assertThat(formats()).contains(IndexIdentity.FORMAT);
  }

  private static void assertAnswers(Path index) throws IOException {
    try (TranscriptIndex opened = TranscriptIndex.openReadOnly(index)) {
      assertThat(opened.count()).isEqualTo(2);
      assertThat(opened.search("Graviton 成本").moments())
          .extracting(Moment::timestamp)
          .contains("09:30");
      assertThat(opened.search("死胡同").moments()).hasSize(1);
      assertThat(opened.search("speaker:许薇 降低").moments()).hasSize(1);
      for (String id : opened.ids()) {
        assertThat(opened.get(id).orElseThrow().cues()).hasSize(2);
      }
    }
  }

  private Path copy(String format) throws IOException {
    Path copy = Files.createDirectory(folder.resolve(format));
    try (Stream<Path> files = Files.list(FORMATS.resolve(format))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }

  private static List<String> formats() throws IOException {
    try (Stream<Path> formats = Files.list(FORMATS)) {
      return formats.map(format -> format.getFileName().toString()).sorted().toList();
    }
  }
}
