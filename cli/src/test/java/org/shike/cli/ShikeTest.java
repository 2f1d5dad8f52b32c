// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shike.cli.Call.assertBad;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as a person and a script see it. */
class ShikeTest {
  private static final String TITLE = "AWS re:Invent 2025 EC2 核心平台技术会议总结";

  @TempDir private Path folder;
  private Map<String, String> environment = Map.of();

  @Test
  void mainCommandFindsTheTwoMoments() {
    Call call = shike("search", "Graviton 成本");
    assertThat(call.lines())
        .startsWith(
            "09:30  " + TITLE + " › 客户案例分享",
            "       Nubank使用Graviton实现14%云成本降低和21%碳排放减少",
            "13:40  " + TITLE + " › 客户案例分享",
            "       Intercom迁移到Graviton 4后,搜索延迟降低56%,EC2成本降低22%");
    assertThat(call.status()).isZero();
    assertThat(call.err()).isEmpty();
  }

  @Test
  void momentSaysWhichWordsItLacks() {
    assertThat(shike("search", "Graviton 成本").lines())
        .contains("20:30  " + TITLE + " › Intel合作伙伴关系  (without Graviton)");
    Call call = shike("search", "晶体管 量子");
    assertThat(call.lines()).contains("47:45  " + TITLE + " › 自研芯片创新  (without 量子)");
    assertThat(call.err()).isEqualTo("shike: no passage contains \"量子\"\n");
  }

