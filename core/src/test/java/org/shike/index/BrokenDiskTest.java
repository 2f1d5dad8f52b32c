// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IORunnable;
import org.apache.lucene.util.InfoStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shike.search.Moment;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

/** After an error of the disk or the JVM: what is said, what is left, and that it can be closed. */
@Timeout(60)
class BrokenDiskTest {
  private static final String REMEDY =
      "; close it and open it again: all that was committed is in it";

  @TempDir private Path folder;

  @Test
  void fullDiskIsNamedAndWhatWasCommittedIsThere() throws IOException {
    assertEnds(
        () -> {
          throw new IOException("No space left on device");
        },
        "the index in " + folder + " stopped at an error (No space left on device)" + REMEDY);
  }

  @Test
  void errorWithoutAMessageIsNamedByItsKind() throws IOException {
    assertEnds(
        () -> {
          throw new StackOverflowError();
        },
        "the index in " + folder + " stopped at an error (StackOverflowError)" + REMEDY);
  }

  @Test
  void memoryThatIsExhaustedIsNamed() throws IOException {
    assertEnds(
        () -> {
          throw new OutOfMemoryError("Java heap space");
        },
        "the index in "
            + folder
            + " stopped at an error (OutOfMemoryError: Java heap space)"
            + REMEDY);
  }

  @Test
  void indexInTheHeapIsCalledSo() throws IOException {
    Disk disk = new Disk(new ByteBuffersDirectory());
    try (TranscriptIndex index = TranscriptIndex.open(disk, IndexSettings.standard())) {
      index.put(said("first"));
      disk.beforeEachFile(
          () -> {
            throw new IOException("broken");
          });
      assertThatIOException()
          .isThrownBy(index::commit)
          .withMessage("the index in the heap stopped at an error (broken)" + REMEDY);
    }
  }

  /** A search that has nothing new to show needs no disk. */
  @Test
  void whatWasSeenBeforeIsStillFound() throws IOException {
    Disk disk = new Disk(FSDirectory.open(folder));
    try (TranscriptIndex index = TranscriptIndex.open(disk, IndexSettings.standard())) {
      index.put(said("first"));
      assertThat(ids(index)).containsExactly("first");
      disk.beforeEachFile(
          () -> {
            throw new IOException("No space left on device");
          });
      assertThatIOException().isThrownBy(() -> putAndCommit(index));
      assertThat(ids(index)).containsExactly("first");
    }
  }

  /** Memory is exhausted again as soon as Lucene begins to close its writer. */
  @Test
  void writerThatIsLeftHalfClosedIsClosedNevertheless() throws IOException {
    Disk disk = new Disk(FSDirectory.open(folder));
    InfoStream usual = InfoStream.getDefault();
    InfoStream.setDefault(new ExhaustedAtClosing());
    try (TranscriptIndex index = TranscriptIndex.open(disk, IndexSettings.standard())) {
      index.put(said("committed"));
      index.commit();
      assertThat(ids(index)).containsExactly("committed");
      disk.beforeEachFile(
          () -> {
            throw new OutOfMemoryError("Java heap space");
          });
      assertThatExceptionOfType(OutOfMemoryError.class)
          .isThrownBy(() -> putAndCommit(index))
          .withMessage(ExhaustedAtClosing.MESSAGE);
      assertThat(ids(index)).containsExactly("committed");
    } finally {
      InfoStream.setDefault(usual);
    }
    try (TranscriptIndex again = TranscriptIndex.open(folder)) {
      assertThat(ids(again)).containsExactly("committed");
      putAndCommit(again);
    }
  }

  /** Lucene tells this stream what it does. */
  private static final class ExhaustedAtClosing extends InfoStream {
    static final String MESSAGE = "exhausted again";

    @Override
    public void message(String component, String message) {
      if (component.equals("IW") && message.equals("rollback")) {
        throw new OutOfMemoryError(MESSAGE);
      }
    }

    @Override
    public boolean isEnabled(String component) {
      return true;
    }

    @Override
    public void close() {}
  }

  private void assertEnds(IORunnable end, String message) throws IOException {
    Disk disk = new Disk(FSDirectory.open(folder));
    TranscriptIndex index = TranscriptIndex.open(disk, IndexSettings.standard());
    index.put(said("committed"));
    index.commit();
    index.put(said("pending"));
    disk.beforeEachFile(end);
    assertThatExceptionOfType(Throwable.class).isThrownBy(() -> index.search("成本"));
    for (ThrowingCallable call : calls(index)) {
      assertThatExceptionOfType(StoppedIndexException.class).isThrownBy(call).withMessage(message);
    }
    index.close();
    assertThatIllegalStateException().isThrownBy(() -> index.search("成本"));
    try (TranscriptIndex again = TranscriptIndex.open(folder)) {
      assertThat(ids(again)).containsExactly("committed");
      putAndCommit(again);
    }
  }

  private static List<ThrowingCallable> calls(TranscriptIndex index) {
    return List.of(
        () -> index.search("成本"),
        () -> index.complete("成"),
        () -> index.put(said("next")),
        () -> index.remove("committed"),
        index::commit);
  }

  private static void putAndCommit(TranscriptIndex index) throws IOException {
    index.put(said("second"));
    index.commit();
  }

  private static List<String> ids(TranscriptIndex index) throws IOException {
    return index.search("成本").moments().stream().map(Moment::transcriptId).toList();
  }

  private static Transcript said(String id) {
    return Transcript.of(id, "", List.of(Cue.untimed("云成本")));
  }
}
