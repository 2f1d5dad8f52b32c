// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files of a folder are taken. */
class FilePatternsTest {
  private static final FilePatterns STANDARD = FilePatterns.standard();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*.md           | a.md               | true",
        "*.md           | b/a.md             | false",
        "*.md           | a.MD               | false",
        "**/*.md        | a.md               | true",
        "**/*.md        | b/c/a.md           | true",
        "b/**           | b/c/a.md           | true",
        "b/**           | b                  | false",
        "b/**/a.md      | b/a.md             | true",
        "b/**/a.md      | b/c/d/a.md         | true",
        "b**            | b/c/a.md           | true",
        "?.md           | 会.md              | true",
        "?.md           | ab.md              | false",
        "[a-c].md       | b.md               | true",
        "[!a-c].md      | b.md               | false",
        "[!a-c].md      | d.md               | true",
        "a[!b]c         | a/c                | false",
        "*.{md,s?t}     | a.srt              | true",
        "*.{md,srt}     | a.vtt              | false",
        "a,b}.md        | a,b}.md            | true",
        "\\*.md         | *.md               | true",
        "\\*.md         | a.md               | false",
        "a.md           | axmd               | false",
        "会议 (1)+$.md  | 会议 (1)+$.md      | true",
        "[              | [                  | true",
        "[]             | []                 | true",
      })
  void patternMatchesThePath(String glob, String path, boolean matches) {
    assertThat(Glob.of(glob).matches(path)).isEqualTo(matches);
  }

  @Test
  void brokenPatternIsRefusedAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> STANDARD.including("*.md", "{a,b"))
        .withMessage("\"{a,b\" is not a valid file pattern");
  }

  @Test
  void includesTakeAnyExtensionAndExcludesWin() throws IOException {
    write("a.md", "b/c.log", "b/d.md", "b/e/f.md", "b/e/g.log");
    assertThat(ids(STANDARD.including("**/*.log", "a.*")))
        .containsExactly("a.md", "b/c.log", "b/e/g.log");
    assertThat(ids(STANDARD.excluding("b/e", "a.md"))).containsExactly("b/d.md");
    assertThat(ids(STANDARD.including("b/**").excluding("**/*.md")))
        .containsExactly("b/c.log", "b/e/g.log");
  }

  @Test
  void hiddenFilesAreTakenOnlyByTheirPoint() throws IOException {
    write(".a.md", ".b/c.md", "d/.e.md", "d/f.md");
    assertThat(ids(STANDARD)).containsExactly("d/f.md");
    assertThat(ids(STANDARD.including("**"))).containsExactly("d/f.md");
    assertThat(ids(STANDARD.including(".b/*", "**/*.md"))).containsExactly(".b/c.md", "d/f.md");
    assertThat(ids(STANDARD.including("**/.*.md"))).containsExactly(".a.md", "d/.e.md");
  }

  @Test
  void orderIsThatOfTheIds() throws IOException {
    write("b.md", "a/z.md", "a.md", "会.md", "a-b.md", "B.md");
    assertThat(ids(STANDARD)).containsExactly("B.md", "a-b.md", "a.md", "a/z.md", "b.md", "会.md");
  }

  @Test
  void linksThatGoInCirclesAreHarmless() throws IOException {
    write("a.md", "b/c.md");
    Files.createSymbolicLink(folder.resolve("b/up"), folder);
    Files.createSymbolicLink(folder.resolve("self.md"), folder.resolve("self.md"));
    Files.createSymbolicLink(folder.resolve("gone.md"), folder.resolve("none"));
    Files.createSymbolicLink(folder.resolve("d.md"), folder.resolve("b/c.md"));
    assertThat(ids(STANDARD)).containsExactly("a.md", "b/c.md", "d.md");
  }

  @Test
  void linkToAFolderIsFollowedWhereItIsNamed() throws IOException {
    write("b/c.md");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("b"));
    assertThat(TranscriptFile.under(link))
        .containsExactly(new TranscriptFile("c.md", link.resolve("c.md")));
  }

  @Test
  void folderThatCannotBeReadIsNamed() throws IOException {
    write("a.md", "closed/b.md");
    Path closed = folder.resolve("closed");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      Assumptions.assumeFalse(Files.isReadable(closed), "this user may read everything");
      assertThatExceptionOfType(FileSystemException.class)
          .isThrownBy(() -> ids(STANDARD))
          .withMessageContaining("closed");
      assertThat(ids(STANDARD.excluding("closed"))).containsExactly("a.md");
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private void write(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "文字");
    }
  }

  private List<String> ids(FilePatterns patterns) throws IOException {
    return TranscriptFile.under(folder, patterns).stream().map(TranscriptFile::id).toList();
  }
}
