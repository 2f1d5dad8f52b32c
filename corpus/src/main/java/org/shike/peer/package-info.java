// SPDX-License-Identifier: Apache-2.0

/**
 * What Shike is compared with: the passages of the same transcripts in Lucene, with one analyzer
 * and one field, or with three whose scores are added, ranked by BM25. {@link org.shike.peer.Peers}
 * is the door.
 */
@NullMarked
package org.shike.peer;

import org.jspecify.annotations.NullMarked;
