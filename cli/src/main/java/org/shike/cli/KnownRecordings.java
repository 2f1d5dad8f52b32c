// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What earlier calls put into an index, and from which files: a file beside those of the index,
 * written after each commit. So it never says more than the index has. If it is older than the
 * index, missing or broken, files are read once more, and nothing changes.
 *
 * <p>Not thread-safe.
 */
final class KnownRecordings {
  private static final String FILE = "shike.known";
  private static final int FORMAT = 0x53484b31;

  private final Path file;
  private final String settings;
  private final Map<RecordingKey, Known> all = new TreeMap<>();

  /** Which recording a transcript is of. */
  private final Map<String, RecordingKey> owners = new HashMap<>();

  /**
   * What is in the index of a recording.
   *
   * @param stamp of its files; empty if they are to be read again
   * @param ids of its transcripts
   */
  record Known(String stamp, List<String> ids) {
    Known {
      ids = List.copyOf(ids);
    }

    Known without(String lost) {
      return new Known("", ids.stream().filter(id -> !id.equals(lost)).toList());
    }
  }

  private KnownRecordings(Path file, String settings) {
    this.file = file;
    this.settings = settings;
  }

  /**
   * Reads what is known of the recordings in an index.
   *
   * @param index its folder
   * @param settings how files are read; recordings that were read in another way are to be read
   *     again
   */
  static KnownRecordings of(Path index, String settings) {
    KnownRecordings known = new KnownRecordings(index.resolve(FILE), settings);
    if (Files.exists(known.file)) {
      try {
        known.read();
      } catch (IOException e) {
        known.all.clear(); // it is only there to save time
        known.owners.clear();
      }
    }
    return known;
  }

  private void read() throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      if (in.readInt() != FORMAT) {
        return;
      }
      boolean isSame = in.readUTF().equals(settings);
      int count = in.readInt();
      for (int at = 0; at < count; at++) {
        RecordingKey key = new RecordingKey(in.readUTF(), in.readUTF());
        String stamp = in.readUTF();
        List<String> ids = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
          ids.add(in.readUTF());
        }
        put(key, new Known(isSame ? stamp : "", ids));
      }
    }
  }

  /** Writes all, so that a reader sees it whole or as it was. To be called after a commit. */
  void save() throws IOException {
    Path unfinished = file.resolveSibling(FILE + ".new");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
      out.writeInt(FORMAT);
      out.writeUTF(settings);
      out.writeInt(all.size());
      for (Map.Entry<RecordingKey, Known> entry : all.entrySet()) {
        out.writeUTF(entry.getKey().root());
        out.writeUTF(entry.getKey().id());
        out.writeUTF(entry.getValue().stamp());
        out.writeInt(entry.getValue().ids().size());
        for (String id : entry.getValue().ids()) {
          out.writeUTF(id);
        }
      }
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }

  Optional<Known> get(RecordingKey key) {
    return Optional.ofNullable(all.get(key));
  }

  /** Notes what the index has now; another recording that had one of these transcripts lost it. */
  void put(RecordingKey key, Known known) {
    remove(key);
    for (String id : known.ids()) {
      RecordingKey before = owners.put(id, key);
      if (before != null) {
        all.computeIfPresent(before, (other, of) -> of.without(id));
      }
    }
    all.put(key, known);
  }

  void remove(RecordingKey key) {
    Known before = all.remove(key);
    if (before != null) {
      before.ids().forEach(owners::remove);
    }
  }

  /** The recordings that came from a folder. */
  List<RecordingKey> in(Path root) {
    return all.keySet().stream().filter(key -> key.root().equals(root.toString())).toList();
  }
}
