// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.util.BytesRef;
import org.shike.engine.EnginePassage;
import org.shike.engine.PassageKey;

/** Passages that a cluster returned, each once. */
final class FoundPassages {
  private final Map<String, Json> found = new LinkedHashMap<>();

  void add(Json hit) {
    found.putIfAbsent(hit.at("_id").text(), hit.at("_source"));
  }

  /**
   * All of them, in the order in which they were added.
   *
   * @throws IOException if another version wrote them
   */
  List<EnginePassage> all() throws IOException {
    List<EnginePassage> all = new ArrayList<>();
    for (Json source : found.values()) {
      all.add(passage(source));
    }
    return all;
  }

  private static EnginePassage passage(Json source) throws IOException {
    String id = CodeUnits.decode(source.at(Mapping.TRANSCRIPT).text());
    Document fields = DocumentDecoder.decode(source.at(Mapping.BLOB).binary());
    Json rest = source.at(Mapping.SOURCE);
    if (!rest.isMissing()) {
      DocumentDecoder.decode(rest.binary()).forEach(fields::add);
    }
    return new EnginePassage(
        new PassageKey(id, (int) source.at(Mapping.NUMBER).number()),
        fields,
        new BytesRef(source.at(Mapping.HEAD).binary()));
  }
}
