// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shike.parse.FilePatterns;
import org.shike.parse.FileSelection;

/**
 * The recordings in folders, as their file names tell them. Nothing but the folders was read.
 * Immutable.
 *
 * <p>Files with the same name in the same folder, apart from extension, language and marks such as
 * {@code sdh}, belong to one recording, with what speaks of it: {@code Talk.info.json}, {@code
 * Talk.zh-Hans.vtt} and {@code Talk.en.vtt} are the recording {@code Talk}.
 */
public final class Recordings {
  private final List<RecordingFiles> all;
  private final List<ReadFile> leftOut;

  private Recordings(List<RecordingFiles> all, List<ReadFile> leftOut) {
    this.all = List.copyOf(all);
    this.leftOut = List.copyOf(leftOut);
  }

  /**
   * The recordings in and below a folder, or the one of a file.
   *
   * @param path a folder or a file
   * @return what was found
   * @throws NoSuchFileException if there is nothing at {@code path}
   * @throws IOException if the folder cannot be read
   */
  public static Recordings in(Path path) throws IOException {
    return in(List.of(path), FilePatterns.standard());
  }

  /**
   * The recordings in and below folders and of files. Files that are named belong together like
   * those of one folder, if they are in one folder.
   *
   * @param paths folders and files
   * @param patterns which files of a folder are taken
   * @return what was found
   * @throws NoSuchFileException if there is nothing at one of the paths
   * @throws IOException if one of the folders cannot be read
   */
  public static Recordings in(List<Path> paths, FilePatterns patterns) throws IOException {
    return grouped(paths, patterns, true);
  }

  /**
   * Each file as a recording of its own, whatever lies beside it. Its id is its place with
   * extension and language.
   *
   * @param paths folders and files
   * @param patterns which files of a folder are taken
   * @return what was found
   * @throws NoSuchFileException if there is nothing at one of the paths
   * @throws IOException if one of the folders cannot be read
   */
  public static Recordings apart(List<Path> paths, FilePatterns patterns) throws IOException {
    return grouped(paths, patterns, false);
  }

  private static Recordings grouped(List<Path> paths, FilePatterns patterns, boolean isTogether)
      throws IOException {
    FileSelection selection = patterns.selection();
    Map<Path, List<FoundFile>> found = new LinkedHashMap<>();
    List<ReadFile> leftOut = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    for (Path path : paths) {
      List<FoundFile> files = found(path, selection, leftOut);
      files.removeIf(file -> !seen.add(file.path().toAbsolutePath().normalize()));
      found.computeIfAbsent(root(path), root -> new ArrayList<>()).addAll(files);
    }
    List<RecordingFiles> all = new ArrayList<>();
    found.forEach(
        (root, files) -> {
          files.sort(Comparator.comparing(FoundFile::place));
          FileGroups groups = new FileGroups(root, selection, leftOut);
          all.addAll(isTogether ? groups.together(files) : groups.apart(files));
        });
    return new Recordings(all, leftOut);
  }

  private static List<FoundFile> found(Path path, FileSelection selection, List<ReadFile> leftOut)
      throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    if (!Files.isDirectory(path)) {
      return new ArrayList<>(List.of(named(path)));
    }
    FolderWalk walk = FolderWalk.through(path, selection);
    leftOut.addAll(walk.leftOut());
    return walk.found();
  }

  private static FoundFile named(Path path) throws IOException {
    BasicFileAttributes is = Files.readAttributes(path, BasicFileAttributes.class);
    Path name = path.getFileName();
    String place = name == null ? path.toString() : name.toString();
    return new FoundFile(place, path, is.size(), is.lastModifiedTime().toInstant(), true);
  }

  /** The folder that was named, or that of the file that was named. */
  private static Path root(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    return Files.isDirectory(path) || parent == null ? absolute : parent;
  }

  /** {@return the recordings, in the order of the paths and of their ids} */
  public List<RecordingFiles> all() {
    return all;
  }

  /** {@return the files and folders that belong to no recording, and why} */
  public List<ReadFile> leftOut() {
    return leftOut;
  }
}
