// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which files in a folder and below it are read as transcripts. Immutable.
 *
 * <pre>
 * FilePatterns.standard().including("**&#47;*.srt", "talks/*.log").excluding("drafts");
 * </pre>
 *
 * <p>A pattern is compared with the path relative to the folder, which has {@code /} between its
 * names on every system. Upper and lower case are different:
 *
 * <table>
 * <caption>Signs of a pattern</caption>
 * <tr><th>sign</th><th>matches</th></tr>
 * <tr><td>{@code *}</td><td>any characters of one name</td></tr>
 * <tr><td>{@code ?}</td><td>one character of a name</td></tr>
 * <tr><td>{@code **}</td><td>any characters, also across several names; <code>**&#47;</code> also
 *     matches no name</td></tr>
 * <tr><td>{@code [a-z]}, {@code [!a-z]}</td><td>one of these characters, or any other one</td></tr>
 * <tr><td>{@code {a,b}}</td><td>one of these patterns</td></tr>
 * <tr><td>{@code \}</td><td>nothing; the sign after it matches itself</td></tr>
 * </table>
 *
 * @param includes files that match one of these are selected, whatever their extension; if there
 *     are none, the files with an extension of a {@link TranscriptFormat} are selected. Hidden
 *     files and files in hidden folders are selected only by a pattern in which a name begins with
 *     a dot, such as {@code .notes/*.md}
 * @param excludes files that match one of these are not selected, nor is anything in a folder that
 *     matches one; such a folder is not even opened
 * @param maxFiles how many files of a folder may be taken; a folder with more is refused
 */
public record FilePatterns(List<String> includes, List<String> excludes, int maxFiles) {
  /**
   * How many files of a folder are taken by default: 1,000,000, the transcripts of a large archive.
   * Each needs a few hundred bytes of memory before the first one is read.
   */
  public static final int DEFAULT_MAX_FILES = 1_000_000;

  private static final FilePatterns STANDARD =
      new FilePatterns(List.of(), List.of(), DEFAULT_MAX_FILES);

  /** Copies the lists and checks the patterns and the number. */
  public FilePatterns {
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
    Stream.concat(includes.stream(), excludes.stream()).forEach(Glob::of);
    if (maxFiles < 1) {
      throw new IllegalArgumentException("maxFiles must be 1 or more, but was " + maxFiles);
    }
  }

  /** {@return the files that are not hidden and have an extension of a format} */
  public static FilePatterns standard() {
    return STANDARD;
  }

  /**
   * The same patterns with more files.
   *
   * @param patterns of files to select
   * @return new patterns
   */
  public FilePatterns including(String... patterns) {
    return new FilePatterns(joined(includes, patterns), excludes, maxFiles);
  }

  /**
   * The same patterns with fewer files.
   *
   * @param patterns of files and folders to leave out
   * @return new patterns
   */
  public FilePatterns excluding(String... patterns) {
    return new FilePatterns(includes, joined(excludes, patterns), maxFiles);
  }

  /**
   * The same patterns with another limit on the number of files.
   *
   * @param maxFiles 1 or more; {@link Integer#MAX_VALUE} for no limit
   * @return new patterns
   */
  public FilePatterns withMaxFiles(int maxFiles) {
    return new FilePatterns(includes, excludes, maxFiles);
  }

  private static List<String> joined(List<String> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }

  /** {@return the patterns, ready to be compared with many paths} */
  public FileSelection selection() {
    return new FileSelection(Glob.all(includes), Glob.all(excludes), maxFiles);
  }
}
