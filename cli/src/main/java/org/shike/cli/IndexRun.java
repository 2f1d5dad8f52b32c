// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import org.shike.cli.KnownRecordings.Known;
import org.shike.index.TranscriptIndex;
import org.shike.parse.TranscriptParser;
import org.shike.recording.Recording;
import org.shike.recording.RecordingFiles;
import org.shike.recording.Recordings;
import org.shike.transcript.Transcript;

/**
 * Puts the recordings of folders into an index: reads those that changed on all processors, commits
 * now and then, and notes what it knows after each commit. Not thread-safe.
 */
final class IndexRun {
  private static final long BETWEEN_COMMITS = Duration.ofSeconds(5).toNanos();

  private final TranscriptIndex index;
  private final KnownRecordings known;
  private final TranscriptParser parser;
  private final LongSupplier nanos;
  private final Set<String> existing;
  private final Set<RecordingKey> found = new HashSet<>();
  private final IndexReport report;
  private final Errors errors;
  private IndexCounts counts = IndexCounts.NONE;
  private long committed;

  IndexRun(
      TranscriptIndex index,
      KnownRecordings known,
      TranscriptParser parser,
      IndexReport report,
      LongSupplier nanos)
      throws IOException {
    this.index = index;
    this.known = known;
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
   * @throws FileError if the JVM fails; the index is then as its last commit left it
   */
  IndexCounts put(Recordings recordings) throws IOException {
    report.leftOut(recordings.leftOut());
    counts = counts.and(IndexCounts.missing(report.failures()));
    List<RecordingFiles> changed = new ArrayList<>();
    for (RecordingFiles files : recordings.all()) {
      found.add(RecordingKey.of(files));
      Optional<Known> before = unchanged(files);
      before.ifPresentOrElse(
          one -> {
            counts = counts.and(IndexCounts.unchanged(one.ids().size()));
            one.ids().forEach(id -> report.claim(id, files.files().getFirst().path()));
          },
          () -> changed.add(files));
    }
    try {
      put(changed);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    commit();
    return counts;
  }

  /** What is known of a recording whose files and transcripts are as they were. */
  private Optional<Known> unchanged(RecordingFiles files) {
    return known
        .get(RecordingKey.of(files))
        .filter(before -> before.stamp().equals(Stamp.of(files)))
        .filter(before -> existing.containsAll(before.ids()));
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
  private record Read(RecordingFiles files, Recording recording) {}

  private Read read(RecordingFiles files) {
    try {
      return new Read(files, files.read(parser));
    } catch (Error e) {
      throw new FileError(files.files().getFirst().path(), e);
    }
  }

  /** Says what is wrong with a recording, in the order of the recordings. */
  private AcceptedRecording accepted(Read read) {
    Recording recording = read.recording;
    int failures = report.failures();
    boolean isWhole = report.say(recording);
    List<Transcript> transcripts =
        recording.transcripts().stream()
            .filter(one -> report.claim(one.id(), IndexReport.path(recording, one)))
            .toList();
    int missing = report.failures() - failures;
    counts = counts.and(IndexCounts.missing(missing));
    return new AcceptedRecording(
        read.files, recording, transcripts, isWhole && missing == 0, index, existing, errors);
  }

  private void note(PutRecording put) {
    counts = counts.and(put.counts());
    put.refused().forEach(report::fail);
    List<String> before = known.get(put.key()).map(Known::ids).orElse(List.of());
    List<String> ids = new ArrayList<>(put.ids());
    if (put.isComplete()) {
      before.stream().filter(id -> !put.ids().contains(id)).forEach(this::removeUnclaimed);
    } else {
      before.stream().filter(id -> !ids.contains(id)).forEach(ids::add);
    }
    known.put(put.key(), new Known(put.isComplete() ? put.stamp() : "", ids));
    if (nanos.getAsLong() - committed >= BETWEEN_COMMITS) {
      commitUnchecked();
    }
  }

  private void removeUnclaimed(String id) {
    try {
      if (!report.isClaimed(id)) {
        index.remove(id);
      }
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

  /**
   * What came from folders and is no longer in them.
   *
   * @param folders that were looked through
   * @param isPruning whether it is removed from the index
   */
  IndexCounts gone(List<Path> folders, boolean isPruning) throws IOException {
    int gone = 0;
    for (Path folder : folders) {
      for (RecordingKey key : known.in(folder)) {
        if (!found.contains(key) && !report.isUnreadable(folder, key.id())) {
          gone += known.get(key).map(one -> one.ids().size()).orElse(0);
          prune(key, isPruning);
        }
      }
    }
    if (isPruning && gone > 0) {
      commit();
    }
    return IndexCounts.gone(gone);
  }

  private void prune(RecordingKey key, boolean isPruning) {
    if (isPruning) {
      known.get(key).ifPresent(one -> one.ids().forEach(this::removeUnclaimed));
      known.remove(key);
    }
  }
}
