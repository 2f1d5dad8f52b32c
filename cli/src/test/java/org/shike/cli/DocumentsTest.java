// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.shike.cli.Call.shike;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shike.index.TranscriptIndex;
import org.shike.query.Expression;
import org.shike.query.QueryLanguage;
import org.shike.search.Match;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

/** What the documents show is so: calls print it, links lead somewhere, queries find it. */
class DocumentsTest {
  private static final Path PICTURES = Document.ROOT.resolve(Path.of("docs", "pictures"));
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern DESCRIPTION = Pattern.compile("<desc>(.*?)</desc>", Pattern.DOTALL);
  private static final Pattern DEPENDENCY =
      Pattern.compile("<artifactId>shike-[a-z]+</artifactId>\\s*<version>([^<]+)</version>");

  @TempDir private Path folder;

  @Test
  void newcomerReadsAFewPages() throws IOException {
    assertThat(Files.readAllLines(Document.ROOT.resolve("README.md")))
        .hasSizeLessThanOrEqualTo(120);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void callsPrintWhatIsShown(Document document) {
    document.blocks().forEach(block -> check(Session.in(block.code())));
  }

  /** The description of a picture is its text, see build/TerminalPicture.java. */
  @Test
  void callsPrintWhatPicturesShow() throws IOException {
    try (Stream<Path> pictures = Files.list(PICTURES)) {
      for (Path picture : pictures.toList()) {
        String text = only(DESCRIPTION, Files.readString(picture));
        List<Session> sessions = Session.in(unescaped(text));
        assertThat(sessions).isNotEmpty();
        check(sessions);
      }
    }
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private void check(List<Session> sessions) {
    for (Session session : sessions) {
      String[] arguments = session.arguments().stream().map(this::inFolder).toArray(String[]::new);
      if (session.shown().isEmpty()) {
        assertThatCode(() -> parse(arguments)).as(session.command()).doesNotThrowAnyException();
        if (writesAnIndex(arguments)) {
          assertThat(shike(arguments).status()).as(session.command()).isZero();
        }
      } else {
        Call call = shike(arguments);
        assertThat(call.lines()).as(session.command()).isEqualTo(session.shownOut());
        assertThat(call.err().lines()).as(session.command()).containsAll(session.shownErr());
      }
    }
  }

  /** Later calls of the document search the index that an earlier one writes of files there are. */
  private static boolean writesAnIndex(String... arguments) {
    return arguments[0].equals("index") && Files.exists(Path.of(arguments[arguments.length - 1]));
  }

  /** Documents are read in the root folder, and leave nothing there. */
  private String inFolder(String argument) {
    if (argument.equals("my.index")) {
      return folder.resolve(argument).toString();
    }
    Path path = Document.ROOT.resolve(argument);
    return argument.contains("/") && Files.exists(path) ? path.toString() : argument;
  }

  private static void parse(String... arguments) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    Shike shike = new Shike(nowhere, nowhere, Terminal.of(Map.of()), Results.ENGLISH, Map.of());
    shike.commandLine().parseArgs(arguments);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksLeadSomewhere(Document document) {
    for (String link : document.links()) {
      if (!link.startsWith("https://")) {
        Path target = target(document, link.replaceFirst("#.*", ""));
        assertThat(target).as("%s: %s", document, link).exists();
        if (link.contains("#")) {
          assertThat(Document.of(target).anchors())
              .as("%s: %s", document, link)
              .contains(link.substring(link.indexOf('#') + 1));
        }
      }
    }
  }

  private static Path target(Document document, String link) {
    return link.isEmpty() ? document.path() : document.path().resolveSibling(link).normalize();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void operatorsAreUnderstood(Document document) {
    for (List<String> row : document.rows("operators")) {
      codes(row.get(0)).forEach(DocumentsTest::checkUnderstood);
    }
  }

  private static void checkUnderstood(String typed) {
    QueryLanguage.Understood understood = QueryLanguage.parse(typed, "event"::equals);
    assertThat(understood.expression().orElseThrow())
        .as(typed)
        .isNotInstanceOf(Expression.Words.class);
    // Of what is understood, only NOT has a note.
    assertThat(understood.notes()).as(typed).hasSize(typed.contains("NOT") ? 1 : 0);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void queriesFindWhatIsShown(Document document) throws IOException {
    for (List<String> row : document.rows("words")) {
      for (String typed : codes(row.get(0))) {
        assertThat(codes(row.get(1))).as(typed).isNotEmpty().allMatch(text -> finds(typed, text));
        assertThat(codes(row.get(2))).as(typed).noneMatch(text -> finds(typed, text));
      }
    }
  }

  private static boolean finds(String typed, String text) {
    try (TranscriptIndex index = TranscriptIndex.inMemory()) {
      index.put(Transcript.of("talk", "", List.of(Cue.untimed(text))));
      return index.search(typed).moments().stream()
          .anyMatch(moment -> moment.match() == Match.EXACT);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void someTablesAreChecked() {
    Document language = Document.of(Document.ROOT.resolve(Path.of("docs", "query-language.md")));
    assertThat(language.rows("operators")).hasSizeGreaterThan(7);
    assertThat(language.rows("words")).hasSizeGreaterThan(7);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void dependenciesHaveTheVersionOfTheBuild(Document document) throws IOException {
    String build = Files.readString(Document.ROOT.resolve("pom.xml"));
    String version = only(Pattern.compile("<version>([^<]+)</version>"), build);
    assertThat(DEPENDENCY.matcher(document.text()).results().map(found -> found.group(1)))
        .allMatch(version::equals);
  }

  private static List<String> codes(String cell) {
    return CODE.matcher(cell).results().map(code -> code.group(1)).toList();
  }

  /** The first group of the first match. */
  private static String only(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .findFirst()
        .map((MatchResult found) -> found.group(1))
        .orElseThrow();
  }

  static List<Document> documents() throws IOException {
    return Document.all();
  }
}
