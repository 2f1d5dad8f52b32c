// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** In which language the command line speaks. */
class LanguageTest {
  private static final Map<String, String> CHINESE = Map.of("SHIKE_LANG", "zh");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SHIKE_LANG=zh LANG=en_US.UTF-8 | CHINESE",
        "SHIKE_LANG=en LANG=zh_CN.UTF-8 | ENGLISH",
        "SHIKE_LANG=ZH | CHINESE",
        "SHIKE_LANG= LANG=zh_CN | CHINESE",
        "SHIKE_LANG=fr LANG=zh_CN.UTF-8 | CHINESE",
        "SHIKE_LANG=fr | ENGLISH",
        "LANG=zh_TW.Big5 | CHINESE",
        "LANG=zh-Hant | CHINESE",
        "LANG=zh | CHINESE",
        "LANG=zhuang | ENGLISH",
        "LANG=C | ENGLISH",
        "LC_ALL=POSIX LANG=zh_CN.UTF-8 | ENGLISH",
        "LC_ALL=C.UTF-8 LC_MESSAGES=zh_CN | ENGLISH",
        "LC_ALL= LC_MESSAGES=zh_CN LANG=en_GB | CHINESE",
        "LC_MESSAGES=de_DE LANG=zh_CN | ENGLISH",
        "LC_ALL=C.UTF-8 SHIKE_LOCALE=zh_CN.UTF-8 | CHINESE",
        "LC_ALL=C.UTF-8 SHIKE_LOCALE= | ENGLISH",
        "'' | ENGLISH",
      })
  void environmentNamesIt(String variables, Language language) {
    Map<String, String> environment =
        Arrays.stream(variables.split(" "))
            .filter(variable -> variable.contains("="))
            .map(variable -> variable.split("=", 2))
            .collect(Collectors.toMap(variable -> variable[0], variable -> variable[1]));
    assertThat(Language.of(environment)).isEqualTo(language);
  }

  @Test
  void anythingElseIsOneWarningAndTheLanguageOfTheLocale() {
    Map<String, String> environment = Map.of("SHIKE_LANG", "fr", "LANG", "zh_CN.UTF-8");
    Call call = Call.in(environment, "search", "Graviton", "--limit", "2", "--color", "never");
    assertThat(call.status()).isZero();
    assertThat(call.err()).startsWith("shike: SHIKE_LANG 应为 zh 或 en，现为“fr”；");
    assertThat(Call.in(Map.of("SHIKE_LANG", "fr"), "analyze", "a").err())
        .isEqualTo(
            "shike: SHIKE_LANG must be zh or en, but was \"fr\"; the language of the locale is"
                + " used\n");
  }

  @ParameterizedTest
  @EnumSource
  void localeOfTheJvmChangesNothing(Language language) {
    Map<String, String> environment = Map.of("SHIKE_LANG", language.tag());
    Locale before = Locale.getDefault();
    Call help = Call.in(environment, "search", "--help");
    Call search = Call.in(environment, "search", "INTEL", "--explain", "--format", "html");
    Call error = Call.in(environment, "search", "--limit", "0", "x");
    try {
      for (String tag : new String[] {"tr-TR", "zh-CN", "en-US", "ar-EG-u-nu-arab"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(Call.in(environment, "search", "--help")).isEqualTo(help);
        assertThat(Call.in(environment, "search", "INTEL", "--explain", "--format", "HTML"))
            .isEqualTo(search);
        assertThat(Call.in(environment, "search", "--limit", "0", "x")).isEqualTo(error);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "list",
    "list --format json",
    "show reinvent-2025-ec2-session-summary.md --format json",
    "stats --format json"
  })
  void indexIsDescribedToProgramsTheSameInAllLanguages(String call) {
    String[] args = call.split(" ", -1);
    assertThat(Call.in(Map.of("SHIKE_LANG", "zh"), args))
        .isEqualTo(Call.in(Map.of("SHIKE_LANG", "en"), args));
  }

  @ParameterizedTest
  @CsvSource({"json", "jsonl", "csv", "vtt", "srt"})
  void outputForProgramsIsTheSameInAllLanguages(String format) {
    String[] search = {"search", "--context", "1", "--format", format, "Graviton 成本"};
    assertThat(Call.in(Map.of("SHIKE_LANG", "zh"), search).out())
        .isEqualTo(Call.in(Map.of("SHIKE_LANG", "en"), search).out());
  }

  @Test
  void problemsOfAFileAreInTheLanguageOfItsReader() throws IOException {
    Path file = Files.writeString(folder.resolve("a.md"), "## 20:00 成本\n\n## 10:00 带宽\n");
    String problem = "3:1: 10:00 写在 20:00 之后；两者均照原样保留";
    assertThat(Call.in(CHINESE, "parse", file.toString()).out()).contains("问题位于 " + problem);
    assertThat(Call.in(CHINESE, "parse", "--format", "json", file.toString()).out())
        .contains("10:00 comes after 20:00");
    String index = folder.resolve("index").toString();
    assertThat(Call.in(CHINESE, "index", "--index", index, file.toString()).err())
        .contains(file + ":" + problem);
  }

  @Test
  void fileThatIsNotATextIsRefusedInTheLanguageOfItsReader() throws IOException {
    Path file = Files.write(folder.resolve("a.srt"), new byte[100]);
    assertThat(Call.in(CHINESE, "parse", file.toString()).err())
        .startsWith("shike: 无法使用 " + file + "：不是文本文件；");
    String index = folder.resolve("index").toString();
    assertThat(Call.in(CHINESE, "index", "--index", index, file.toString()).err())
        .contains(file + ": 不是文本文件；前 100 个字节中有 100 个控制字符；");
  }

  @ParameterizedTest
  @CsvSource({"text", "md", "html"})
  void notesOfASearchAreInTheLanguageOfItsReader(String format) {
    Call call = Call.in(CHINESE, "search", "--format", format, "Graviton \"成本");
    assertThat(call.out() + call.err()).contains("第 10 个字符处的引号没有配对");
  }

  @Test
  void labelsOfAPageAreInTheLanguageOfItsReader() {
    Call page =
        Call.in(Map.of("SHIKE_LANG", "zh"), "search", "--format", "html", "--untimed", "EC2");
    assertThat(page.out()).contains("个时刻</p>", "<p>无时间 ").doesNotContain("untimed");
  }
}
