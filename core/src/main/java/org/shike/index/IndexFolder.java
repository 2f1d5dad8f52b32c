// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOConsumer;

/**
 * The folder of an index as a whole: check it, copy it, restore it, rebuild it. Immutable.
 *
 * <pre>{@code
 * IndexFolder folder = IndexFolder.of(Path.of("recordings.index"));
 * folder.check().problems().forEach(System.err::println);
 * folder.snapshot(Path.of("backup"));
 * }</pre>
 *
 * <p>{@link #check} and {@link #snapshot} read the last commit, also while this or another process
 * writes to the index: they open all files of the commit before they read the first one.
 */
public final class IndexFolder {
  private final Path folder;

  private IndexFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * The folder of an index.
   *
   * @param folder need not exist yet
   * @return the folder
   */
  public static IndexFolder of(Path folder) {
    return new IndexFolder(folder);
  }

  /**
   * Checks the last commit: the checksums of all files, whether Lucene understands them, and
   * whether each transcript is there once, with passages that contain all it says in order, times
   * inside of it, and its digest. It reads everything, so it may take minutes for a large index.
   *
   * @return what was found; damage is not an exception here
   * @throws IncompatibleIndexException if its format is different
   * @throws IOException if the folder contains no index, or the disk fails
   */
  public IndexCheck check() throws IOException {
    try (Directory directory = existing();
        CommitFiles files = CommitFiles.last(directory)) {
      IndexIdentity.checkFormat(files, folder.toString());
      List<IndexCheck.Problem> damage = FileCheck.of(files);
      return damage.isEmpty() ? content(files) : IndexCheck.ofDamage(files.bytes(), damage);
    } catch (IOException e) {
      if (IndexFailures.isDamage(e)) {
        return IndexCheck.ofDamage(0, List.of(FileCheck.unreadable(e)));
      }
      throw e;
    }
  }

  private static IndexCheck content(CommitFiles files) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(files)) {
      return StoredCheck.of(reader, files.bytes());
    }
  }

  /**
   * Copies the last commit into another folder, verifies all files, and waits until they are on the
   * disk. What was put after the commit is not in the copy, which is an index like any other.
   *
   * @param copy an empty or missing folder
   * @throws DamagedIndexException if files of the index are missing or broken
   * @throws IOException if this folder contains no index, or the other one is not empty, or the
   *     disk fails; then there is no copy
   */
  public void snapshot(Path copy) throws IOException {
    use(
        directory -> {
          try (CommitFiles files = CommitFiles.last(directory)) {
            Checksums.verify(files, files.names(), Checksums.ANY_SIZE);
            new IndexCopy(files, copy).make();
          }
        });
  }

  /**
   * Makes this folder a copy of a snapshot, and checks it as {@link #check} does.
   *
   * @param snapshot made by {@link #snapshot}
   * @throws DamagedIndexException if the snapshot is not sound
   * @throws IOException if this folder is not empty, the other one contains no index, or the disk
   *     fails; then this folder is as it was
   */
  public void restore(Path snapshot) throws IOException {
    of(snapshot).snapshot(folder);
    List<IndexCheck.Problem> problems = check().problems();
    if (!problems.isEmpty()) {
      IndexCopy.remove(folder);
      throw IndexFailures.unsound(snapshot.toString(), problems.getFirst());
    }
  }

  /**
   * Rebuilds the index from the transcripts that are stored in it, with the present format and the
   * given analysis. The new content replaces the old one in one step at the end; until then the
   * folder holds both, and searches see the old one.
   *
   * <p>This is also for an index that is refused because of its format or analysis. The transcripts
   * of format 6 and later can be read. If files are damaged, nothing is rebuilt.
   *
   * @param settings how the transcripts are put
   * @param progress called after each transcript
   * @return how many transcripts were put
   * @throws LockedIndexException if the index is being written
   * @throws IncompatibleIndexException if its transcripts cannot be read
   * @throws DamagedIndexException if files are missing or broken
   * @throws IOException if the folder contains no index, or the disk fails; then the index is as it
   *     was
   */
  public PutProgress reindex(IndexSettings settings, Consumer<PutProgress> progress)
      throws IOException {
    PutProgress[] result = new PutProgress[1];
    use(directory -> result[0] = new Rebuilding(directory, settings).run(progress));
    return result[0];
  }

  private void use(IOConsumer<Directory> use) throws IOException {
    try (Directory directory = existing()) {
      try {
        use.accept(directory);
      } catch (IOException e) {
        throw IndexFailures.explained(directory, e);
      }
    }
  }

  /** Opens a folder that contains an index, or makes one in a folder that is empty or missing. */
  OpenIndex open(Opening how) throws IOException {
    return how.writable(this::existingOrNew);
  }

  /** Opens a folder that contains an index, for reading only. */
  OpenIndex openReadOnly(Opening how) throws IOException {
    return how.readOnly(this::existing);
  }

  private Directory existingOrNew() throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new IOException(folder + " is a file; name a folder for the index");
    }
    return isEmpty() ? FSDirectory.open(folder) : existing();
  }

  private Directory existing() throws IOException {
    if (!Files.isDirectory(folder) || isEmpty()) {
      throw new IOException("there is no index in " + folder + "; index some transcripts first");
    }
    Directory directory = FSDirectory.open(folder);
    if (!DirectoryReader.indexExists(directory)) {
      directory.close();
      throw new IOException(
          "there is no index in " + folder + ", but other files; name the folder of an index");
    }
    return directory;
  }

  private boolean isEmpty() throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).allMatch(IndexFolder::isLeftOver);
    }
  }

  /** The files of an index whose first commit was interrupted. */
  private static boolean isLeftOver(String name) {
    return name.equals(IndexWriter.WRITE_LOCK_NAME)
        || name.equals(LockedDirectory.PROCESS_FILE)
        || name.startsWith(IndexFileNames.PENDING_SEGMENTS);
  }
}
