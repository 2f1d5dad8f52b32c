// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shike.cli.KnownRecordings.Known;
import org.shike.recording.RecordingFiles;
import org.shike.recording.Recordings;

/** What changed in folders since their recordings were put into an index. */
final class FolderChanges {
  private final Recordings recordings;
  private final KnownRecordings known;
  private final Set<String> existing;
  private final Set<RecordingKey> found = new HashSet<>();

  /**
   * Changes since the last call.
   *
   * @param recordings that are in the folders now
   * @param known what is known of them
   * @param existing the ids of the transcripts in the index
   */
  FolderChanges(Recordings recordings, KnownRecordings known, Set<String> existing) {
    this.recordings = recordings;
    this.known = known;
    this.existing = existing;
    recordings.all().forEach(files -> found.add(RecordingKey.of(files)));
  }

  /**
   * What came from folders and is no longer in them.
   *
   * @param report knows the folders that could not be read
   */
  List<RecordingKey> gone(List<Path> folders, IndexReport report) {
    List<RecordingKey> gone = new ArrayList<>();
    for (Path folder : folders) {
      known.in(folder).stream()
          .filter(key -> !found.contains(key) && !report.isUnreadable(folder, key.id()))
          .forEach(gone::add);
    }
    return gone;
  }

  /** Tells the copies what stays as it is, so that copies of it are known. */
  void hold(Copies copies, List<RecordingKey> leaving) {
    Set<RecordingKey> others = new LinkedHashSet<>(known.keys());
    others.removeAll(found);
    leaving.forEach(others::remove);
    recordings.all().forEach(files -> asItWas(files).ifPresent(copies::hold));
    others.forEach(key -> known.get(key).filter(this::isThere).ifPresent(copies::hold));
  }

  /** What is known of a recording that need not be read: neither it nor what it copies changed. */
  Optional<Known> unchanged(RecordingFiles files, Copies copies) {
    return asItWas(files).filter(before -> copies.areHeld(before.copies()));
  }

  private Optional<Known> asItWas(RecordingFiles files) {
    return known
        .get(RecordingKey.of(files))
        .filter(before -> before.stamp().equals(Stamp.of(files)))
        .filter(this::isThere);
  }

  private boolean isThere(Known one) {
    return existing.containsAll(one.ids());
  }
}
