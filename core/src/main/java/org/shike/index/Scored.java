// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import org.apache.lucene.search.Query;

/**
 * What scores passages.
 *
 * @param query which scores them
 * @param finds whether it finds exactly the passages that match, or others as well
 */
record Scored(Query query, boolean finds) {}
