// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shike.parse.FileSelection;
import org.shike.transcript.Message;

/**
 * Walks through a folder and collects texts and what speaks of them. Links to folders are not
 * followed, so there are no circles. What cannot be read costs only itself.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {
  private final Path folder;
  private final Path root;
  private final FileSelection selection;
  private final List<FoundFile> found = new ArrayList<>();
  private final List<ReadFile> leftOut = new ArrayList<>();

  private FolderWalk(Path folder, FileSelection selection) throws IOException {
    this.folder = folder;
    this.root = folder.toRealPath();
    this.selection = selection;
  }

  static FolderWalk through(Path folder, FileSelection selection) throws IOException {
    FolderWalk walk = new FolderWalk(folder, selection);
    Files.walkFileTree(walk.root, walk);
    return walk;
  }

  List<FoundFile> found() {
    return found;
  }

  List<ReadFile> leftOut() {
    return leftOut;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
    return at.equals(root) || selection.enters(place(at))
        ? FileVisitResult.CONTINUE
        : FileVisitResult.SKIP_SUBTREE;
  }

  @Override
  public FileVisitResult visitFile(Path at, BasicFileAttributes attributes) throws IOException {
    try {
      BasicFileAttributes target =
          attributes.isSymbolicLink()
              ? Files.readAttributes(at, BasicFileAttributes.class)
              : attributes;
      visit(at, target);
    } catch (IOException e) {
      fail(at, e);
    }
    selection.check(found.size(), folder);
    return FileVisitResult.CONTINUE;
  }

  private void visit(Path at, BasicFileAttributes target) throws IOException {
    String place = place(at);
    if (target.isDirectory() && selection.enters(place)) {
      leaveOut(at, Message.of("a link to a folder"));
    } else if (!target.isDirectory() && takes(place)) {
      take(at, target);
    }
  }

  private void take(Path at, BasicFileAttributes target) throws IOException {
    if (!target.isRegularFile()) {
      leaveOut(
          at, Message.of("a pipe or a device, which is not read in a folder; name it to read it"));
    } else if (MediaKind.isMedia(at.toString()) || FileSelection.isInside(at, root)) {
      found.add(
          new FoundFile(
              place(at), path(at), target.size(), target.lastModifiedTime().toInstant(), false));
    } else {
      leaveOut(
          at,
          Message.of(
              "a link that leads out of the folder, which is not followed; name it to read it"));
    }
  }

  private void leaveOut(Path at, Message why) {
    leftOut.add(ReadFile.of(path(at), FileUse.LEFT_OUT, why));
  }

  /** What speaks of a recording comes with its texts. */
  private boolean takes(String place) {
    String name = place.substring(place.lastIndexOf('/') + 1);
    boolean isBeside = Companion.of(name).isPresent() || MediaKind.isMedia(name);
    boolean isLeftOut = name.startsWith(".") || selection.isExcluded(place);
    return selection.takes(place) || (isBeside && !isLeftOut);
  }

  @Override
  public FileVisitResult visitFileFailed(Path at, IOException failed) throws IOException {
    if (at.equals(root)) {
      throw failed;
    }
    if (selection.enters(place(at))) {
      fail(at, failed);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path at, @Nullable IOException failed) {
    if (failed != null) {
      fail(at, failed);
    }
    return FileVisitResult.CONTINUE;
  }

  private void fail(Path at, IOException failed) {
    if (takes(place(at)) || Files.isDirectory(at)) {
      leftOut.add(ReadFile.failed(path(at), failed));
    }
  }

  private Path path(Path at) {
    return folder.resolve(root.relativize(at));
  }

  private String place(Path at) {
    return root.relativize(at).toString().replace(File.separatorChar, '/');
  }
}
