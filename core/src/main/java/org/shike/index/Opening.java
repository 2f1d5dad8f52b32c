// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOFunction;
import org.apache.lucene.util.IOSupplier;
import org.apache.lucene.util.IOUtils;

/**
 * How an index is opened: what is there is verified first, and what fails is explained.
 *
 * @param settings of the index
 * @param verified the largest file whose checksum is verified, in bytes
 */
record Opening(IndexSettings settings, long verified) {
  static Opening of(IndexSettings settings) {
    return new Opening(settings, Checksums.MOST_BYTES_AT_OPEN);
  }

  static Opening verified(IndexSettings settings) {
    return new Opening(settings, Checksums.ANY_SIZE);
  }

  /** Opens an index, or makes one; the directory is closed if that fails. */
  OpenIndex writable(IOSupplier<Directory> place) throws IOException {
    return OpenIndex.on(
        threads -> orClose(place.get(), checked -> OpenIndex.writable(checked, settings, threads)));
  }

  /** Opens an index for reading only; the directory is closed if that fails. */
  OpenIndex readOnly(IOSupplier<Directory> place) throws IOException {
    return OpenIndex.on(
        threads -> orClose(place.get(), checked -> OpenIndex.readOnly(checked, settings, threads)));
  }

  /** Opens an index in a directory, or makes one; the directory is left open if that fails. */
  OpenIndex in(Directory directory) throws IOException {
    return OpenIndex.on(
        threads -> explained(directory, checked -> OpenIndex.writable(checked, settings, threads)));
  }

  private OpenIndex orClose(Directory directory, IOFunction<Directory, OpenIndex> opener)
      throws IOException {
    boolean isOpen = false;
    try {
      OpenIndex opened = explained(directory, opener);
      isOpen = true;
      return opened;
    } finally {
      if (!isOpen) {
        IOUtils.closeWhileHandlingException(directory);
      }
    }
  }

  private OpenIndex explained(Directory directory, IOFunction<Directory, OpenIndex> opener)
      throws IOException {
    try {
      if (DirectoryReader.indexExists(directory)) {
        verify(directory);
      }
      return opener.apply(directory);
    } catch (IOException e) {
      throw IndexFailures.explained(directory, e);
    } catch (RuntimeException | Error e) {
      checkUndamaged(directory, e);
      throw e;
    }
  }

  private void verify(Directory directory) throws IOException {
    try (CommitFiles files = CommitFiles.last(directory)) {
      String fingerprint = settings.analysis().fingerprint();
      IndexIdentity.check(files, IndexFailures.name(directory), fingerprint);
      Checksums.verify(files, files.names(), verified);
    }
  }

  /** Damaged files make Lucene throw anything. */
  private static void checkUndamaged(Directory directory, Throwable e) throws IOException {
    try (CommitFiles files = CommitFiles.last(directory)) {
      Checksums.verify(files, files.names(), Checksums.ANY_SIZE);
    } catch (IOException reason) {
      reason.addSuppressed(e);
      throw IndexFailures.explained(directory, reason);
    }
  }
}
