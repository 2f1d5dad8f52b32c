// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.shike.parse.FileSelection;
import org.shike.recording.RecordingFiles.NamedCompanion;
import org.shike.recording.RecordingFiles.NamedText;
import org.shike.transcript.Message;

/** Puts the files of a folder together to recordings, by their names alone. */
final class FileGroups {
  private final Path root;
  private final FileSelection selection;
  private final List<ReadFile> leftOut;
  private final NavigableMap<String, Group> groups = new TreeMap<>();
  private final Map<String, List<NamedCompanion>> ofFolders = new HashMap<>();
  private final FolderMedia media = new FolderMedia();

  /** The files of one recording. */
  private static final class Group {
    final String folder;
    final List<NamedText> texts = new ArrayList<>();
    final List<NamedCompanion> companions = new ArrayList<>();

    Group(String folder) {
      this.folder = folder;
    }
  }

  /**
   * Groups in a folder.
   *
   * @param root the folder that was named
   * @param leftOut gets what is no transcript by its name
   */
  FileGroups(Path root, FileSelection selection, List<ReadFile> leftOut) {
    this.root = root;
    this.selection = selection;
    this.leftOut = leftOut;
  }

  /** Each file by itself. */
  List<RecordingFiles> apart(List<FoundFile> files) {
    return files.stream()
        .filter(file -> file.isNamed() || selection.takes(file.place()))
        .map(FileGroups::unnamed)
        .map(
            text ->
                new RecordingFiles(
                    text.file().place(), root, List.of(text), List.of(), false, true))
        .toList();
  }

  private static NamedText unnamed(FoundFile file) {
    return new NamedText(file, new FileName(file.name(), Optional.empty(), NameMark.PLAIN, ""));
  }

  /**
   * What belongs together by name.
   *
   * @param files in the order of their places
   */
  List<RecordingFiles> together(List<FoundFile> files) {
    files.forEach(this::add);
    List.copyOf(groups.keySet()).forEach(this::joinSibling);
    media.place(groups::containsKey);
    Map<String, Long> inFolder = new HashMap<>();
    Message unused = Message.of("speaks of no recording in its folder");
    groups.values().forEach(group -> inFolder.merge(group.folder, 1L, Long::sum));
    List<RecordingFiles> all = new ArrayList<>();
    groups.forEach(
        (id, group) -> {
          List<NamedCompanion> companions = new ArrayList<>(group.companions);
          companions.addAll(ofFolders.getOrDefault(group.folder, List.of()));
          boolean isAlone = inFolder.getOrDefault(group.folder, 0L) == 1;
          media
              .of(id, group.folder, isAlone)
              .ifPresent(file -> companions.add(new NamedCompanion(file, Companion.MEDIA)));
          all.add(new RecordingFiles(id, root, group.texts, companions, isAlone, false));
        });
    ofFolders.forEach(
        (folder, companions) -> {
          if (!inFolder.containsKey(folder)) {
            companions.forEach(
                one -> leftOut.add(ReadFile.of(one.file().path(), FileUse.METADATA, unused)));
          }
        });
    return all;
  }

  /** Moves what lies in a folder that speaks of the recordings in the folder beside it. */
  private void joinSibling(String id) {
    Optional<String> recording = SiblingFolder.ABOUT.recording(id, groups::containsKey);
    recording
        .flatMap(of -> Optional.ofNullable(groups.remove(id)))
        .ifPresent(about -> join(about, group(recording.orElseThrow(), about.folder)));
  }

  private static void join(Group about, Group recording) {
    recording.companions.addAll(about.companions);
    for (NamedText text : about.texts) {
      if (text.name().extension().equals("json")) {
        recording.companions.add(new NamedCompanion(text.file(), Companion.INFO));
      } else {
        recording.texts.add(text);
      }
    }
  }

  private void add(FoundFile file) {
    Optional<NotSpeech> other = file.isNamed() ? Optional.empty() : NotSpeech.byName(file.name());
    Optional<Companion> companion =
        Companion.of(file.name()).filter(row -> !file.isNamed() || !row.isOfFolder());
    if (other.isPresent()) {
      leftOut.add(ReadFile.of(file.path(), FileUse.NO_TRANSCRIPT, other.get().noun()));
    } else if (companion.filter(Companion::isOfFolder).isPresent()) {
      ofFolders
          .computeIfAbsent(file.folder(), folder -> new ArrayList<>())
          .add(new NamedCompanion(file, companion.get()));
    } else if (companion.isPresent()) {
      String stem = companion.get().stem(file.name());
      group(Place.composed(file.folder(), stem), file.folder())
          .companions
          .add(new NamedCompanion(file, companion.get()));
    } else {
      addByPlace(file, Place.of(file, String.valueOf(root.getFileName())));
    }
  }

  private void addByPlace(FoundFile file, Place place) {
    if (!file.isNamed() && MediaKind.isMedia(file.name())) {
      media.add(file, place);
    } else {
      group(place.id(), place.folder()).texts.add(new NamedText(file, place.name()));
    }
  }

  private Group group(String id, String folder) {
    return groups.computeIfAbsent(id, any -> new Group(folder));
  }
}
