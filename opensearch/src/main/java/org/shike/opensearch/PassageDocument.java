// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.shike.engine.EngineTranscript;

/** Writes the passages of a transcript as documents of a cluster. */
final class PassageDocument {
  private final SchemaFields schema;
  private final EngineTranscript transcript;
  private final Version version;
  private final String id;

  /**
   * A document.
   *
   * @param id of the document
   * @param document itself
   */
  record Written(String id, Map<String, Object> document) {}

  PassageDocument(SchemaFields schema, EngineTranscript transcript, Version version) {
    this.schema = schema;
    this.transcript = transcript;
    this.version = version;
    this.id = CodeUnits.encode(transcript.id());
  }

  /** All passages; each is written when it is asked for. */
  Iterable<Written> all() {
    return () -> iterator();
  }

  private Iterator<Written> iterator() {
    return IntStream.range(0, transcript.passages().size()).mapToObj(this::written).iterator();
  }

  private Written written(int number) {
    Document passage = transcript.passages().get(number);
    Map<String, Object> json =
        Json.object(
            Mapping.KIND, Mapping.PASSAGE,
            Mapping.KEY, version.key(),
            Mapping.PLACE, place(version.key(), number),
            Mapping.VERSION, version.name(),
            Mapping.GENERATION, version.generation(),
            Mapping.TRANSCRIPT, id,
            Mapping.NUMBER, number,
            Mapping.HEAD, transcript.head(),
            Mapping.BLOB, DocumentEncoder.encode(number == 0 ? withShared(passage) : passage));
    if (number == 0) {
      json.put(Mapping.SOURCE, DocumentEncoder.encode(List.of(transcript.source())));
    }
    json.putAll(PassageFields.of(schema, passage, transcript.shared()));
    return new Written(version.passage(number), json);
  }

  private List<IndexableField> withShared(Document passage) {
    List<IndexableField> fields = new ArrayList<>(passage.getFields());
    fields.addAll(transcript.shared().getFields());
    return fields;
  }

  /** The name of a passage in any version. */
  static String place(String key, int number) {
    return key + '.' + number;
  }
}
