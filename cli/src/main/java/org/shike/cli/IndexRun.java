// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import org.shike.cli.KnownRecordings.Copy;
import org.shike.cli.KnownRecordings.Kept;
import org.shike.cli.KnownRecordings.Known;
import org.shike.index.TranscriptIndex;
import org.shike.parse.TranscriptParser;
import org.shike.recording.Recording;
import org.shike.recording.RecordingFiles;
import org.shike.recording.Recordings;

/**
 * Puts the recordings of folders into an index: reads those that changed on all processors, commits
 * now and then, and notes what it knows after each commit. Not thread-safe.
 */
final class IndexRun {
  private static final long BETWEEN_COMMITS = Duration.ofSeconds(5).toNanos();

  private final TranscriptIndex index;
  private final KnownRecordings known;
  private final Copies copies;
  private final TranscriptParser parser;
  private final LongSupplier nanos;
  private final Set<String> existing;
  private final IndexReport report;
  private final Errors errors;
  private IndexCounts counts = IndexCounts.NONE;
  private long committed;

  IndexRun(
      TranscriptIndex index,
      KnownRecordings known,
      Copies copies,
      TranscriptParser parser,
      IndexReport report,
      LongSupplier nanos)
      throws IOException {
    this.index = index;
    this.known = known;
    this.copies = copies;
    this.parser = parser;
    this.report = report;
    this.errors = report.errors();
    this.nanos = nanos;
    this.existing = new HashSet<>(index.ids());
    this.committed = nanos.getAsLong();
  }

  /**
   * Puts what changed, and commits.
   *
   * @param folders that were looked through
   * @param isPruning whether what is no longer in them is removed
   * @throws FileError if the JVM fails; the index is then as its last commit left it
   */
  IndexCounts run(Recordings recordings, List<Path> folders, boolean isPruning) throws IOException {
    report.leftOut(recordings.leftOut());
    counts = counts.and(IndexCounts.missing(report.failures()));
    FolderChanges changes = new FolderChanges(recordings, known, existing);
    List<RecordingKey> gone = changes.gone(folders, report);
    changes.hold(copies, isPruning ? gone : List.of());
    try {
      put(changed(recordings, changes));
      gone.forEach(key -> leave(key, isPruning));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    commit();
    if (copies.putChanged(index)) {
      commit();
    }
    return counts;
  }

  private List<RecordingFiles> changed(Recordings recordings, FolderChanges changes) {
    List<RecordingFiles> changed = new ArrayList<>();
    for (RecordingFiles files : recordings.all()) {
      changes
          .unchanged(files, copies)
          .ifPresentOrElse(one -> leaveAsItIs(files, one), () -> changed.add(files));
    }
    return changed;
  }

  private void leaveAsItIs(RecordingFiles files, Known one) {
    counts =
        counts
            .and(IndexCounts.unchanged(one.kept().size()))
            .and(IndexCounts.copies(one.copies().size()));
    one.ids().forEach(id -> report.claim(id, files.files().getFirst().path()));
  }

  private void put(List<RecordingFiles> changed) {
    Progress progress = report.progress(changed.size(), nanos);
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      OrderedWork<PutRecording> puts =
          new OrderedWork<>(
              threads,
              one -> {
                note(one);
                progress.step();
              });
      OrderedWork<Read> reads = new OrderedWork<>(threads, read -> puts.add(accepted(read)::put));
      changed.forEach(files -> reads.add(() -> read(files)));
      reads.finish();
      puts.finish();
    } finally {
      threads.shutdownNow();
      threads.close();
      progress.end();
    }
  }

  /** A recording that was read. */
  private record Read(
      RecordingFiles files, Recording recording, List<DigestedTranscript> transcripts) {}

  private Read read(RecordingFiles files) {
    try {
      Recording recording = files.read(parser);
      List<DigestedTranscript> transcripts =
          recording.transcripts().stream().map(DigestedTranscript::of).toList();
      return new Read(files, recording, transcripts);
    } catch (Error e) {
      throw new FileError(files.files().getFirst().path(), e);
    }
  }

  /** Says what is wrong with a recording, in the order of the recordings. */
  private AcceptedRecording accepted(Read read) {
    Recording recording = read.recording;
    int failures = report.failures();
    boolean isWhole = report.say(recording);
    List<DigestedTranscript> own = new ArrayList<>();
    List<Copy> copied = new ArrayList<>();
    for (DigestedTranscript one : read.transcripts) {
      String id = one.transcript().id();
      if (report.claim(id, IndexReport.path(recording, one.transcript()))) {
        copies
            .other(one)
            .ifPresentOrElse(of -> copied.add(new Copy(id, of)), () -> own.add(copies.named(one)));
      }
    }
    int missing = report.failures() - failures;
    counts = counts.and(IndexCounts.missing(missing));
    return new AcceptedRecording(
        read.files, recording, own, copied, isWhole && missing == 0, index, existing, errors);
  }

  private void note(PutRecording put) {
    counts = counts.and(put.counts());
    put.refused().forEach(report::fail);
    Known now = put.known();
    List<Kept> before = new ArrayList<>(known.get(put.key()).map(Known::kept).orElse(List.of()));
    before.removeIf(one -> now.ids().contains(one.id()));
    now.copies().stream().map(Copy::id).filter(existing::contains).forEach(this::remove);
    if (put.isComplete()) {
      before.forEach(one -> removeUnclaimed(one.id()));
      known.put(put.key(), now);
    } else {
      before.addAll(0, now.kept());
      known.put(put.key(), new Known("", before, now.copies()));
    }
    if (nanos.getAsLong() - committed >= BETWEEN_COMMITS) {
      commitUnchecked();
    }
  }

  private void removeUnclaimed(String id) {
    if (!report.isClaimed(id)) {
      remove(id);
    }
  }

  private void remove(String id) {
    try {
      index.remove(id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void commitUnchecked() {
    try {
      commit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void commit() throws IOException {
    index.commit();
    known.save();
    committed = nanos.getAsLong();
  }

  private void leave(RecordingKey key, boolean isPruning) {
    Known one = known.get(key).orElseThrow();
    counts = counts.and(IndexCounts.gone(one.kept().size() + one.copies().size()));
    if (isPruning) {
      one.ids().forEach(this::removeUnclaimed);
      known.remove(key);
    }
  }
}
