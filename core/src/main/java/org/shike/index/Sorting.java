// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.Optional;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.shike.search.MomentOrder;

/** How passages are sorted. */
final class Sorting {
  private static final SortField TRANSCRIPT =
      new SortField(Fields.TRANSCRIPT, SortField.Type.STRING);
  private static final SortField START =
      new SortField(Fields.START_MILLIS, SortField.Type.LONG, false, Long.MAX_VALUE);
  private static final SortField NEWEST_DAY =
      new SortField(Fields.NEWEST_DAY, SortField.Type.LONG, true, Long.MIN_VALUE);

  private Sorting() {}

  /** The sort for an order; empty for the order of scores. */
  static Optional<Sort> by(MomentOrder order) {
    return switch (order) {
      case RELEVANCE -> Optional.empty();
      case TIME -> Optional.of(new Sort(TRANSCRIPT, START, SortField.FIELD_DOC));
      case DATE -> Optional.of(new Sort(NEWEST_DAY, TRANSCRIPT, START, SortField.FIELD_DOC));
    };
  }
}
