// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.shike.passage.Passage;
import org.shike.passage.PassageSplitter;
import org.shike.passage.PassageSplitters;
import org.shike.transcript.Transcript;

/** Puts transcripts into an index, except those it contains already. Thread-safe. */
final class Puts {
  /** The longest id, in code units: longer than any path, and short enough for a term in Lucene. */
  private static final int LONGEST_ID = 10_000;

  /** Longer than any recording, and short enough to be counted in milliseconds. */
  private static final Duration LATEST = Duration.ofDays(1_000_000);

  private final LiveIndex index;
  private final IndexSettings settings;
  private final String analysis;
  private final PassageSplitter splitter = PassageSplitters.automatic();

  Puts(LiveIndex index, IndexSettings settings) {
    this.index = index;
    this.settings = settings;
    this.analysis = settings.analysis().textFingerprint();
  }

  /** Puts one transcript, and returns whether that changed the index. */
  boolean put(Transcript transcript) throws IOException {
    long start = System.nanoTime();
    checkId(transcript.id());
    checkTimes(transcript);
    index.checkWritable();
    StoredTranscript stored = StoredTranscript.of(transcript, analysis);
    Optional<BytesRef> before = index.digest(transcript.id());
    if (before.equals(Optional.of(stored.digest()))) {
      tell(transcript, false, List.of(), 0, start);
      return false;
    }
    List<Passage> passages = splitter.split(transcript);
    TranscriptSize size = TranscriptSize.of(transcript, passages);
    size.check(settings.maxCharacters());
    boolean isChanged = write(transcript, stored, passages, before.isPresent());
    tell(transcript, isChanged, passages, size.characters(), start);
    return isChanged;
  }

  private static void checkId(String id) {
    if (id.length() > LONGEST_ID) {
      throw new IllegalArgumentException(
          "an id must have at most " + LONGEST_ID + " code units, but one has " + id.length());
    }
  }

  private static void checkTimes(Transcript transcript) {
    Optional<Duration> late =
        transcript.cues().stream()
            .flatMap(PassageBlock::times)
            .filter(time -> time.compareTo(LATEST) > 0)
            .findFirst();
    if (late.isPresent()) {
      throw new IllegalArgumentException(
          "a time of the transcript \""
              + transcript.id()
              + "\" is "
              + late.get()
              + ", but times must be at most "
              + LATEST.toDays()
              + " days");
    }
  }

  /** A transcript without passages removes the one it replaces. */
  private boolean write(
      Transcript transcript, StoredTranscript stored, List<Passage> passages, boolean isReplacing)
      throws IOException {
    TranscriptDocuments documents = PassageDocuments.of(transcript, passages, index.channels());
    if (!documents.isEmpty()) {
      index.put(transcript.id(), stored, documents);
    } else if (isReplacing) {
      index.remove(transcript.id());
    }
    return isReplacing || !documents.isEmpty();
  }

  private void tell(
      Transcript transcript,
      boolean isChanged,
      List<Passage> passages,
      long characters,
      long start) {
    index
        .events()
        .tell(
            new IndexEvent.Put(
                transcript.id(), isChanged, passages.size(), characters, Deadline.since(start)));
  }
}