  @Test
  void typosAreCorrectedAndSayWhatWasMeant() {
    Call call = shike("search", "Gravtion", "--limit", "1");
    assertThat(call.lines()).hasSize(2).last().asString().contains("Graviton");
    assertThat(call.err()).startsWith("shike: did you mean \"Graviton\"?\n");
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
  void linesAreAsLongAsTheTerminalIsWide() {
    environment = Map.of("SHIKE_TERMINAL", "1", "SHIKE_COLUMNS", "40", "NO_COLOR", "1");
    assertThat(shike("search", "Graviton 成本").lines())
        .startsWith(
            "09:30  AWS re:Invent 2025 EC2 核心平台技",
            "       术会议总结 › 客户案例分享",
            "       Nubank使用Graviton实现14%云成本降",
            "       低和21%碳排放减少");
    String usual = Call.in(Map.of("SHIKE_TERMINAL", "1"), "search", "EC2").out();
    environment = Map.of("SHIKE_TERMINAL", "1", "SHIKE_COLUMNS", "0");
    assertThat(shike("search", "EC2").out()).isEqualTo(usual);
    environment = Map.of("SHIKE_COLUMNS", "40");
    assertThat(shike("search", "Graviton 成本")).isEqualTo(Call.shike("search", "Graviton 成本"));
  }

  @Test
  void linkStandsOnALineOfItsOwn() throws IOException {
    String index = indexed("---\nurl: https://youtu.be/a\n---\n- 02:15 云成本降低\n");
    assertThat(shike("search", "--index", index, "成本").lines())
        .endsWith("       云成本降低", "       https://youtu.be/a?t=135s");
    assertThat(shike("search", "--index", index, "--color", "always", "成本").lines())
        .endsWith("       \u001b[2mhttps://youtu.be/a?t=135s\u001b[22m");
  }

  @Test
  void onlyTheFirstPageSaysThatNothingHoldsEveryWord() throws IOException {
    String index = indexed("# 题\n\n- 01:00 Graviton 云成本\n- 02:15 Graviton 很快\n- 03:00 别的\n");
    String query = "Graviton 云成本";
    String note = "next page: --cursor ";
    Call first = shike("search", "--index", index, "--limit", "1", query);
    String cursor = first.err().substring(first.err().indexOf(note) + note.length()).strip();
    Call second = shike("search", "--index", index, "--cursor", cursor, query);
    assertThat(second.out()).contains("(without ");
    assertThat(second.err()).doesNotContain("no moment contains every word");
    assertThat(shike("search", "--index", index, "很快 云成本").err())
        .contains("no moment contains every word");
  }

  @Test
  void windowsOfSpeechAreMergedUnlessToldNotTo() throws IOException {
    StringBuilder srt = new StringBuilder();
    for (int cue = 10; cue < 50; cue += 2) {
      String times = "00:00:" + cue + ",000 --> 00:00:" + (cue + 2) + ",000";
      srt.append(times).append("\n成本").append(cue).append("\n\n");
    }
    Path file = Files.writeString(folder.resolve("talk.srt"), srt);
    String index = folder.resolve("speech").toString();
    shike("index", "--index", index, file.toString());
    assertThat(shike("search", "--index", index, "--format", "jsonl", "成本").out().lines())
        .hasSize(1);
    assertThat(
            shike("search", "--index", index, "--format", "jsonl", "--no-merging", "成本")
                .out()
                .lines())
        .hasSize(2);
  }

  @Test
  void contextStandsAroundTheSnippet() throws IOException {
    String index = indexed("# 题\n\n- 01:00 前面的话很长很长\n- 02:15 成本\n- 72:00 后面\n");
    environment = Map.of("SHIKE_TERMINAL", "1", "SHIKE_COLUMNS", "26", "NO_COLOR", "1");
    assertThat(shike("search", "--index", index, "--context", "1", "成本").lines())
        .containsExactly(
            "         01:00  前面的话很",
            "         长很长",
            "02:15  题",
            "       成本",
            "         72:00 (1:12:00)",
            "         后面");
    environment = Map.of();
    assertThat(
            shike("search", "--index", index, "--context", "1", "--color", "always", "成本").lines())
        .endsWith("         \u001b[2m72:00 (1:12:00)  后面\u001b[22m");
  }

  @Test
  void sortPutsMomentsInTheOrderOfTheRecording() throws IOException {
    String index = indexed("# 题\n\n- 01:00 云的成本很高很高\n- 02:00 网络\n- 03:00 成本\n");
    assertThat(shike("search", "--index", index, "成本").out()).startsWith("03:00");
    for (String order : List.of("time", "date")) {
      Call call = shike("search", "--index", index, "--sort", order, "成本");
      assertThat(call.out()).startsWith("01:00").contains("03:00");
    }
    assertBad("--sort", "search", "--sort", "size", "成本");
  }

  @Test
  void cursorOfOneCallShowsTheNextPageInAnother() throws IOException {
    String index = indexed("# 题\n\n- 01:00 成本甲\n- 02:00 成本乙\n- 03:00 成本丙\n");
    Call first = shike("search", "--index", index, "--limit", "2", "成本");
    String note = "shike: next page: --cursor ";
    assertThat(first.err()).contains(note).hasLineCount(2);
    String cursor = first.err().substring(first.err().indexOf(note) + note.length()).strip();
    Call last = shike("search", "--index", index, "--limit", "2", "--cursor", cursor, "成本");
    assertThat(last.lines()).hasSize(2);
    assertThat(first.out()).doesNotContain(last.out());
    assertThat(first.err()).contains("2 of 3 moments");
    assertThat(last.err()).doesNotContain("of 3 moments");
    Call json =
        shike(
            "search",
            "--format",
            "jsonl",
            "--limit",
            "2",
            "--index",
            index,
            "--cursor",
            cursor,
            "成本");
    assertThat(json.lines()).singleElement().asString().startsWith("{\"rank\":3,");
    assertThat(last.err()).doesNotContain("next page");
    assertBad("belongs to another query", "search", "--index", index, "--cursor", cursor, "题");
    assertBad(
        "the cursor is not valid", "search", "--index", index, "--cursor", cursor + "x", "成本");
    assertBad("--cursor needs --index", "search", "--cursor", cursor, "成本");
    Path more = Files.writeString(folder.resolve("b.md"), "- 01:00 成本丁\n");
    shike("index", "--index", index, more.toString());
    assertBad("repeat the search", "search", "--index", index, "--cursor", cursor, "成本");
  }

  @Test
  void everyFormatSaysWhatItHasNoPlaceFor() throws IOException {
    String index = indexed("# 题\n\n云成本\n\n- 02:15 云成本降低\n");
    for (String format : List.of("text", "jsonl", "html", "md", "csv", "vtt", "srt")) {
      Call call =
          shike("search", "--index", index, "--untimed", "--limit", "2", "--format", format, "成本");
      assertThat(call.status()).isZero();
      boolean isSubtitles = format.equals("vtt") || format.equals("srt");
      assertThat(call.err()).isEqualTo(isSubtitles ? "shike: 1 without a time left out\n" : "");
      Call nothing = shike("search", "--index", index, "--format", format, "不存在");
      assertThat(nothing.status()).isEqualTo(1);
      assertThat(nothing.err()).isEqualTo("shike: nothing found for \"不存在\"\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "html", "md", "csv", "vtt", "srt"})
  void everyFormatButJsonSaysOnTheErrorOutputWhatTextSays(String format) throws IOException {
    String index = indexed("# 题\n\nGraviton\n\n- 01:00 Graviton 甲\n- 02:15 Graviton 乙\n");
    String[] call = {"search", "--index", index, "--limit", "1", "--facet", "lang", "--format"};
    String text = err(call, "text", "Graviton \"");
    assertThat(text).contains("unclosed quote", "1 of 2", "lang: ", "--cursor ", "--untimed");
    assertThat(err(call, format, "Graviton \"")).isEqualTo(text);
    String guess = err(call, "text", "Gravtion");
    assertThat(guess).contains("did you mean \"Graviton\"?");
    assertThat(err(call, format, "Gravtion")).isEqualTo(guess);
  }

  private String err(String[] call, String... more) {
    return shike(Stream.concat(Stream.of(call), Stream.of(more)).toArray(String[]::new)).err();
  }

  @Test
  void facetsAreSaidAsNotes() throws IOException {
    String index = indexed("---\nevent: 大会\n---\n- 02:15 云成本降低\n- 03:15 云成本\n");
    assertThat(shike("search", "--index", index, "--facet", "event", "--facet", "x", "成本").err())
        .isEqualTo("shike: event: 大会 2\nshike: x: none\n");
  }

  @Test
  void groupsStandBelowTheirTitles() throws IOException {
    String index =
        indexed("# 题\n\n- 02:15 云成本\n- 03:15 云成本\n- 4:15 成本\n- 5:15 成本\n- 6:15 芯片\n- 7:15 芯片\n");
    Call call = shike("search", "--index", index, "--group", "成本");
    assertThat(call.lines()).hasSize(7).startsWith("题 (4)").contains("4:15", "       成本");
    assertThat(call.err()).isEqualTo("shike: 3 of 4 moments\n");
    assertThat(shike("search", "--index", index, "--group", "成本 芯片 云").lines())
        .startsWith("题")
        .contains("02:15  (without 芯片)");
    assertThat(shike("search", "--index", index, "--group", "--limit", "1", "成本").err())
        .isEqualTo("shike: 3 of 4 moments; --limit N shows more\n");
  }

  private String indexed(String summary) throws IOException {
    Path file = Files.writeString(folder.resolve("a.md"), summary);
    String index = folder.resolve("index").toString();
    shike("index", "--index", index, file.toString());
    return index;
  }

  @Test
  void nothingFoundHasAStatusOfItsOwn() {
    assertThat(shike("search", "不存在的词语组合xyz"))
        .isEqualTo(new Call(1, "", "shike: nothing found for \"不存在的词语组合xyz\"\n"));
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
  void controlCharactersOfATranscriptDoNotReachTheTerminal() throws IOException {
    Path file = Files.writeString(folder.resolve("a.md"), "成本\u001b[31m红\n色\u0007");
    String index = folder.resolve("index").toString();
    shike("index", "--index", index, file.toString());
    assertThat(shike("search", "--index", index, "成本").lines())
        .contains("       成本\uFFFD[31m红 色\uFFFD");
    assertThat(shike("parse", file.toString()).out()).doesNotContain("\u001b");
  }

  @Test
  void synonymsAreFoundOnDemand() throws IOException {
    Path rules = Files.writeString(folder.resolve("s.txt"), "\uFEFF# 云\n带宽, breite");
    assertThat(shike("search", "GPU breite").err()).contains("no passage contains \"breite\"");
    assertThat(shike("search", "--synonyms", rules.toString(), "GPU breite").out())
        .contains("网络带宽提升2倍,GPU内存增加1.5倍");
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

  private Call shike(String... args) {
    return Call.in(environment, args);
  }
}
