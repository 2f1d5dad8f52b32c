// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shike.cli.KnownRecordings.Copy;
import org.shike.cli.KnownRecordings.Kept;
import org.shike.index.TranscriptIndex;
import org.shike.recording.Recording;
import org.shike.recording.RecordingFiles;
import org.shike.transcript.Transcript;

/**
 * The transcripts of a recording that no other recording has, to be put into an index.
 *
 * @param copies its transcripts that the index has under other ids
 * @param isWhole whether every file was read to its end, and no transcript belongs to another
 * @param existing ids that the index had before
 */
record AcceptedRecording(
    RecordingFiles files,
    Recording recording,
    List<DigestedTranscript> transcripts,
    List<Copy> copies,
    boolean isWhole,
    TranscriptIndex index,
    Set<String> existing,
    Errors errors) {
  /** Puts them; one that the index refuses costs only itself. */
  PutRecording put() {
    List<Kept> kept = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    IndexCounts counts = IndexCounts.copies(copies.size());
    for (DigestedTranscript one : transcripts) {
      Transcript transcript = one.transcript();
      Path path = IndexReport.path(recording, transcript);
      try {
        counts = counts.and(put(transcript));
        if (!transcript.cues().isEmpty()) {
          kept.add(new Kept(transcript.id(), one.digest()));
        }
      } catch (IllegalArgumentException e) {
        refused.add(errors.message(path, e));
        counts = counts.and(IndexCounts.missing(1));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (Error e) {
        throw new FileError(path, e);
      }
    }
    return new PutRecording(
        RecordingKey.of(files),
        Stamp.of(files),
        kept,
        copies,
        counts,
        refused,
        isWhole && refused.isEmpty());
  }

  private IndexCounts put(Transcript transcript) throws IOException {
    boolean isChanged = index.put(transcript);
    if (!isChanged) {
      return IndexCounts.unchanged(1);
    }
    boolean isReplacing = existing.contains(transcript.id());
    return isReplacing ? IndexCounts.replaced(1) : IndexCounts.added(1);
  }
}
