// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a call that cannot be right says. */
class BadCallsTest {
  @TempDir private Path folder;

  @BeforeEach
  void makeFiles() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    Files.writeString(folder.resolve("lexicon"), "成本\t-1");
    Files.write(folder.resolve("latin"), "a, \u00FF".getBytes(StandardCharsets.ISO_8859_1));
  }

  /**
   * A call and what is part of its one line.
   *
   * @param message with {@code $} for the folder
   * @param args with the same
   */
  record Bad(String message, List<String> args) {}

  private static Bad bad(String message, String... args) {
    return new Bad(message, List.of(args));
  }

  static Stream<Bad> calls() {
    return Stream.of(
        bad("no such file: $/none", "parse", "$/none"),
        bad("no such file: $/none", "index", "--index", "$/i", "$/none"),
        bad("no transcripts", "index", "--index", "$/i", "$/empty"),
        bad("there is no index in $/none", "search", "--index", "$/none", "x"),
        bad("there is no index in $/empty", "search", "--index", "$/empty", "x"),
        bad("there is no index in $/none", "list", "--index", "$/none"),
        bad("there is no index in $/empty", "stats", "--index", "$/empty"),
        bad("--index is empty", "show", "--index", "", "x"),
        bad("unexpected argument \"x\"; shike list takes only options", "list", "x"),
        bad("--format must be one of text, json, but was \"csv\"", "list", "--format", "csv"),
        bad("the query is empty", "search", " "),
        bad("--limit must be from 1 to 10000, but was 0", "search", "--limit", "0", "x"),
        bad("--strip needs --format json", "search", "--strip", "9", "x"),
        bad("--strip must be from 0 to 500", "search", "--format=json", "--strip", "501", "x"),
        bad("--context must be from 0 to 10, but was 11", "search", "--context", "11", "x"),
        bad("unknown option --bogus", "search", "--bogus", "x"),
        bad("put -- before a query", "search", "-EC2", "x"),
        bad("name a command"),
        bad("name a command first", "serch", "x"),
        bad("$/empty is a folder; name one file", "passages", "$/empty"),
        bad("--index is empty", "index", "--index", "", "$/empty"),
        bad(
            "--channel must be one of word, word-query, literal,",
            "analyze",
            "--channel",
            "a",
            "x"),
        bad("$/lexicon: line 1 of the lexicon", "analyze", "--lexicon", "$/lexicon", "x"),
        bad("no such file: $/none", "search", "--synonyms", "$/none", "x"),
        bad("$/latin is not valid UTF-8", "search", "--synonyms", "$/latin", "x"),
        bad("$/empty is a folder", "index", "--lexicon", "$/empty", "--index", "$/i", "$/latin"));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void badCallIsOneLineAndStatusTwo(Bad call) {
    String[] args = call.args().stream().map(this::inFolder).toArray(String[]::new);
    Call.assertBad(inFolder(call.message()), args);
  }

  private String inFolder(String text) {
    return text.replace("$", folder.toString());
  }
}
