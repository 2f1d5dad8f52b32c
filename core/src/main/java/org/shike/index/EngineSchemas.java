// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.List;
import org.shike.engine.EngineField;
import org.shike.engine.EngineField.Kind;
import org.shike.engine.EngineSchema;

/** How an engine finds passages. */
final class EngineSchemas {
  private static final List<EngineField> FIELDS =
      List.of(
          new EngineField(Fields.TEXT_WORD, Kind.WORDS),
          new EngineField(Fields.TEXT_LITERAL, Kind.WORDS),
          new EngineField(Fields.TEXT_CHARACTER, Kind.COUNTED),
          new EngineField(Fields.TITLE_WORD, Kind.WORDS),
          new EngineField(Fields.SECTION_WORD, Kind.WORDS),
          new EngineField(Fields.OPENED_WORD, Kind.WORDS),
          new EngineField(Fields.SPEAKER_WORD, Kind.WORDS),
          new EngineField(Fields.TRANSCRIPT, Kind.TERMS),
          new EngineField(Fields.RECORDING, Kind.TERMS),
          new EngineField(Fields.BESIDE_TIMELINE, Kind.TERMS),
          new EngineField(Fields.FIRST, Kind.TERMS),
          new EngineField(Fields.BORDER, Kind.TERMS),
          new EngineField(Fields.FILTER_TERM, Kind.TERMS),
          new EngineField(Fields.TRANSCRIPT_FILTER_TERM, Kind.TERMS),
          new EngineField(Fields.DAY, Kind.POINTS),
          new EngineField(Fields.SPAN, Kind.RANGE));

  private EngineSchemas() {}

  /** Whether the terms of a field have positions. */
  static boolean hasPositions(String field) {
    return FIELDS.contains(new EngineField(field, Kind.WORDS));
  }

  static EngineSchema of(String analysis) {
    return new EngineSchema(
        IndexIdentity.FORMAT,
        analysis,
        FIELDS,
        PassageSimilarity.WORD_PARAMETERS,
        PassageSimilarity.CHARACTER_PARAMETERS);
  }
}
