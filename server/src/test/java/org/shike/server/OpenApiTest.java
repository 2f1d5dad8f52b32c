// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.index.TranscriptIndex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the description of the API says is so: each answer is valid, each parameter known. */
class OpenApiTest {
  private static final String BASE = "https://server.test/api/v1/";

  private static TranscriptIndex index;
  private static Site site;
  private static JsonNode openApi;
  private static SchemaRegistry schemas;

  @BeforeAll
  static void start() throws Exception {
    index = TranscriptIndex.inMemory();
    for (String id : List.of("talk.srt", "2025/talk 2.srt")) {
      index.put(Running.talk(id));
    }
    site = new Site(index, Running.ANY_PORT);
    openApi = JsonMapper.shared().readTree(body("openapi.json"));
    schemas =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(OpenApiTest::served));
  }

  @AfterAll
  static void stop() throws Exception {
    index.close();
  }

  /** Schemas are read as a client reads them: from the server. */
  private static @Nullable String served(String location) {
    return location.startsWith(BASE) ? body(location.substring(BASE.length())) : null;
  }

  private static String body(String target) {
    return new String(answer(target).content(), UTF_8);
  }

  private static Answer answer(String target) {
    String[] parts = target.split("\\?", 2);
    return site.answer(Asked.of("/api/v1/" + parts[0], parts.length == 1 ? "" : parts[1], "", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "/search, search?q=成本",
    "/search, search?q=成本&limit=1&facet=speaker&strip=5&context=2&explain",
    "/search, search?q=成本&group",
    "/search, search?q=不存在的词",
    "/like, like?transcript=talk.srt&time=570",
    "/complete, complete?q=Gra",
    "/complete, complete?q=不存在",
    "/transcripts, transcripts?limit=1",
    "/transcripts, transcripts",
    "/transcripts/{id}, transcripts/2025%2Ftalk%202.srt",
    "/transcripts/{id}/passages, transcripts/talk.srt/passages",
    "/transcripts/{id}/passages, transcripts/talk.srt/passages?around=9:30&context=0",
    "/stats, stats",
    "/health, health",
  })
  void answerIsAsDescribed(String path, String target) {
    Answer answer = answer(target);
    assertThat(answer.status()).isEqualTo(200);
    Schema schema = schema("/paths/" + path.replace("/", "~1") + "/get/responses/200");
    String json = new String(answer.content(), UTF_8);
    assertThat(errors(schema, json)).isEmpty();
    assertThat(errors(schema, "{}")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "search, badRequest",
    "search?q=a&nobody=1, badRequest",
    "transcripts/nobody, notFound",
    "nowhere, failure",
  })
  void problemIsAsDescribed(String target, String response) {
    Answer answer = answer(target);
    assertThat(answer.type()).isEqualTo("application/problem+json");
    Schema schema =
        schemas.getSchema(
            SchemaLocation.of(
                BASE
                    + "openapi.json#/components/responses/"
                    + response
                    + "/content/application~1problem+json/schema"));
    assertThat(errors(schema, new String(answer.content(), UTF_8))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PUT, 201", "PUT, 200", "PUT, 422", "PUT, 401", "DELETE, 404", "POST, 405"})
  void changeIsAsDescribed(String method, String status) throws Exception {
    String secret = "0123456789abcdef";
    Site writing = new Site(index, Running.ANY_PORT.withWriteToken(WriteToken.of(secret)));
    String content = status.equals("422") ? "" : "[00:01] 新";
    String token = status.equals("401") ? "" : "Bearer " + secret;
    String id = status.equals("200") ? "talk.srt" : status;
    Answer answer =
        writing.change(
            Asked.of("/api/v1/transcripts/" + id, "", "", ""),
            new Change(method, token, new ByteArrayInputStream(content.getBytes(UTF_8))));
    index.remove(status);
    index.put(Running.talk("talk.srt"));
    assertThat(answer.status()).isEqualTo(Integer.parseInt(status));
    String described = method.equals("POST") ? "put" : method.toLowerCase(Locale.ROOT);
    JsonNode responses = openApi.at("/paths/~1transcripts~1{id}/" + described + "/responses");
    assertThat(responses.has(status)).isTrue();
    String schema = answer.status() < 300 ? "put" : "problem";
    assertThat(
            errors(
                schemas.getSchema(
                    SchemaLocation.of(BASE + "openapi.json#/components/schemas/" + schema)),
                new String(answer.content(), UTF_8)))
        .isEmpty();
  }

  private static Schema schema(String response) {
    return schemas.getSchema(
        SchemaLocation.of(
            BASE
                + "openapi.json#"
                + response.replace("{", "%7B").replace("}", "%7D")
                + "/content/application~1json/schema"));
  }

  private static List<Error> errors(Schema schema, String json) {
    return schema.validate(json, InputFormat.JSON);
  }

  /** Generators of clients read one file, so the description repeats what the documents have. */
  @ParameterizedTest
  @ValueSource(strings = {"search-result", "moment", "completions", "list", "stats"})
  void schemasAreThoseOfTheDocuments(String name) throws Exception {
    String file = name + ".schema.json";
    ObjectNode document =
        (ObjectNode) JsonMapper.shared().readTree(Path.of("..", "docs", file).toFile());
    JsonNode definitions =
        Optional.ofNullable(document.remove("$defs"))
            .orElse(JsonMapper.shared().createObjectNode());
    document.remove("$schema");
    if (!name.equals("list")) {
      assertThat(component(file)).isEqualTo(within(document, file));
    }
    for (String definition : definitions.propertyNames()) {
      assertThat(component(file + "#/$defs/" + definition))
          .isEqualTo(within(definitions.get(definition), file));
    }
  }

  private static JsonNode component(String reference) {
    return openApi.get("components").get("schemas").get(componentName(reference));
  }

  private static String componentName(String reference) {
    String words = reference.replace(".schema.json", "").replace("#/$defs/", "-");
    return Pattern.compile("-(.)")
        .matcher(words)
        .replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
  }

  /** A schema of a file with references to the components. */
  private static JsonNode within(JsonNode schema, String file) {
    Matcher references = Pattern.compile("\"\\$ref\":\"([^\"]+)\"").matcher(schema.toString());
    return JsonMapper.shared()
        .readTree(
            references.replaceAll(
                reference -> {
                  String target = reference.group(1);
                  String whole = target.startsWith("#") ? file + target : target;
                  return "\"\\$ref\":\"#/components/schemas/" + componentName(whole) + "\"";
                }));
  }

  @Test
  void parametersAreThoseThatTheServerKnows() {
    assertThat(parameters("/search")).isEqualTo(SearchCall.SEARCH);
    assertThat(parameters("/like")).isEqualTo(SearchCall.LIKE);
    assertThat(parameters("/complete")).isEqualTo(Api.COMPLETE);
    assertThat(parameters("/transcripts")).isEqualTo(TranscriptResources.LIST);
    assertThat(parameters("/transcripts/{id}")).isEqualTo(with(TranscriptResources.ONE));
    assertThat(parameters("/transcripts/{id}/passages"))
        .isEqualTo(with(TranscriptResources.PASSAGES));
  }

  private static Set<String> with(Set<String> names) {
    Set<String> all = new HashSet<>(names);
    all.add("id");
    return all;
  }

  private static Set<String> parameters(String path) {
    Set<String> names = new HashSet<>();
    for (JsonNode one : openApi.get("paths").get(path).get("get").get("parameters")) {
      JsonNode parameter =
          one.has("$ref") ? openApi.at(one.get("$ref").asString().substring(1)) : one;
      names.add(parameter.get("name").asString());
    }
    return names;
  }

  @Test
  void limitsAreThoseOfTheServer() {
    for (JsonNode one : openApi.get("components").get("parameters")) {
      JsonNode most = one.get("schema").get("maximum");
      if (most != null) {
        String name = one.get("name").asString();
        String search = "search?q=a&" + name + "=";
        assertThat(answer(search + most.asInt()).status()).as(name).isEqualTo(200);
        assertThat(answer(search + (most.asInt() + 1)).status()).as(name).isEqualTo(400);
      }
    }
  }
}
