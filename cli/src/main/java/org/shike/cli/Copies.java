// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.shike.cli.KnownRecordings.Copy;
import org.shike.cli.KnownRecordings.Known;
import org.shike.index.TranscriptIndex;
import org.shike.transcript.Transcript;

/**
 * Transcripts that the index already has under another id: only the first one is put, and its
 * metadata names the others. Not thread-safe.
 */
final class Copies {
  /** The metadata key under which a transcript names its copies. */
  static final String KEY = "copies";

  private final KnownRecordings known;
  private final boolean isEveryPut;
  private final Map<String, List<String>> before;
  private final TranscriptIndex index;

  /** The transcripts in the index that say themselves which copies they have. */
  private final Set<String> earlier;

  /** The transcript with a digest. */
  private final Map<String, String> holders = new HashMap<>();

  private final Set<String> held = new HashSet<>();

  private Copies(
      KnownRecordings known, TranscriptIndex index, Set<String> earlier, boolean isEveryPut) {
    this.known = known;
    this.isEveryPut = isEveryPut;
    this.before = new HashMap<>(known.copies());
    this.index = index;
    this.earlier = earlier;
  }

  /**
   * The copies of one run. Where no earlier call is known, the transcripts in the index tell of
   * theirs.
   *
   * @param isEveryPut whether copies are put like other transcripts
   */
  static Copies of(KnownRecordings known, TranscriptIndex index, boolean isEveryPut)
      throws IOException {
    Set<String> earlier = known.keys().isEmpty() ? Set.copyOf(index.ids()) : Set.of();
    return new Copies(known, index, earlier, isEveryPut);
  }

  /** Notes transcripts that stay in the index as they are. */
  void hold(Known staying) {
    staying.kept().forEach(kept -> holders.putIfAbsent(kept.digest(), kept.id()));
    held.addAll(staying.ids());
  }

  /** Whether what these are copies of stays in the index. */
  boolean areHeld(List<Copy> copies) {
    return copies.stream().map(Copy::of).allMatch(held::contains);
  }

  /** The id under which the index has a transcript already; empty if this one is to be put. */
  Optional<String> other(DigestedTranscript one) {
    if (isEveryPut || one.transcript().cues().isEmpty()) {
      return Optional.empty();
    }
    String id = one.transcript().id();
    String holder = holders.putIfAbsent(one.digest(), id);
    return Optional.ofNullable(holder).filter(other -> !other.equals(id));
  }

  /** A transcript that names the copies it had before, so that it is unchanged if they are. */
  DigestedTranscript named(DigestedTranscript one) {
    String id = one.transcript().id();
    if (earlier.contains(id)) {
      stated(id).ifPresent(copies -> before.put(id, copies));
    }
    List<String> copies = before.getOrDefault(id, List.of());
    return new DigestedTranscript(named(one.transcript(), copies), one.digest());
  }

  /** What a transcript in the index says of its copies. */
  private Optional<List<String>> stated(String id) {
    try {
      return index.get(id).map(transcript -> transcript.metadata().get(KEY));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the transcripts whose copies have changed; returns whether there are any. */
  boolean putChanged(TranscriptIndex index) throws IOException {
    Map<String, List<String>> after = known.copies();
    Set<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    ids.removeIf(id -> before.getOrDefault(id, List.of()).equals(after.get(id)));
    for (String id : ids) {
      Optional<Transcript> transcript = index.get(id);
      if (transcript.isPresent()) {
        index.put(named(transcript.get(), after.getOrDefault(id, List.of())));
      }
    }
    return !ids.isEmpty();
  }

  private static Transcript named(Transcript transcript, List<String> copies) {
    Map<String, List<String>> metadata = new LinkedHashMap<>(transcript.metadata());
    metadata.remove(KEY);
    if (!copies.isEmpty()) {
      metadata.put(KEY, copies);
    }
    return new Transcript(
        transcript.id(), transcript.title(), metadata, transcript.sections(), transcript.cues());
  }
}
