// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that contains a transcript, and the id that the transcript gets unless the file itself
 * names one. Immutable.
 *
 * @param id the path relative to the folder it was found in, with {@code /} between its names
 * @param path where it is
 */
public record TranscriptFile(String id, Path path) {
  /**
   * A single file.
   *
   * @param path where it is
   * @return the file; its id is its name
   */
  public static TranscriptFile of(Path path) {
    Path name = path.getFileName();
    return new TranscriptFile(name == null ? path.toString() : name.toString(), path);
  }

  /**
   * The file at {@code path}, or the transcripts in and below the folder at {@code path}, as {@link
   * FilePatterns#standard()} selects them: those with an extension of a {@link TranscriptFormat},
   * such as {@code *.md}, {@code *.srt} or {@code *.srt.gz}, that are not hidden.
   *
   * @param path a file or a folder
   * @return the files, sorted by id; none for a folder without transcripts
   * @throws NoSuchFileException if there is nothing at {@code path}
   * @throws IOException if a folder cannot be read; the message names it
   */
  public static List<TranscriptFile> under(Path path) throws IOException {
    return under(path, FilePatterns.standard());
  }

  /**
   * The file at {@code path}, whatever its name, or the files in and below the folder at {@code
   * path} that patterns select. Symbolic links to folders inside it are not followed.
   *
   * @param path a file or a folder
   * @param patterns relative to the folder
   * @return the files, sorted by id; none if the patterns select none
   * @throws NoSuchFileException if there is nothing at {@code path}
   * @throws IOException if a folder cannot be read; the message names it
   */
  public static List<TranscriptFile> under(Path path, FilePatterns patterns) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    return Files.isDirectory(path) ? patterns.selection().in(path) : List.of(of(path));
  }
}
