// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as a person and a script see it. */
class ShikeTest {
  private static final String TITLE = "AWS re:Invent 2025 EC2 核心平台技术会议总结";

  @TempDir private Path folder;
  private Map<String, String> environment = Map.of();

  /** What a call printed, and its exit status. */
  private record Call(int status, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  @Test
  void mainCommandFindsTheTwoMoments() {
    Call call = shike("search", "Graviton 成本");
    assertThat(call.lines())
        .containsExactly(
            "09:30  " + TITLE + " › 客户案例分享",
            "       Nubank使用Graviton实现14%云成本降低和21%碳排放减少",
            "13:40  " + TITLE + " › 客户案例分享",
            "       Intercom迁移到Graviton 4后,搜索延迟降低56%,EC2成本降低22%");
    assertThat(call.status()).isZero();
    assertThat(call.err()).isEmpty();
  }

  @Test
  void wordsOfTheQueryMayBeArgumentsOfTheirOwn() {
    assertThat(shike("search", "Graviton", "成本")).isEqualTo(shike("search", "Graviton 成本"));
  }

  @Test
  void timesFromOneHourOnAreShownWithHours() {
    assertThat(shike("search", "Aurora 卡车").out()).startsWith("72:00 (1:12:00)  " + TITLE);
  }

  @Test
  void matchesAreBoldOnATerminalOnly() {
    String bold = "云\u001b[1m成本\u001b[22m降低";
    assertThat(shike("search", "成本").out()).doesNotContain("\u001b");
    assertThat(shike("search", "成本", "--color", "always").out()).contains(bold);
    environment = Map.of("SHIKE_TERMINAL", "1");
    assertThat(shike("search", "成本").out()).contains(bold);
    assertThat(shike("search", "成本", "--color=never").out()).doesNotContain("\u001b");
    environment = Map.of("SHIKE_TERMINAL", "1", "NO_COLOR", "1");
    assertThat(shike("search", "成本").out()).doesNotContain("\u001b");
  }

  @Test
  void nothingFoundHasAStatusOfItsOwn() {
    assertThat(shike("search", "不存在的词语组合xyz"))
        .isEqualTo(new Call(1, "", "shike: nothing found for \"不存在的词语组合xyz\"\n"));
  }

  @Test
  void systemsAreMeasuredSideBySide() throws IOException {
    assertThat(shike("eval", "--system", "word", "--system", "lucene-cjk").out())
        .contains("tuning: 329 topics, 17 of them without an answer", "ndcg@10")
        .containsPattern("(?m)^word  .*\\d\\.\\d{3}.*\\n^lucene-cjk  ")
        .containsPattern("(?m)^numbers  ");
    Files.createDirectories(folder.resolve("c/qrels"));
    Files.writeString(folder.resolve("c/corpus.jsonl"), "{\"_id\":\"d\",\"text\":\"云成本\"}\n");
    Files.writeString(folder.resolve("c/queries.jsonl"), "{\"_id\":\"q\",\"text\":\"成本\"}\n");
    Files.writeString(folder.resolve("c/qrels/test.tsv"), "q\tc\ts\nq\td\t1\n");
    String collection = folder.resolve("c").toString();
    assertThat(shike("eval", collection, "--system", "full", "--format", "json").out())
        .startsWith(
            "{\"collection\":\"c\",\"systems\":[{\"system\":\"full\",\"queries\":1,\"ndcg@10\":1");
    assertThat(shike("eval", collection, "--system", "full", "--format", "trec").out())
        .startsWith("q Q0 d 1 ");
    assertThat(shike("eval", "--split", "none").err())
        .isEqualTo("shike: --split is tuning or test, not none\n");
  }

  @Test
  void whatIsLeftOutIsSaid() {
    assertThat(shike("search", "EC2", "--limit", "2").err())
        .isEqualTo(
            """
            shike: 2 of 5 moments; --limit N shows more
            shike: 2 more in text without a time; --untimed shows them
            """);
    assertThat(shike("search", "EC2", "--untimed").out()).contains("untimed  " + TITLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "(",
        "*",
        "a:b",
        "[1 TO",
        "AND OR",
        "\\",
        "-x",
        "%s %d",
        "😀",
        "@/etc/passwd"
      })
  void anyTextIsAQuery(String text) {
    Call call = shike("search", "--", text);
    assertThat(call.status()).isEqualTo(1);
    assertThat(call.err()).contains("nothing");
  }

  @Test
  void ownFilesAreIndexedAndSearched() throws IOException {
    Files.writeString(folder.resolve("a.md"), "# 甲\n\n### 段 (0:00 - 1:00)\n- **0:30** - 成本");
    Files.writeString(folder.resolve("b.txt"), "只有成本");
    String index = folder.resolve("index").toString();
    assertThat(shike("index", "--index", index, folder.toString()))
        .isEqualTo(new Call(0, "indexed 2 of 2 transcripts\n", ""));
    assertThat(shike("index", "--index", index, folder.resolve("a.md").toString()).status())
        .isZero();
    Call call = shike("search", "--index", index, "成本");
    assertThat(call.lines())
        .containsExactlyInAnyOrder("0:30  甲 › 段", "       成本", "untimed  b.txt", "       只有成本");
  }

  @Test
  void patternsSayWhatOfAFolderIsIndexed() throws IOException {
    for (String name : List.of("a.md", "notes/b.log", "notes/c.md", "drafts/d.md")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "成本");
    }
    String index = folder.resolve("index").toString();
    shike(
        "index",
        "--include",
        "**/*.md",
        "--include",
        "notes/*",
        "--exclude",
        "drafts",
        "--index",
        index,
        folder.toString());
    assertThat(shike("search", "--untimed", "--index", index, "成本").lines())
        .filteredOn(line -> line.startsWith("untimed"))
        .containsExactlyInAnyOrder("untimed  a.md", "untimed  notes/b.log", "untimed  notes/c.md");
    assertBad(
        "no transcripts (*.x) in the folder " + folder + " without drafts",
        "index",
        "--include",
        "*.x",
        "--exclude",
        "drafts",
        "--index",
        index,
        folder.toString());
    assertBad(
        "\"[z-a]\" is no pattern of files",
        "index",
        "--include",
        "[z-a]",
        "--index",
        index,
        folder.toString());
  }

