// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** Knows the lock of Lucene's writer, so that it is released even where the writer cannot do it. */
final class LockedDirectory extends FilterDirectory {
  private volatile @Nullable Lock lock;

  LockedDirectory(Directory in) {
    super(in);
  }

  @Override
  public Lock obtainLock(String name) throws IOException {
    Lock obtained = super.obtainLock(name);
    lock = obtained;
    return obtained;
  }

  void unlock() throws IOException {
    IOUtils.close(lock);
  }
}
