// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which files of a folder {@link FilePatterns} select. Immutable. */
public final class FileSelection {
  private final List<Glob> includes;
  private final List<Glob> excludes;
  private final int maxFiles;

  FileSelection(List<Glob> includes, List<Glob> excludes, int maxFiles) {
    this.includes = includes;
    this.excludes = excludes;
    this.maxFiles = maxFiles;
  }

  /** The files, sorted by id. */
  List<TranscriptFile> in(Path folder) throws IOException {
    // A link to a folder is followed only if the caller names it.
    Walk walk = new Walk(folder, folder.toRealPath());
    Files.walkFileTree(walk.root, walk);
    walk.taken.sort(Comparator.comparing(TranscriptFile::id));
    return List.copyOf(walk.taken);
  }

  /**
   * {@return whether files in a folder may be selected}
   *
   * @param folder relative to the folder of the patterns, with {@code /} between its names
   */
  public boolean enters(String folder) {
    return !isExcluded(folder)
        && (!isHidden(folder) || includes.stream().anyMatch(Glob::namesHidden));
  }

  /**
   * {@return whether a file is selected}
   *
   * @param file relative to the folder of the patterns, with {@code /} between its names
   */
  public boolean takes(String file) {
    if (isExcluded(file)) {
      return false;
    }
    boolean isHidden = isHidden(file);
    return includes.isEmpty()
        ? !isHidden && TranscriptFormat.ofExtension(file).isPresent()
        : includes.stream()
            .anyMatch(glob -> (!isHidden || glob.namesHidden()) && glob.matches(file));
  }

  /**
   * {@return whether a file or folder is left out on purpose, whatever else would select it}
   *
   * @param path relative to the folder of the patterns, with {@code /} between its names
   */
  public boolean isExcluded(String path) {
    return excludes.stream().anyMatch(glob -> glob.matches(path));
  }

  /**
   * Checks how many files were taken.
   *
   * @param files so far
   * @param folder in which they are
   * @throws IOException if these are too many
   */
  public void check(int files, Path folder) throws IOException {
    if (files > maxFiles) {
      throw new IOException(
          "the folder "
              + folder
              + " has more than "
              + maxFiles
              + " files; name the folders in it one by one (in Java, withMaxFiles sets the limit)");
    }
  }

  /**
   * {@return whether a file in a folder is one to read: a regular file, or a link to one that is
   * itself below the folder}
   *
   * <p>A link may lead to what the owner of the folder may not read, and a pipe or a device may
   * never end. Whoever names such a path asks for it.
   *
   * @param file in or below the folder
   * @param root the folder, as {@link Path#toRealPath} gives it
   * @throws IOException if a link leads nowhere
   */
  public static boolean isInside(Path file, Path root) throws IOException {
    return Files.isRegularFile(file)
        && (!Files.isSymbolicLink(file) || file.toRealPath().startsWith(root));
  }

  private static boolean isHidden(String path) {
    return path.startsWith(".") || path.contains("/.");
  }

  private final class Walk extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final Path root;
    private final List<TranscriptFile> taken = new ArrayList<>();

    Walk(Path folder, Path root) {
      this.folder = folder;
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path found, BasicFileAttributes attributes) {
      return found.equals(root) || enters(id(found))
          ? FileVisitResult.CONTINUE
          : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path found, BasicFileAttributes attributes)
        throws IOException {
      String id = id(found);
      if (takes(id) && isInside(found, root)) {
        taken.add(new TranscriptFile(id, folder.resolve(root.relativize(found))));
        check(taken.size(), folder);
      }
      return FileVisitResult.CONTINUE;
    }

    /** A folder that is left out need not be readable. */
    @Override
    public FileVisitResult visitFileFailed(Path found, IOException failed) throws IOException {
      if (found.equals(root) || enters(id(found))) {
        throw failed;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path found, @Nullable IOException failed)
        throws IOException {
      if (failed != null) {
        throw new IOException("the folder " + found + " cannot be read: " + failed, failed);
      }
      return FileVisitResult.CONTINUE;
    }

    private String id(Path found) {
      return root.relativize(found).toString().replace(File.separatorChar, '/');
    }
  }
}