  @Test
  void dataOfOtherProgramsIsIndexedOnlyWhereItIsNamed() throws IOException {
    Path json = folder.resolve("package.json");
    Path xml = Files.writeString(folder.resolve("pom.xml"), "<project><a>成本</a></project>");
    Files.writeString(json, "{\"name\":\"a\",\"description\":\"成本 of the cloud\"}");
    Files.writeString(folder.resolve("a.json"), "{\"cues\":[{\"start\":1,\"text\":\"成本\"}]}");
    String index = folder.resolve("index").toString();
    String message = " has no times and was left out; name it to index its text\n";
    assertThat(shike("index", "--index", index, folder.toString()))
        .isEqualTo(
            new Call(
                0,
                "indexed 1 of 1 transcripts\n",
                "shike: " + json + message + "shike: " + xml + message));
    assertThat(shike("index", "--index", index, json.toString()).out())
        .isEqualTo("indexed 1 of 1 transcripts\n");
  }

  @Test
  void secondFileThatGivesItselfTheSameIdIsLeftOutAndNamed() throws IOException {
    Path first = Files.writeString(folder.resolve("a.md"), "---\nid: x\n---\n一");
    Path second = Files.writeString(folder.resolve("b.md"), "---\nid: x\n---\n二");
    Call call = shike("index", "--index", folder.resolve("i").toString(), folder.toString());
    String both = "shike: " + first + " and " + second;
    String message = " have the same id \"x\"; the second was left out\n";
    assertThat(call).isEqualTo(new Call(2, "indexed 1 of 2 transcripts\n", both + message));
  }

  @Test
  void secondTranscriptOfOneIdIsLeftOutAndNamed() throws IOException {
    Path first = Files.writeString(Files.createDirectory(folder.resolve("1")).resolve("a.md"), "一");
    Path second =
        Files.writeString(Files.createDirectory(folder.resolve("2")).resolve("a.md"), "二");
    Call call =
        shike(
            "index",
            "--index",
            folder.resolve("i").toString(),
            first.toString(),
            second.toString());
    assertThat(call.out()).isEqualTo("indexed 1 of 1 transcripts\n");
    assertThat(call.err())
        .isEqualTo(
            "shike: "
                + first
                + " and "
                + second
                + " have the same id \"a.md\"; the second was left out\n");
  }

