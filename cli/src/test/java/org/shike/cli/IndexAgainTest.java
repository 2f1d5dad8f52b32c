// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shike.cli.Call.shike;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a second call does with the same folders. */
class IndexAgainTest {
  private static final Path KNOWN = Path.of("shike.known");

  @TempDir private Path folder;
  private Path talks = Path.of("");
  private Path index = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    talks = Files.createDirectory(folder.resolve("talks"));
    index = folder.resolve("index");
    write("a.srt", "一");
    write("b.srt", "二");
    write("c.zh.srt", "三");
    write("c.en.srt", "the third of them is this");
  }

  private Path write(String name, String text) throws IOException {
    Path file = talks.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "00:00:01,000 --> 00:00:02,000\n" + text + "\n");
  }

  private Call index(String... more) {
    List<String> arguments = new ArrayList<>(List.of("index", "--index", index.toString()));
    arguments.addAll(List.of(more));
    arguments.add(talks.toString());
    return shike(arguments.toArray(String[]::new));
  }

  private List<String> ids() {
    return shike("list", "--index", index.toString()).lines().stream()
        .map(line -> line.split("\t", -1)[4])
        .toList();
  }

  private static Call done(String line) {
    return new Call(0, line + "\n", "");
  }

  @Test
  void secondCallChangesNothing() throws IOException {
    assertThat(index()).isEqualTo(done("indexed 3 of 3 transcripts: 3 added"));
    List<String> files = contents();
    assertThat(index()).isEqualTo(done("indexed 3 of 3 transcripts: 3 unchanged"));
    assertThat(contents()).isEqualTo(files);
  }

  static List<Path> foldersAsPeopleHaveThem() throws IOException {
    Path golden = Path.of("..", "core", "src", "test", "resources", "org", "shike", "recording");
    try (Stream<Path> folders = Files.list(golden.resolve("golden"))) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("foldersAsPeopleHaveThem")
  void secondCallChangesNothingWhateverTheFolder(Path golden) throws IOException {
    talks = golden;
    String added = index().out();
    assertThat(added).matches("indexed (\\d+) of \\1 transcripts: \\1 added(?:, .*)?\n");
    List<String> files = contents();
    List<Call> shown = ids().stream().map(this::shown).toList();
    assertThat(index().out()).isEqualTo(added.replace("added", "unchanged"));
    Files.delete(index.resolve(KNOWN));
    assertThat(index().out()).isEqualTo(added.replace("added", "unchanged"));
    assertThat(contents()).isEqualTo(files);
    assertThat(ids().stream().map(this::shown)).isEqualTo(shown).isNotEmpty();
  }

  private Call shown(String id) {
    return shike("show", "--index", index.toString(), id);
  }

  private List<String> contents() throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files
          .map(file -> file.getFileName() + " " + file.toFile().length())
          .filter(file -> file.startsWith("_"))
          .sorted()
          .toList();
    }
  }

  @Test
  void onlyWhatChangedIsReplaced() throws IOException {
    index();
    write("a.srt", "一一");
    write("d.srt", "四");
    Files.delete(talks.resolve("b.srt"));
    Call call = index();
    assertThat(call.out())
        .isEqualTo("indexed 3 of 3 transcripts: 1 added, 1 replaced, 1 unchanged, 1 gone\n");
    assertThat(call.err()).contains("--prune removes it");
    assertThat(ids()).containsExactly("a", "b", "c", "d");
    assertThat(index("--prune"))
        .isEqualTo(done("indexed 3 of 3 transcripts: 3 unchanged, 1 removed"));
    assertThat(ids()).containsExactly("a", "c", "d");
    assertThat(index("--prune")).isEqualTo(done("indexed 3 of 3 transcripts: 3 unchanged"));
  }

  @Test
  void unreadFileIsOneWhoseSizeAndTimeAreTheSame() throws IOException {
    Path file = write("a.srt", "一");
    FileTime time = Files.getLastModifiedTime(file);
    index();
    write("a.srt", "七");
    Files.setLastModifiedTime(file, time);
    assertThat(index().out()).contains("3 unchanged");
    Files.setLastModifiedTime(file, FileTime.fromMillis(time.toMillis() + 5_000));
    assertThat(index().out()).contains("1 replaced, 2 unchanged");
  }

  @Test
  void touchedFileIsReadAndUnchanged() throws IOException {
    index();
    Files.setLastModifiedTime(talks.resolve("a.srt"), FileTime.fromMillis(0));
    assertThat(index()).isEqualTo(done("indexed 3 of 3 transcripts: 3 unchanged"));
  }

  @Test
  void languageThatIsAddedReplacesTheTranscript() throws IOException {
    index();
    write("a.ja.srt", "こんにちは");
    assertThat(index().out()).contains("1 replaced, 2 unchanged");
    assertThat(ids()).containsExactly("a", "b", "c");
  }

  @Test
  void informationThatIsAddedReplacesTheTranscript() throws IOException {
    index();
    Files.writeString(talks.resolve("a.info.json"), "{\"title\": \"题目\"}");
    assertThat(index().out()).contains("1 replaced, 2 unchanged");
    assertThat(shike("list", "--index", index.toString()).out()).contains("题目");
  }

  @Test
  void transcriptThatARecordingNoLongerHasIsRemoved() throws IOException {
    Files.writeString(talks.resolve("a.md"), "- 0:01 总结\n");
    index();
    assertThat(ids()).containsExactly("a", "a.md", "b", "c");
    Files.delete(talks.resolve("a.md"));
    index();
    assertThat(ids()).containsExactly("a", "b", "c");
  }

  @Test
  void whatIsLostOfTheIndexIsPutAgain() throws IOException {
    index();
    shike("remove", "--index", index.toString(), "b");
    assertThat(index()).isEqualTo(done("indexed 3 of 3 transcripts: 1 added, 2 unchanged"));
  }

  @Test
  void callThatWasInterruptedAfterItsCommitIsContinued() throws IOException {
    index();
    Files.delete(index.resolve(KNOWN));
    assertThat(index()).isEqualTo(done("indexed 3 of 3 transcripts: 3 unchanged"));
    Files.write(index.resolve(KNOWN), new byte[] {1, 2, 3});
    assertThat(index()).isEqualTo(done("indexed 3 of 3 transcripts: 3 unchanged"));
    byte[] half = Files.readAllBytes(index.resolve(KNOWN));
    Files.write(index.resolve(KNOWN), Arrays.copyOf(half, half.length / 2));
    assertThat(index()).isEqualTo(done("indexed 3 of 3 transcripts: 3 unchanged"));
  }

  @Test
  void filesAreReadAgainWhereTheyAreReadInAnotherWay() throws IOException {
    index();
    assertThat(index("--offset", "0:01").out()).contains("3 replaced");
    assertThat(index("--apart").out()).contains("4 added, 3 gone");
  }

  @Test
  void pruningRemovesOnlyWhatCameFromTheFolder() throws IOException {
    index();
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("z.md"), "- 0:01 别的\n");
    shike("index", "--index", index.toString(), other.toString());
    Files.delete(talks.resolve("a.srt"));
    index("--prune");
    assertThat(ids()).containsExactly("b", "c", "z");
  }

  @Test
  void nothingIsPrunedOfAFolderThatCannotBeRead() throws IOException {
    Path closed = write("closed/d.srt", "四").getParent();
    index();
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      Assumptions.assumeFalse(Files.isReadable(closed), "a user who may not read everything");
      assertThat(index("--prune").status()).isEqualTo(3);
      assertThat(ids()).contains("closed/d");
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void whatIsBrokenIsListedAtTheEndOfEachCall() throws IOException {
    for (int at = 0; at < 30; at++) {
      Files.write(talks.resolve("broken" + at + ".srt"), new byte[500]);
    }
    for (String counts : List.of("3 added", "3 unchanged")) {
      Call call = index();
      assertThat(call.status()).isEqualTo(3);
      assertThat(call.out()).isEqualTo("indexed 3 of 33 transcripts: " + counts + "\n");
      assertThat(call.err().lines().filter(line -> line.contains("not a text file"))).hasSize(30);
    }
  }

  @Test
  void sameIndexComesOfAnyOrderOfCalls() throws IOException {
    index();
    Path other = folder.resolve("other.index");
    for (String name : List.of("c.en.srt", "b.srt", "a.srt", "c.zh.srt")) {
      shike("index", "--index", other.toString(), talks.resolve(name).toString());
    }
    shike("index", "--index", other.toString(), talks.toString());
    for (String id : ids()) {
      assertThat(shike("show", "--index", other.toString(), id))
          .isEqualTo(shike("show", "--index", index.toString(), id));
    }
  }

  @Test
  void linksToFoldersAreNamedAndNotFollowed() throws IOException {
    Files.createSymbolicLink(talks.resolve("circle"), talks);
    Files.createSymbolicLink(talks.resolve("out"), folder);
    Call call = index();
    assertThat(call.status()).isZero();
    assertThat(call.err()).hasLineCount(1).contains("left out: a link to a folder (2); ");
    assertThat(ids()).containsExactly("a", "b", "c");
  }

  @Test
  void whatIsNoTranscriptIsNamedInOneLine() throws IOException {
    Files.writeString(talks.resolve("a.live_chat.json"), "{}");
    Files.writeString(talks.resolve("danmaku.xml"), "<i><d p=\"1,1\">哈</d></i>");
    Files.writeString(talks.resolve("data.json"), "{}");
    write("b.en-orig.srt", "二");
    Call call = index();
    assertThat(call.status()).isZero();
    assertThat(call.err())
        .hasLineCount(1)
        .contains("a live chat (1)", "comments that fly over the picture (1)")
        .contains("data without times (1)", "texts that other files have, too (1)");
  }
}
