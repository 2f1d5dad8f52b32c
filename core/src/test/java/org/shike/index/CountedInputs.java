// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexInput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/** A directory that counts the files that are open, each of which needs memory. */
final class CountedInputs extends FilterDirectory {
  private final AtomicInteger open = new AtomicInteger();

  CountedInputs(Directory in) {
    super(in);
  }

  int open() {
    return open.get();
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    IndexInput input = super.openInput(name, context);
    open.incrementAndGet();
    return new FilterIndexInput(name, input) {
      @Override
      public void close() throws IOException {
        super.close();
        open.decrementAndGet();
      }

      // A clone has a position of its own, and is not closed.
      @Override
      public IndexInput clone() {
        return in.clone();
      }
    };
  }
}
