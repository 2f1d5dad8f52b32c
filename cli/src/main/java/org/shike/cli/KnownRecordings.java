// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What earlier calls put into an index, and from which files: a file beside those of the index,
 * written after each commit; for an index in a cluster, only what this call knows. So it never says
 * more than the index has. If it is older than the index, missing or broken, files are read once
 * more, and nothing changes.
 *
 * <p>Not thread-safe.
 */
final class KnownRecordings {
  private static final String FILE = "shike.known";
  private static final int FORMAT = 0x53484b32;

  private final Optional<Path> file;
  private final String settings;
  private final Map<RecordingKey, Known> all = new TreeMap<>();

  /** Which recording a transcript is of. */
  private final Map<String, RecordingKey> owners = new HashMap<>();

  /**
   * What is in the index of a recording.
   *
   * @param stamp of its files; empty if they are to be read again
   * @param kept its transcripts
   * @param copies its transcripts that are not in the index, because others say the same
   */
  record Known(String stamp, List<Kept> kept, List<Copy> copies) {
    Known {
      kept = List.copyOf(kept);
      copies = List.copyOf(copies);
    }

    /** The ids of the transcripts that are in the index. */
    List<String> ids() {
      return kept.stream().map(Kept::id).toList();
    }

    Known without(String lost) {
      return new Known("", kept.stream().filter(one -> !one.id().equals(lost)).toList(), copies);
    }
  }

  /**
   * A transcript in the index.
   *
   * @param digest that it shares with its copies
   */
  record Kept(String id, String digest) {}

  /**
   * A transcript that is not in the index.
   *
   * @param of the id of the transcript that is there instead
   */
  record Copy(String id, String of) {}

  private KnownRecordings(Optional<Path> file, String settings) {
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
    Path file = index.resolve(FILE);
    KnownRecordings known = new KnownRecordings(Optional.of(file), settings);
    if (Files.exists(file)) {
      try {
        known.read(file);
      } catch (IOException e) {
        known.all.clear(); // it is only there to save time
        known.owners.clear();
      }
    }
    return known;
  }

  /** Nothing is known yet, and the next call will not know more. */
  static KnownRecordings ofThisCall(String settings) {
    return new KnownRecordings(Optional.empty(), settings);
  }

  private void read(Path file) throws IOException {
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
        List<Kept> kept = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
          kept.add(new Kept(in.readUTF(), in.readUTF()));
        }
        List<Copy> copies = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
          copies.add(new Copy(in.readUTF(), in.readUTF()));
        }
        put(key, new Known(isSame ? stamp : "", kept, copies));
      }
    }
  }

  /** Writes all, so that a reader sees it whole or as it was. To be called after a commit. */
  void save() throws IOException {
    if (file.isPresent()) {
      save(file.get());
    }
  }

  private void save(Path file) throws IOException {
    Path unfinished = file.resolveSibling(FILE + ".new");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
      out.writeInt(FORMAT);
      out.writeUTF(settings);
      out.writeInt(all.size());
      for (Map.Entry<RecordingKey, Known> entry : all.entrySet()) {
        out.writeUTF(entry.getKey().root());
        out.writeUTF(entry.getKey().id());
        write(entry.getValue(), out);
      }
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(Known known, DataOutputStream out) throws IOException {
    out.writeUTF(known.stamp());
    out.writeInt(known.kept().size());
    for (Kept kept : known.kept()) {
      out.writeUTF(kept.id());
      out.writeUTF(kept.digest());
    }
    out.writeInt(known.copies().size());
    for (Copy copy : known.copies()) {
      out.writeUTF(copy.id());
      out.writeUTF(copy.of());
    }
  }

  /** All recordings. */
  Set<RecordingKey> keys() {
    return all.keySet();
  }

  /** For each transcript that has copies their ids, in order. */
  Map<String, List<String>> copies() {
    return all.values().stream()
        .flatMap(known -> known.copies().stream())
        .sorted(Comparator.comparing(Copy::id))
        .collect(groupingBy(Copy::of, mapping(Copy::id, toList())));
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
