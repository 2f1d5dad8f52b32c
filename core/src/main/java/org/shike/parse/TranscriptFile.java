// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file that holds a transcript, and the id the transcript gets unless the file itself names one.
 * Immutable.
 *
 * @param id the path relative to the folder it was found in, with {@code /} between its names
 * @param path where it lies
 */
public record TranscriptFile(String id, Path path) {
  /**
   * A file on its own.
   *
   * @param path where it lies
   * @return the file; its id is its name
   */
  public static TranscriptFile of(Path path) {
    Path name = path.getFileName();
    return new TranscriptFile(name == null ? path.toString() : name.toString(), path);
  }

  /**
   * The file at {@code path}, or the transcripts in and below the folder at {@code path}, ordered
   * by id. In a folder, files with an extension of a {@link TranscriptFormat} count, such as {@code
   * *.md}, {@code *.srt} or {@code *.srt.gz}, hidden ones do not; symbolic links to folders are not
   * followed.
   *
   * @param path a file or a folder
   * @return none for a folder without transcripts
   * @throws NoSuchFileException if there is nothing at {@code path}
   * @throws IOException if a folder cannot be read
   */
  public static List<TranscriptFile> under(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    if (!Files.isDirectory(path)) {
      return List.of(of(path));
    }
    try (Stream<Path> found = Files.find(path, Integer.MAX_VALUE, (file, a) -> isReadable(file))) {
      return found
          .filter(file -> !isHidden(path.relativize(file)))
          .map(file -> new TranscriptFile(idOf(path.relativize(file)), file))
          .sorted(Comparator.comparing(TranscriptFile::id))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean isReadable(Path file) {
    String name = String.valueOf(file.getFileName());
    return TranscriptFormat.ofExtension(name).isPresent() && Files.isRegularFile(file);
  }

  private static boolean isHidden(Path relative) {
    for (Path name : relative) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static String idOf(Path relative) {
    return relative.toString().replace(File.separatorChar, '/');
  }
}
