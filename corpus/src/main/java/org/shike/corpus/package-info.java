// SPDX-License-Identifier: Apache-2.0

/** Transcripts to try Shike with; {@link org.shike.corpus.BundledCorpus} is the door. */
@NullMarked
package org.shike.corpus;

import org.jspecify.annotations.NullMarked;
