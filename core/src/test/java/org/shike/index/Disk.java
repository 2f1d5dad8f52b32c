// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.IORunnable;

/** A directory in which something happens before a file is made, such as an error. */
final class Disk extends FilterDirectory {
  private volatile IORunnable before = () -> {};

  Disk(Directory in) {
    super(in);
  }

  void beforeEachFile(IORunnable happening) {
    before = happening;
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    before.run();
    return super.createOutput(name, context);
  }
}
