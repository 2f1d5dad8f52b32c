// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shike.cli.Call.shike;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of files that say the same in several places. */
class CopiesTest {
  @TempDir private Path folder;
  private Path talks = Path.of("");
  private Path index = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    talks = folder.resolve("talks");
    index = folder.resolve("index");
    write("a/talk.srt", "成本");
    write("b/talk.srt", "成本");
    write("c/talk.srt", "成本");
    write("other.srt", "网络");
  }

  private Path write(String name, String text) throws IOException {
    Path file = talks.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "00:00:01,000 --> 00:00:02,000\n" + text + "\n");
  }

  private String index(Path path, String... more) {
    List<String> arguments = new ArrayList<>(List.of("index", "--index", index.toString()));
    arguments.addAll(List.of(more));
    arguments.add(path.toString());
    return shike(arguments.toArray(String[]::new)).out().strip();
  }

  private List<String> ids() {
    return shike("list", "--index", index.toString()).lines().stream()
        .map(line -> line.split("\t", -1)[4])
        .toList();
  }

  private List<String> found(String id) {
    return shike("search", "成本 copies:" + id, "--format", "csv", "--index", index.toString())
        .lines()
        .stream()
        .skip(1)
        .map(line -> line.split(",", -1)[2])
        .toList();
  }

  @Test
  void firstOneIsInTheIndexAndNamesTheOthers() {
    assertThat(index(talks))
        .isEqualTo("indexed 2 of 2 transcripts: 2 added, 2 with the same content as another");
    assertThat(ids()).containsExactly("a/talk", "other");
    assertThat(found("b/talk")).containsExactly("a/talk");
    assertThat(found("c/talk")).containsExactly("a/talk");
    assertThat(found("a/talk")).isEmpty();
  }

  @Test
  void secondCallChangesNothing() throws IOException {
    index(talks);
    String unchanged =
        "indexed 2 of 2 transcripts: 2 unchanged, 2 with the same content as another";
    assertThat(index(talks)).isEqualTo(unchanged);
    Files.setLastModifiedTime(talks.resolve("a/talk.srt"), FileTime.fromMillis(0));
    assertThat(index(talks)).isEqualTo(unchanged);
    assertThat(found("b/talk")).containsExactly("a/talk");
  }

  @Test
  void copyTakesThePlaceOfTheFirstOne() throws IOException {
    index(talks);
    write("a/talk.srt", "芯片成本");
    index(talks);
    assertThat(ids()).containsExactly("a/talk", "b/talk", "other");
    assertThat(found("c/talk")).containsExactly("b/talk");
    Files.delete(talks.resolve("b/talk.srt"));
    index(talks);
    assertThat(ids()).as("nothing is removed").containsExactly("a/talk", "b/talk", "other");
    index(talks, "--prune");
    assertThat(ids()).containsExactly("a/talk", "c/talk", "other");
  }

  @Test
  void copyThatIsGoneIsNamedNoLonger() throws IOException {
    index(talks);
    Files.delete(talks.resolve("b/talk.srt"));
    assertThat(index(talks, "--prune")).contains("1 removed");
    assertThat(ids()).containsExactly("a/talk", "other");
    assertThat(found("b/talk")).isEmpty();
    assertThat(found("c/talk")).containsExactly("a/talk");
  }

  @Test
  void transcriptThatBecomesACopyIsRemoved() throws IOException {
    write("b/talk.srt", "芯片");
    index(talks);
    assertThat(ids()).containsExactly("a/talk", "b/talk", "other");
    write("b/talk.srt", "成本");
    index(talks);
    assertThat(ids()).containsExactly("a/talk", "other");
  }

  @Test
  void folderOfCopiesIsNoError() {
    index(talks);
    assertThat(index(talks.resolve("c")))
        .isEqualTo("indexed 0 of 0 transcripts: 1 with the same content as another");
    assertThat(found("talk")).containsExactly("a/talk");
  }

  @Test
  void everyCopyIsKeptOnRequest() {
    assertThat(index(talks, "--every-copy")).isEqualTo("indexed 4 of 4 transcripts: 4 added");
    assertThat(ids()).containsExactly("a/talk", "b/talk", "c/talk", "other");
    index(talks);
    assertThat(ids()).containsExactly("a/talk", "other");
  }

  @Test
  void whatIsKnownOfACopyIsNotLost() throws IOException {
    Files.writeString(talks.resolve("b/talk.info.json"), "{\"title\": \"标题\"}");
    index(talks);
    assertThat(ids()).containsExactly("a/talk", "b/talk", "other");
  }
}
