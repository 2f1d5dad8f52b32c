// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.List;
import org.apache.lucene.document.Document;

/**
 * A passage that was found, with the ranges of its text that matched.
 *
 * @param head of its transcript
 * @param stored the stored fields
 * @param marks ranges of its text, in order and not touching each other
 * @param times when each part of it is said
 */
record MarkedPassage(
    TranscriptHead head, Document stored, List<TextRange> marks, PassageTimes times) {}
