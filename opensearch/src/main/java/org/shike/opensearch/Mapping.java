// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shike.engine.EngineField;
import org.shike.engine.EngineSchema;

/**
 * What an index is created with. Its documents are of three kinds: passages, one {@link Entry} for
 * each transcript, and one {@link State}.
 */
final class Mapping {
  /** Which kind a document is. */
  static final String KIND = "kind";

  static final String PASSAGE = "passage";
  static final String ENTRY = "entry";

  /** What stands for the id of the transcript, see {@link Version#key}. */
  static final String KEY = "key";

  /** Transcript and number of a passage, in any generation. */
  static final String PLACE = "place";

  /** Transcript and generation of a passage, see {@link Version}. */
  static final String VERSION = "version";

  static final String GENERATION = "generation";
  static final String NUMBER = "number";

  /** The id of the transcript, see {@link CodeUnits}; what passages are sorted by. */
  static final String TRANSCRIPT = "transcript";

  static final String HEAD = "head";

  /** The fields of a passage, see {@link DocumentEncoder}. */
  static final String BLOB = "blob";

  /** The rest of the transcript, on its first passage only. */
  static final String SOURCE = "source";

  static final String STATE = "state";

  /** What marks an index of Shike before it has a state. */
  static final String MARK = "shike";

  /** The alias that an index was made for. */
  static final String ALIAS = "alias";

  /** A term of Lucene cannot be longer in bytes, of which a character has at most four. */
  private static final int LONGEST_SORTED = 8191;

  /** How many positions are between two values of a field in an index of Lucene. */
  private static final int BETWEEN_VALUES = 100;

  /** The most that the tokenizer allows. */
  private static final int LONGEST_TOKEN = 1_048_576;

  /**
   * How often a copy is tried to be put on a node, each time for 5 seconds. A node cannot open it
   * while searches of a node that was killed still use it, which is forgotten after 5 minutes; and
   * who is asked after the default of 5 attempts is a person.
   */
  private static final int MOST_ALLOCATIONS = 1_000;

  private static final String ANALYZER = "analysed";

  private Mapping() {}

  static Map<String, Object> of(EngineSchema schema, Layout layout, String alias) {
    return Json.object(
        "settings",
        Json.object(
            "number_of_shards",
            layout.shards(),
            "number_of_replicas",
            layout.replicas(),
            "refresh_interval",
            -1,
            "allocation.max_retries",
            MOST_ALLOCATIONS,
            "analysis",
            analysis(),
            "similarity",
            Json.object("words", bm25(schema.words()), "counted", bm25(schema.counted()))),
        "mappings",
        Json.object(
            "dynamic",
            "strict",
            "_meta",
            Json.object(MARK, schema.format(), ALIAS, alias),
            "_source",
            Json.object(
                "includes",
                List.of(
                    TRANSCRIPT,
                    NUMBER,
                    GENERATION,
                    HEAD,
                    BLOB,
                    SOURCE,
                    ENTRY,
                    ENTRY + ".*",
                    STATE,
                    STATE + ".*")),
            "properties",
            properties(schema.fields())));
  }

  private static Map<String, Object> analysis() {
    return Json.object(
        "tokenizer",
        Json.object(
            "positions", Json.object("type", "whitespace", "max_token_length", LONGEST_TOKEN)),
        "filter",
        Json.object(
            "gaps",
            Json.object("type", "stop", "stopwords", List.of("" + TokenText.GAP)),
            "tokens",
            Json.object(
                "type",
                "pattern_capture",
                "patterns",
                List.of("([^" + TokenText.BESIDE + "]+)"),
                "preserve_original",
                false)),
        "analyzer",
        Json.object(
            ANALYZER,
            Json.object(
                "type", "custom", "tokenizer", "positions", "filter", List.of("gaps", "tokens"))));
  }

  private static Map<String, Object> bm25(EngineSchema.Bm25 parameters) {
    return Json.object("type", "BM25", "k1", parameters.k1(), "b", parameters.b());
  }

  private static Map<String, Object> properties(List<EngineField> fields) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (String name : List.of(KIND, KEY, PLACE, VERSION)) {
      all.put(name, keyword(true, false));
    }
    Map<String, Object> transcript = keyword(false, true);
    transcript.put("ignore_above", LONGEST_SORTED);
    all.put(TRANSCRIPT, transcript);
    all.put(GENERATION, number(true, true));
    all.put(NUMBER, number(true, true));
    List.of(HEAD, BLOB, SOURCE).forEach(name -> all.put(name, Json.object("type", "binary")));
    for (String name : List.of(ENTRY, STATE)) {
      all.put(name, Json.object("type", "object", "enabled", false));
    }
    fields.forEach(field -> add(field, all));
    return all;
  }

  private static void add(EngineField field, Map<String, Object> all) {
    String name = SchemaFields.name(field.name(), field.kind());
    switch (field.kind()) {
      case WORDS -> {
        Map<String, Object> words = text("words", "positions");
        words.put("position_increment_gap", BETWEEN_VALUES);
        all.put(name, words);
        all.put(SchemaFields.length(field.name()), number(false, true));
      }
      case COUNTED -> {
        all.put(name, text("counted", "freqs"));
        all.put(SchemaFields.length(field.name()), number(false, true));
      }
      case TERMS -> all.put(name, keyword(true, false));
      case POINTS -> all.put(name, number(true, false));
      case RANGE -> {
        all.put(SchemaFields.from(field.name()), number(true, false));
        all.put(SchemaFields.to(field.name()), number(true, false));
      }
    }
  }

  private static Map<String, Object> text(String similarity, String options) {
    return Json.object(
        "type", "text", "analyzer", ANALYZER, "similarity", similarity, "index_options", options);
  }

  private static Map<String, Object> keyword(boolean isIndexed, boolean hasDocValues) {
    Map<String, Object> keyword =
        Json.object("type", "keyword", "index", isIndexed, "doc_values", hasDocValues);
    keyword.put("similarity", "words");
    return keyword;
  }

  private static Map<String, Object> number(boolean isIndexed, boolean hasDocValues) {
    return Json.object("type", "long", "index", isIndexed, "doc_values", hasDocValues);
  }
}
