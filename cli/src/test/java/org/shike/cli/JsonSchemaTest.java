// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written for programs is what the schemas in docs say. */
class JsonSchemaTest {
  private static final Path DOCS = Path.of("..", "docs").toAbsolutePath().normalize();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(JsonSchemaTest::read));
  private static final Schema RESULT = schema("search-result.schema.json");
  private static final Schema MOMENT = schema("moment.schema.json");

  private static final Schema COMPLETIONS = schema("completions.schema.json");

  private static final Schema LIST = schema("list.schema.json");
  private static final Schema SCORES = schema("scores.schema.json");
  private static final Schema STATS = schema("stats.schema.json");
  private static final Schema CHECK = schema("check.schema.json");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"Graviton 成本", "EC2", "Gravtion", "晶体管 量子", "不存在的词语组合xyz"})
  void resultIsAsTheSchemaSays(String query) {
    String json = Call.shike("search", "--untimed", "--format", "json", query).out();
    assertThat(errors(RESULT, json)).isEmpty();
    List<String> lines = Call.shike("search", "--untimed", "--format", "jsonl", query).lines();
    assertThat(lines).allSatisfy(line -> assertThat(errors(MOMENT, line)).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Gra", "客户", "不存在"})
  void completionsAreAsTheSchemaSays(String query) {
    String json = Call.shike("search", "--complete", "--format", "json", query).out();
    assertThat(errors(COMPLETIONS, json)).isEmpty();
    assertThat(errors(COMPLETIONS, json.replace("\"query\"", "\"typed\""))).isNotEmpty();
    List<String> lines = Call.shike("search", "--complete", "--format", "jsonl", query).lines();
    assertThat(json)
        .isEqualTo(
            "{\"query\":\"" + query + "\",\"completions\":[" + String.join(",", lines) + "]}\n");
  }

  @ParameterizedTest
  @CsvSource({"Graviton 成本,exact", "晶体管 量子,relaxed", "Gravtion,guessed"})
  void ruleAMomentWasFoundByIsAsTheSchemaSays(String query, String match) {
    String line = Call.shike("search", "--limit", "1", "--format", "jsonl", query).out();
    assertThat(line).contains("\"match\":\"" + match + "\"");
    assertThat(errors(MOMENT, line)).isEmpty();
    assertThat(errors(MOMENT, line.replace("\"match\":\"" + match, "\"match\":\"x"))).hasSize(1);
  }

  @Test
  void momentWithALinkIsAsTheSchemaSays() throws IOException {
    String index = folder.resolve("index").toString();
    Path talk =
        Files.writeString(
            folder.resolve("a.md"), "---\nurl: https://youtu.be/a\n---\n- 02:15 成本\n");
    Call.shike("index", "--index", index, talk.toString());
    String line = Call.shike("search", "--index", index, "--format", "jsonl", "成本").out();
    assertThat(line).contains("\"link\":\"https://youtu.be/a?t=135s\"");
    assertThat(errors(MOMENT, line)).isEmpty();
  }

  @Test
  void cursorIsAsTheSchemaSays() throws IOException {
    String index = folder.resolve("index").toString();
    Path talk = Files.writeString(folder.resolve("a.md"), "- 02:15 成本\n- 03:00 成本\n");
    Call.shike("index", "--index", index, talk.toString());
    String json =
        Call.shike("search", "--index", index, "--format", "json", "--limit", "1", "成本").out();
    assertThat(json).contains("\"cursor\":\"");
    assertThat(errors(RESULT, json)).isEmpty();
    assertThat(errors(RESULT, json.replace("\"cursor\":\"", "\"cursor\":\"&"))).hasSize(1);
  }

  @Test
  void contextIsAsTheSchemaSays() {
    String line =
        Call.shike("search", "--format", "jsonl", "--limit", "1", "--context", "2", "EC2").out();
    assertThat(line).contains("\"context\":[{\"before\":");
    assertThat(errors(MOMENT, line)).isEmpty();
    assertThat(errors(MOMENT, line.replaceFirst("\"before\":(true|false),", ""))).hasSize(1);
    assertThat(errors(MOMENT, line.replaceFirst("\"speaker\":null", "\"speaker\":1"))).hasSize(1);
  }

  @Test
  void otherKeysAndTypesAreErrors() {
    String line = Call.shike("search", "--format", "jsonl", "--limit", "1", "Graviton 成本").out();
    assertThat(errors(MOMENT, line)).isEmpty();
    assertThat(errors(MOMENT, line.replace("\"rank\":1", "\"rank\":\"1\""))).hasSize(1);
    assertThat(errors(MOMENT, line.replace("\"rank\":1,", ""))).hasSize(1);
    assertThat(errors(MOMENT, line.replace("\"rank\":1", "\"rank\":1,\"more\":1"))).hasSize(1);
    assertThat(errors(MOMENT, line.replace("\"link\":null", "\"link\":\"javascript:x\"")))
        .hasSize(1);
    String result = Call.shike("search", "--format", "json", "EC2").out();
    assertThat(errors(RESULT, result.replace("\"rank\":1,", ""))).hasSize(1);
  }

  @Test
  void whatIsSaidOfAllThatMatchesIsAsTheSchemaSays() {
    String json =
        Call.shike(
                "search --format json --strip 5 --group --facet section --facet x 成本"
                    .split(" ", -1))
            .out();
    assertThat(json).contains("\"facets\":{\"section\":[{\"value\":\"", "\"x\":[]}");
    assertThat(json).containsPattern("\"strip\":\\[\\{\"transcript\":\"[^\"]+\",\"seconds\":\\d+");
    assertThat(errors(RESULT, json)).isEmpty();
    assertThat(json).containsPattern("\"groups\":\\[\\{\"transcript\":\\{");
    assertThat(errors(RESULT, json.replace("\"seconds\":", "\"seconds\":-"))).isNotEmpty();
    assertThat(errors(RESULT, json.replaceAll("\"total\":(\\d+),\"m", "\"m"))).isNotEmpty();
    assertThat(errors(RESULT, json.replace("\"x\":[]", "\"x\":[{\"value\":\"y\"}]"))).hasSize(1);
  }

  @Test
  void indexIsDescribedAsTheSchemasSay() throws IOException {
    String index = folder.resolve("index").toString();
    Path talk =
        Files.writeString(
            folder.resolve("a.md"), "---\ndate: 2025-12-03\nlanguage: zh\n---\n- 02:15 成本\n");
    Path text = Files.writeString(folder.resolve("b.md"), "成本");
    Call.shike("index", "--index", index, talk.toString(), text.toString());
    String list = Call.shike("list", "--index", index, "--format", "json").out();
    assertThat(errors(LIST, list)).isEmpty();
    assertThat(errors(LIST, list.replace("2025-12-03", "2025"))).hasSize(1);
    assertThat(errors(LIST, list.replace("\"title\":\"\",", ""))).hasSize(2);
    String stats = Call.shike("stats", "--index", index, "--format", "json").out();
    assertThat(stats).contains("\"languages\":{\"zh\":2}");
    assertThat(errors(STATS, stats)).isEmpty();
    assertThat(errors(STATS, stats.replace("\"zh\":2", "\"zh\":0"))).hasSize(1);
    assertThat(errors(STATS, stats.replace("\"terms\":", "\"words\":"))).isNotEmpty();
  }

  @Test
  void checkIsAsTheSchemaSays() throws IOException {
    Path index = folder.resolve("index");
    Path talk = Files.writeString(folder.resolve("a.md"), "成本");
    Call.shike("index", "--index", index.toString(), talk.toString());
    String sound = Call.shike("check", "--index", index.toString(), "--format", "json").out();
    assertThat(errors(CHECK, sound)).isEmpty();
    assertThat(errors(CHECK, sound.replace("\"sound\":", "\"whole\":"))).isNotEmpty();
    Files.delete(index.resolve("_0.cfs"));
    String damaged = Call.shike("check", "--index", index.toString(), "--format", "json").out();
    assertThat(damaged).contains("\"problems\":[{\"what\":\"");
    assertThat(errors(CHECK, damaged)).isEmpty();
    assertThat(errors(CHECK, damaged.replace("\"remedy\":", "\"hint\":"))).isNotEmpty();
  }

  @Test
  void scoresAreAsTheSchemaSays() {
    String one = Call.shike("eval", "--system", "word", "--format", "json").out();
    assertThat(errors(SCORES, one)).isEmpty();
    assertThat(errors(SCORES, one.replace("\"recall@10\":", "\"recall\":"))).isNotEmpty();
    String two =
        Call.shike("eval --system lucene-cjk --system word --format json".split(" ", -1)).out();
    assertThat(two).contains("\"bestOther\":\"word\",\"p\":");
    assertThat(errors(SCORES, two)).isEmpty();
    assertThat(errors(SCORES, two.replaceAll("\"p\":[^}]+", "\"p\":2"))).isNotEmpty();
  }

  private static List<Error> errors(Schema schema, String json) {
    return schema.validate(json, InputFormat.JSON);
  }

  private static Schema schema(String name) {
    return SCHEMAS.getSchema(SchemaLocation.of(DOCS.resolve(name).toUri().toString()));
  }

  private static @Nullable String read(String location) {
    try {
      return location.startsWith("file:") ? Files.readString(Path.of(URI.create(location))) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
