// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;

/**
 * The newest change of a transcript; its document is named by the key.
 *
 * @param id of the transcript
 * @param version that was put; without passages if the transcript was removed
 * @param digest of everything in it
 * @param published the version in its place until this one is published, if there is one
 */
record Entry(String id, Version version, BytesRef digest, Optional<Entry> published) {
  private static final String ID = "id";
  private static final String PASSAGES = "passages";
  private static final String DIGEST = "digest";
  private static final String PUBLISHED = "published";

  boolean isRemoved() {
    return version.passages() == 0;
  }

  /** The same without anything before it. */
  Entry alone() {
    return new Entry(id, version, digest, Optional.empty());
  }

  /** The whole document. */
  Map<String, Object> document() {
    return Json.object(
        Mapping.KIND,
        Mapping.ENTRY,
        Mapping.GENERATION,
        version.generation(),
        Mapping.ENTRY,
        json());
  }

  private Map<String, Object> json() {
    Map<String, Object> json =
        Json.object(
            ID,
            CodeUnits.encode(id),
            Mapping.GENERATION,
            version.generation(),
            PASSAGES,
            version.passages(),
            DIGEST,
            digest);
    published.ifPresent(before -> json.put(PUBLISHED, before.alone().json()));
    return json;
  }

  /** Reads it from a document. */
  static Entry of(Json document) {
    return ofEntry(document.at(Mapping.ENTRY));
  }

  private static Entry ofEntry(Json json) {
    String id = CodeUnits.decode(json.at(ID).text());
    long generation = json.at(Mapping.GENERATION).number();
    Json before = json.at(PUBLISHED);
    return new Entry(
        id,
        new Version(Version.key(id), generation, (int) json.at(PASSAGES).number()),
        new BytesRef(json.at(DIGEST).binary()),
        before.isMissing() ? Optional.empty() : Optional.of(ofEntry(before)));
  }
}
