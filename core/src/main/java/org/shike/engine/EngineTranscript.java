// SPDX-License-Identifier: Apache-2.0
package org.shike.engine;

import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/**
 * A transcript as an engine keeps it. All names of fields are in the {@link EngineSchema}.
 *
 * @param id of the transcript
 * @param digest of everything in it
 * @param passages the fields of each passage, at least one
 * @param shared what all passages share. It is returned with the first one only, but each passage
 *     is found by it.
 * @param head what each passage is returned with
 * @param source is returned only with the first passage of a whole transcript
 */
public record EngineTranscript(
    String id,
    BytesRef digest,
    List<Document> passages,
    Document shared,
    BytesRef head,
    IndexableField source) {}
