// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.shike.engine.EngineField.Kind;

/** Writes what a passage is found by, with the names and in the forms of the {@link Mapping}. */
final class PassageFields {
  private final SchemaFields schema;
  private final Map<String, Object> fields = new LinkedHashMap<>();

  private PassageFields(SchemaFields schema) {
    this.schema = schema;
  }

  /**
   * The fields of a passage, and those it shares with others.
   *
   * @throws IllegalArgumentException if one cannot be indexed as the schema says
   */
  static Map<String, Object> of(SchemaFields schema, Document passage, Document shared) {
    PassageFields all = new PassageFields(schema);
    passage.forEach(all::add);
    shared.forEach(all::add);
    return all.fields;
  }

  private void add(IndexableField field) {
    for (Kind kind : schema.kinds(field.name())) {
      switch (kind) {
        case WORDS, COUNTED -> addText(field, kind);
        case TERMS -> addTerm(field);
        case POINTS -> addPoint(field);
        case RANGE -> addRange(field);
      }
    }
  }

  private void add(String name, Object value) {
    list(name).add(value);
  }

  @SuppressWarnings("unchecked") // only lists of objects are put
  private List<Object> list(String name) {
    return (List<Object>) fields.computeIfAbsent(name, other -> new ArrayList<>());
  }

  private void addText(IndexableField field, Kind kind) {
    if (FieldShape.isAnalysed(field.fieldType())) {
      TokenList list = TokenList.of(field);
      list.tokens().forEach(token -> check(field.name(), TokenText.token(token.term())));
      add(SchemaFields.name(field.name(), kind), TokenText.of(list));
      if (!list.tokens().isEmpty()) {
        fields.merge(
            SchemaFields.length(field.name()),
            (long) list.tokens().size(),
            (one, other) -> (long) one + (long) other);
      }
    }
  }

  /** What Lucene refuses, a cluster refuses too. */
  private static void check(String name, String term) {
    boolean mayBeLong = term.length() > IndexWriter.MAX_TERM_LENGTH / 3;
    if (mayBeLong && term.getBytes(StandardCharsets.UTF_8).length > IndexWriter.MAX_TERM_LENGTH) {
      throw new IllegalArgumentException(
          "a term of the field "
              + name
              + " must have at most "
              + IndexWriter.MAX_TERM_LENGTH
              + " bytes: "
              + term.substring(0, 30)
              + "…");
    }
  }

  private void addTerm(IndexableField field) {
    boolean isIndexed = field.fieldType().indexOptions() != IndexOptions.NONE;
    if (isIndexed && !field.fieldType().tokenized()) {
      addString(SchemaFields.name(field.name(), Kind.TERMS), field);
    }
  }

  private void addString(String name, IndexableField field) {
    String value = field.stringValue();
    String term = (value == null ? field.binaryValue() : new BytesRef(value)).utf8ToString();
    check(field.name(), term);
    add(name, term);
  }

  private void addPoint(IndexableField field) {
    if (hasLongs(field, 1)) {
      add(SchemaFields.name(field.name(), Kind.POINTS), dimension(field, 0));
    }
  }

  private void addRange(IndexableField field) {
    if (hasLongs(field, 2)) {
      if (fields.containsKey(SchemaFields.from(field.name()))) {
        throw new IllegalArgumentException("a passage has one range at most: " + field.name());
      }
      add(SchemaFields.from(field.name()), dimension(field, 0));
      add(SchemaFields.to(field.name()), dimension(field, 1));
    }
  }

  private static boolean hasLongs(IndexableField field, int dimensions) {
    return field.fieldType().pointDimensionCount() == dimensions
        && field.fieldType().pointNumBytes() == Long.BYTES;
  }

  private static long dimension(IndexableField field, int dimension) {
    BytesRef point = field.binaryValue();
    return LongPoint.decodeDimension(point.bytes, point.offset + dimension * Long.BYTES);
  }
}
