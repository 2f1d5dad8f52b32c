// SPDX-License-Identifier: Apache-2.0
package org.shike.engine;

import org.apache.lucene.document.Document;
import org.apache.lucene.util.BytesRef;

/**
 * A passage that an engine returned.
 *
 * @param key of the passage
 * @param fields those it was put with; the first passage also has the shared ones of its transcript
 * @param head what all moments of its transcript share, see {@link EngineTranscript#head}
 */
public record EnginePassage(PassageKey key, Document fields, BytesRef head) {}