  @Test
  void badCallsAreOneLineAndStatusTwo() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path none = folder.resolve("none");
    String index = folder.resolve("i").toString();
    assertBad("no such file: " + none, "parse", none.toString());
    assertBad("no such file: " + none, "index", "--index", index, none.toString());
    assertBad("no transcripts", "index", "--index", index, empty.toString());
    assertBad("there is no index in " + none, "search", "--index", none.toString(), "x");
    assertBad("there is no index in " + empty, "search", "--index", empty.toString(), "x");
    assertBad("the query is empty", "search", " ");
    assertBad("limit must be from 1 to 10000, but was 0", "search", "--limit", "0", "x");
    assertBad("Missing required parameter: 'QUERY'", "search");
    assertBad("Unknown option: '--bogus'", "search", "--bogus", "x");
    assertBad("put -- before a query", "search", "-EC2", "x");
    assertBad("name a command", new String[0]);
    assertBad("name a command first", "serch", "x");
    assertBad(empty + " is a folder; name one file", "parse", empty.toString());
    assertBad("--index is empty", "index", "--index", "", empty.toString());
    assertBad("expected one of [word, word-query, literal,", "analyze", "--channel", "a", "x");
    Path bad = Files.writeString(folder.resolve("bad"), "成本\t-1");
    assertBad(bad + ": line 1 of the lexicon", "analyze", "--lexicon", bad.toString(), "x");
    assertBad("no such file: " + none, "search", "--synonyms", none.toString(), "x");
    Files.write(bad, new byte[] {'a', ',', ' ', (byte) 0xFF});
    assertBad(bad + " is no text in UTF-8", "search", "--synonyms", bad.toString(), "x");
    assertBad(
        empty + " is a folder",
        "index",
        "--lexicon",
        empty.toString(),
        "--index",
        index,
        bad.toString());
  }

  @Test
  void controlCharactersOfATranscriptDoNotReachTheTerminal() throws IOException {
    Path file = Files.writeString(folder.resolve("a.md"), "成本\u001b[31m红\n色\u0007");
    String index = folder.resolve("index").toString();
    shike("index", "--index", index, file.toString());
    assertThat(shike("search", "--index", index, "成本").lines())
        .contains("       成本\uFFFD[31m红 色\uFFFD");
    assertThat(shike("parse", file.toString()).out()).doesNotContain("\u001b");
  }

  @Test
  void parseShowsSectionsAndCues() throws IOException {
    String text = "# 标题\n\n概览\n\n## 段 (0:00 - 72:00)\n- **70:00** - 成本\n- **9:00** - 收益\n\n## 空";
    Path file = Files.writeString(folder.resolve("a.md"), text);
    assertThat(shike("parse", file.toString()))
        .isEqualTo(
            new Call(
                0,
                """
                标题
                2 sections (1 timed), 3 cues (2 timed)
                      -  概览

                ## 段  0:00 - 1:12:00
                  70:00  成本
                   9:00  收益

                ## 空
                problem at 7:1: 9:00 comes after 70:00; both were kept as written
                """,
                ""));
  }

  @Test
  void parseShowsSpeakersAndTranslations() throws IOException {
    String text = "00:01:02,000 --> 00:01:04,000\n>> 张三: 成本\ncost\n";
    Path file = Files.writeString(folder.resolve("a.srt"), text);
    assertThat(shike("parse", file.toString()).lines())
        .contains("00:01:02,000  张三: 成本", "              cost");
  }

  @Test
  void parseWritesJsonWithEveryKey() throws IOException {
    String text = "WEBVTT\nKind: captions\n\n00:01.250 --> 00:03.000\n<v 甲>云<00:02.000>成本\n\nx";
    Path file = Files.writeString(folder.resolve("a.vtt"), text);
    assertThat(shike("parse", "--format", "json", "--strict", file.toString()).out())
        .isEqualTo(
            """
            {"id":"a.vtt","title":"","format":"WEBVTT","metadata":{},"sections":[],"cues":[\
            {"start":1.25,"end":3,"basis":"CUE","timestamp":"00:01.250","speaker":"甲","section":[],\
            "sectionIndex":null,"text":"云成本","texts":[{"lang":null,"text":"云成本"}],"words":[\
            {"text":"云","from":0,"to":1,"start":1.25,"end":2,"probability":null},\
            {"text":"成本","from":1,"to":3,"start":2,"end":3,"probability":null}],\
            "stock":false}],"problems":[{"line":7,"column":1,\
            "message":"a block without times; dropped, as the specification says"}]}
            """);
    String summary = "# 题\n\n## 段 (0:00 - 1:00)\n\n文字";
    Path other = Files.writeString(folder.resolve("b.srt"), summary);
    assertThat(shike("parse", "--format", "json", "--as", "summary", other.toString()).out())
        .isEqualTo(
            """
            {"id":"b.srt","title":"题","format":"SUMMARY","metadata":{},"sections":[\
            {"title":"段","level":2,"start":0,"end":60}],"cues":[{"start":0,"end":60,\
            "basis":"SECTION","timestamp":"0:00","speaker":null,"section":["段"],\
            "sectionIndex":0,"text":"文字","texts":[{"lang":null,"text":"文字"}],"words":[],\
            "stock":false}],"problems":[]}
            """);
  }

  @Test
  void parseConvertsAFile() throws IOException {
    String summary = "# 题\n\n概览\n\n## 段 (0:00 - 1:00)\n- **0:30** - 成本\n";
    Path file = Files.writeString(folder.resolve("a.md"), summary);
    Path json = folder.resolve("a.json");
    Files.writeString(json, shike("parse", "--format", "json", file.toString()).out());
    assertThat(shike("parse", json.toString())).isEqualTo(shike("parse", file.toString()));
    assertThat(shike("parse", "--format", "vtt", json.toString()).out())
        .isEqualTo(
            """
            WEBVTT - 题

            NOTE
            概览

            1
            00:00:30.000 --> 00:01:00.000
            成本
            """);
    assertThat(shike("parse", "--format", "srt", file.toString()).out())
        .isEqualTo("1\n00:00:30,000 --> 00:01:00,000\n成本\n");
  }

  @Test
  void subtitlesAreIndexedAndSearched() throws IOException {
    Path file =
        Files.writeString(folder.resolve("a.srt"), "1:02:03,000 --> 1:02:04,000\n成本\nthe cost\n");
    String index = folder.resolve("index").toString();
    shike("index", "--index", index, folder.resolve("a.srt").toString());
    assertThat(file).exists();
    assertThat(shike("search", "--index", index, "成本").lines())
        .containsExactly("1:02:03,000  a.srt", "       成本 the cost");
    assertThat(shike("search", "--index", index, "cost").status()).isZero();
  }

  @Test
  void passagesOfASummaryAreItsCues() throws IOException {
    String text = "# 标题\n\n概览\n\n## 段 (0:00 - 72:00)\n- **0:00** - 成本\n- **70:00** - 收益\n\n## 空";
    Path file = Files.writeString(folder.resolve("a.md"), text);
    assertThat(shike("passages", file.toString()))
        .isEqualTo(
            new Call(
                0,
                """
                标题
                3 passages (2 timed)
                      -  概览

                ## 段  0:00 - 1:12:00
                   0:00  成本
                  70:00  收益

                ## 空
                """,
                ""));
  }

  @Test
  void passagesOfSpeechJoinCues() throws IOException {
    String cues =
        """
        00:00:01,000 --> 00:00:03,500
        大家好

        00:00:03,500 --> 00:00:05,000
        我是张三

        00:00:09,000 --> 00:00:10,000
        今天讲成本
        """;
    Path file = Files.writeString(folder.resolve("a.srt"), cues);
    assertThat(shike("passages", file.toString()).lines())
        .containsExactly(
            "a.srt", "2 passages (2 timed)", "00:00:01,000  大家好 我是张三", "00:00:09,000  今天讲成本");
    assertThat(shike("passages", "--format", "json", file.toString()).out())
        .isEqualTo(
            """
            {"id":"a.srt","title":"","passages":[\
            {"start":1,"end":5,"basis":"CUE","speaker":null,"section":[],"text":"大家好\\n我是张三"},\
            {"start":9,"end":10,"basis":"CUE","speaker":null,"section":[],"text":"今天讲成本"}]}
            """);
  }

  @Test
  void analyzeShowsTokensWithTheirPlace() {
    assertThat(shike("analyze", "用EC2,成本").lines())
        .containsExactly(
            "position  length  offsets      type        term and source",
            "0         1       0-1          word        用  >用<EC2,成本",
            "1         1       1-4          name        ec2  用>EC2<,成本",
            "1         1       1-3          part        ec  用>EC<2,成本",
            "1         1       3-4          part        2  用EC>2<,成本",
            "3         1       5-7          word        成本  用EC2,>成本<");
    assertThat(shike("analyze", "成本", "--channel", "literal", "--format", "json").out())
        .isEqualTo(
            """
            [{"term":"成","from":0,"to":1,"position":0,"positionLength":1,"type":"word"},\
            {"term":"成本","from":0,"to":2,"position":0,"positionLength":1,"type":"word"},\
            {"term":"本","from":1,"to":2,"position":1,"positionLength":1,"type":"word"}]
            """);
    assertThat(shike("analyze", "AWS", "--channel", "lucene").out()).contains("aw  >AWS<");
    assertThat(shike("analyze", "EC2成本", "--channel", "word-query", "--format", "json").out())
        .startsWith("[{\"term\":\"ec2\",\"from\":0,\"to\":3,\"position\":0,\"positionLength\":2,")
        .contains("{\"term\":\"成本\",\"from\":3,\"to\":5,\"position\":2,");
    assertThat(shike("analyze", "成本降", "--channel", "literal-query").lines()).hasSize(3);
  }

  @Test
  void wordsOfTheUserStayWhole() throws IOException {
    Path words = Files.writeString(folder.resolve("words.txt"), "# 产品\n云成本卫士");
    String text = "用云成本卫士";
    assertThat(shike("analyze", "--lexicon", words.toString(), text).out()).contains("  云成本卫士  ");
    String index = folder.resolve("index").toString();
    Path file = Files.writeString(folder.resolve("a.md"), text);
    shike("index", "--index", index, "--lexicon", words.toString(), file.toString());
    for (String query : List.of("云成本卫士", "成本", "卫士")) {
      assertThat(shike("search", "--index", index, query).lines()).contains("       用云成本卫士");
    }
  }

  @Test
  void synonymsAreFoundOnDemand() throws IOException {
    Path rules = Files.writeString(folder.resolve("s.txt"), "\uFEFF# 云\n带宽, bandwidth");
    assertThat(shike("search", "GPU bandwidth").status()).isEqualTo(1);
    assertThat(shike("search", "--synonyms", rules.toString(), "GPU bandwidth").out())
        .contains("网络带宽提升2倍,GPU内存增加1.5倍");
  }

  @Test
  void bundledSummaryIsSegmentedAsLuceneDoes() {
    Path resources = Path.of("..", "corpus", "src", "main", "resources", "org", "shike", "corpus");
    Path summary = resources.resolve("reinvent-2025-ec2-session-summary.md");
    Call call = shike("analyze", "--compare-smartcn", summary.toString());
    assertThat(call).isEqualTo(new Call(0, summary + ": 2146 tokens compared\n", ""));
  }

  @Test
  void comparisonWithLuceneCountsTokens() throws IOException {
    Path file = Files.writeString(folder.resolve("a.md"), "我们讨论机制,".repeat(1_000));
    assertThat(shike("analyze", "--compare-smartcn", file.toString()))
        .isEqualTo(new Call(0, file + ": 4000 tokens compared\n", ""));
  }

  @Test
  void localeOfTheMachineChangesNothing() {
    Call expected = shike("search", "INTEL", "--format", "json");
    assertThat(expected.out()).contains("Intel");
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      assertThat(shike("search", "INTEL", "--format", "json")).isEqualTo(expected);
      assertThat(shike("search", "x", "--limit", "0").err()).contains("but was 0");
    } finally {
      Locale.setDefault(before);
    }
  }

  private void assertBad(String message, String... args) {
    Call call = shike(args);
    assertThat(call.status()).as(String.join(" ", args)).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err()).startsWith("shike").contains(message).hasLineCount(1);
  }

  private Call shike(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status = Main.run(new PrintWriter(out), new PrintWriter(err), environment, args);
    return new Call(status, out.toString(), err.toString());
  }
}
