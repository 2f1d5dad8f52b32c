// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;

/** A directory that outlives the index in it, which would close it. */
final class LeftOpenDirectory extends FilterDirectory {
  LeftOpenDirectory(Directory in) {
    super(in);
  }

  @Override
  public void close() {
    // left open for what comes after the index
  }
}
