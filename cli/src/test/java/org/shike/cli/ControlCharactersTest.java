// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shike.cli.Call.shike;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a stranger wrote controls the terminal: names, texts, metadata, queries, errors. */
class ControlCharactersTest {
  /** Clears the screen, rings, returns, ends a line elsewhere, turns the text around. */
  private static final String EVIL = "\u001b[2J\u0007\u009b\u0085\u2028\u202e\u2066";

  @TempDir private Path folder;
  private String index = "";
  private String talks = "";
  private String ids = "";

  @BeforeEach
  void makeIndex() throws IOException {
    index = folder.resolve("index").toString();
    talks = Files.createDirectories(folder.resolve("talks")).toString();
    ids = "云" + EVIL;
    Files.writeString(
        folder.resolve("talks").resolve(ids + ".md"),
        "---\ntitle: \"云"
            + EVIL
            + "\"\nspeakers: [\"甲"
            + EVIL
            + "\"]\n---\n# 会"
            + EVIL
            + "\n\n## 00:10 节"
            + EVIL
            + "\n\n- 00:20 - 成本"
            + EVIL
            + "\n- 99:99:99 - "
            + EVIL
            + "\n");
    Files.writeString(
        folder.resolve("talks").resolve("b" + EVIL + ".srt"),
        "1\n00:00:01,000 --> 00:00:02,000\n甲" + EVIL + "：成本" + EVIL + "\n\n2\n00:0" + EVIL + "\n");
    Files.write(folder.resolve("talks").resolve("c" + EVIL + ".srt"), new byte[1_000]);
    Files.writeString(folder.resolve("talks").resolve("d" + EVIL + ".nfo"), "<a" + EVIL);
    Files.createSymbolicLink(folder.resolve("talks").resolve("e" + EVIL + ".md"), folder);
    shike("index", "--index", index, talks);
  }

  @Test
  void noOutputContainsAny() {
    List<List<String>> calls =
        Stream.concat(Stream.of(files(), searches()).flatMap(List::stream), others().stream())
            .toList();
    StringBuilder all = new StringBuilder();
    for (List<String> call : calls) {
      Call made = shike(call.toArray(String[]::new));
      all.append(made.out()).append(made.err());
      assertClean(made.out(), call);
      assertClean(made.err(), call);
    }
    assertThat(all).contains("成本\uFFFD[2J");
  }

  /** Programs get the text as it is; what ASCII calls control characters is escaped. */
  @Test
  void jsonEscapesThoseOfAscii() {
    for (String form : List.of("json", "jsonl")) {
      Call made = shike("search", "--index", index, "--format", form, "成本" + EVIL);
      assertThat(made.out())
          .contains("成本")
          .contains("\\u001B")
          .doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f\\x7f]");
    }
  }

  private List<List<String>> files() {
    String file = folder.resolve("talks").resolve(ids + ".md").toString();
    return List.of(
        List.of("index", "--index", index + "2", talks),
        List.of("index", "--index", index, "--prune", talks + EVIL),
        List.of("parse", file),
        List.of("parse", talks),
        List.of("parse", folder.resolve("talks").resolve("c" + EVIL + ".srt").toString()),
        List.of("passages", file),
        List.of("analyze", file),
        List.of("parse", file + EVIL));
  }

  private List<List<String>> searches() {
    return Stream.of("text", "markdown", "html")
        .map(form -> List.of("search", "--index", index, "--format", form, "成本" + EVIL))
        .toList();
  }

  private List<List<String>> others() {
    return List.of(
        List.of("search", "--index", index, "speaker:" + EVIL + " \"成本"),
        List.of("search", "--index", index, "--explain", "成本"),
        List.of("search", "--index", index, "--complete", "成" + EVIL),
        List.of("search", "--index", index + EVIL, "成本"),
        List.of("search", "--index", index, "--" + EVIL, "成本"),
        List.of("search", "--index", index, "--limit", EVIL, "成本"),
        List.of(EVIL),
        List.of("list", "--index", index),
        List.of("stats", "--index", index),
        List.of("show", "--index", index, EVIL),
        List.of("show", "--index", index, ids),
        List.of("check", "--index", index),
        List.of("remove", "--index", index, EVIL, ids),
        List.of("snapshot", "--index", index, folder.resolve("talks").toString()));
  }

  private static void assertClean(String text, List<String> call) {
    assertThat(
            text.codePoints()
                .filter(ControlCharactersTest::isControl)
                .mapToObj(Integer::toHexString))
        .as(call + ": " + text)
        .isEmpty();
  }

  private static boolean isControl(int character) {
    return (Character.isISOControl(character) && character != '\n' && character != '\t')
        || (character >= 0x2028 && character <= 0x202e)
        || (character >= 0x2066 && character <= 0x2069);
  }
}
