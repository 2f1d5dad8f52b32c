// SPDX-License-Identifier: Apache-2.0

/**
 * SmartCN's way to find the words of Chinese text, on flat arrays.
 *
 * <p>The characters of a text come in, and the offsets of its words go out. In between, the text is
 * cut into pieces and sentences, a sentence becomes units such as a Han character or a run of
 * letters, the dictionary lists the words that the units can form, and the path with the lowest
 * cost through these words is chosen. Read {@link org.shike.analysis.segment.SentenceSegmenter}
 * first.
 *
 * <p>Not exported; may change.
 */
@NullMarked
package org.shike.analysis.segment;

import org.jspecify.annotations.NullMarked;
