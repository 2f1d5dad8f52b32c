// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.PointRangeQuery;
import org.shike.engine.EngineField.Kind;

/** Filters by numbers. */
final class RangeJson {
  private RangeJson() {}

  /**
   * A range of numbers; of a field of ranges, those that meet it.
   *
   * @throws IllegalArgumentException if the field has no numbers
   */
  static Map<String, Object> of(SchemaFields schema, PointRangeQuery query) {
    String field = query.getField();
    if (query.getNumDims() != 1 || query.getBytesPerDim() != Long.BYTES) {
      throw new IllegalArgumentException("a range is one of whole numbers: " + query);
    }
    long from = LongPoint.decodeDimension(query.getLowerPoint(), 0);
    long to = LongPoint.decodeDimension(query.getUpperPoint(), 0);
    if (schema.kinds(field).contains(Kind.POINTS)) {
      return range(SchemaFields.name(field, Kind.POINTS), "gte", from, "lte", to);
    }
    if (schema.kinds(field).contains(Kind.RANGE)) {
      return all(
          List.of(
              range(SchemaFields.from(field), "lte", to),
              range(SchemaFields.to(field), "gte", from)));
    }
    throw new IllegalArgumentException("the schema of the index has no numbers in " + field);
  }

  /** Finds what all parts find, without a score. */
  static Map<String, Object> all(List<Map<String, Object>> parts) {
    return Json.object("bool", Json.object("filter", parts));
  }

  static Map<String, Object> range(String field, Object... limits) {
    return Json.object("range", Json.object(field, Json.object(limits)));
  }
}
