// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NoLockFactory;
import org.shike.transcript.Message;

/** Checks the files of an index: their checksums, and whether Lucene understands each of them. */
final class FileCheck {
  private static final Message REMEDY =
      Message.of(
          "restore the index from a snapshot, or index the transcripts again into a new folder");

  private FileCheck() {}

  /** What is wrong with the files; empty if nothing is. */
  static List<IndexCheck.Problem> of(CommitFiles files) throws IOException {
    List<IndexCheck.Problem> problems = new ArrayList<>();
    for (String file : files.names()) {
      damageOf(files, file).ifPresent(e -> problems.add(damaged(file, e)));
    }
    if (problems.isEmpty()) {
      disorder(files).ifPresent(problems::add);
    }
    return problems;
  }

  private static Optional<IOException> damageOf(Directory files, String file) {
    try {
      Checksums.verify(files, file);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    }
  }

  private static IndexCheck.Problem damaged(String file, IOException e) {
    return new IndexCheck.Problem(
        Message.of("the file %s is damaged (%s)", file, IndexFailures.reason(e)), REMEDY);
  }

  /** What is wrong with an index whose commit cannot be opened. */
  static IndexCheck.Problem unreadable(IOException e) {
    return new IndexCheck.Problem(
        Message.of("the files of the index cannot be opened (%s)", IndexFailures.reason(e)),
        REMEDY);
  }

  /** Lucene's own check, for files whose checksums are right; it throws whatever it finds. */
  private static Optional<IndexCheck.Problem> disorder(CommitFiles files) throws IOException {
    try (CheckIndex check =
        new CheckIndex(files, NoLockFactory.INSTANCE.obtainLock(files, "none"))) {
      check.setFailFast(true);
      check.setThreadCount(1);
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_INTEGRITY_CHECKS);
      check.checkIndex();
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.of(
          new IndexCheck.Problem(
              Message.of("the files do not fit together (%s)", IndexFailures.reason(e)), REMEDY));
    }
  }
}
