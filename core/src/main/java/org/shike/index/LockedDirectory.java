// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the lock of Lucene's writer, so that it is released even if the writer cannot do so, and
 * writes beside it which process holds it. A directory that is not a folder has no such file.
 */
final class LockedDirectory extends FilterDirectory {
  /** The file with the id of the writing process, in decimal digits. */
  static final String PROCESS_FILE = "writer.pid";

  private static final int MOST_DIGITS = 18;

  private final Optional<Path> processFile;
  private volatile @Nullable Lock lock;

  LockedDirectory(Directory in) {
    super(in);
    processFile =
        unwrap(in) instanceof FSDirectory folder
            ? Optional.of(folder.getDirectory().resolve(PROCESS_FILE))
            : Optional.empty();
  }

  @Override
  public Lock obtainLock(String name) throws IOException {
    Lock obtained = new SignedLock(obtain(name));
    lock = obtained;
    try {
      sign();
    } catch (IOException e) {
      IOUtils.closeWhileHandlingException(obtained);
      throw e;
    }
    return obtained;
  }

  private Lock obtain(String name) throws IOException {
    try {
      return super.obtainLock(name);
    } catch (LockObtainFailedException e) {
      throw new LockedIndexException(IndexFailures.name(in), writer(), e);
    }
  }

  private void sign() throws IOException {
    if (processFile.isPresent()) {
      Files.writeString(processFile.get(), Long.toString(ProcessHandle.current().pid()));
    }
  }

  private OptionalLong writer() throws IOException {
    if (processFile.isEmpty() || !Files.exists(processFile.get())) {
      return OptionalLong.empty();
    }
    String id = Files.readString(processFile.get());
    return id.matches("\\d{1," + MOST_DIGITS + "}")
        ? OptionalLong.of(Long.parseLong(id))
        : OptionalLong.empty();
  }

  void unlock() throws IOException {
    IOUtils.close(lock);
  }

  /** Removes the signature before it is released. */
  private final class SignedLock extends Lock {
    private final Lock signed;
    private boolean isReleased;

    SignedLock(Lock signed) {
      this.signed = signed;
    }

    @Override
    public synchronized void close() throws IOException {
      if (!isReleased) {
        isReleased = true;
        processFile.ifPresent(IOUtils::deleteFilesIgnoringExceptions);
        signed.close();
      }
    }

    @Override
    public void ensureValid() throws IOException {
      signed.ensureValid();
    }
  }
}
