// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.io.Closeable;
import java.io.IOException;
import org.shike.benchmarks.report.MixQuery;

/** An index that is searched. */
interface PassageSearcher extends Closeable {
  /** How many results a query is asked for. */
  int LIMIT = 10;

  /** How many passages or moments a query has; at least so many if the system stops counting. */
  long hits(MixQuery query) throws IOException;

  /** The first results with snippets; returns the length of all snippets. */
  int search(MixQuery query) throws IOException;
}
