// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which files in and below a folder are taken for transcripts. Immutable.
 *
 * <pre>
 * FilePatterns.standard().including("**&#47;*.srt", "talks/*.log").excluding("drafts");
 * </pre>
 *
 * <p>A pattern is compared with the path relative to the folder, which has {@code /} between its
 * names on every system, and with upper and lower case as they are:
 *
 * <table>
 * <caption>Signs of a pattern</caption>
 * <tr><th>sign</th><th>stands for</th></tr>
 * <tr><td>{@code *}</td><td>any characters of one name</td></tr>
 * <tr><td>{@code ?}</td><td>one character of a name</td></tr>
 * <tr><td>{@code **}</td><td>any characters, also of several names; <code>**&#47;</code> also of
 *     none</td></tr>
 * <tr><td>{@code [a-z]}, {@code [!a-z]}</td><td>one of these characters, or another one</td></tr>
 * <tr><td>{@code {a,b}}</td><td>one of these patterns</td></tr>
 * <tr><td>{@code \}</td><td>nothing; the sign behind it stands for itself</td></tr>
 * </table>
 *
 * @param includes a file that one of them matches is taken, whatever its extension; without any,
 *     the files with an extension of a {@link TranscriptFormat} are. Hidden files, and those in
 *     hidden folders, are taken only by a pattern in which a name begins with a point, such as
 *     {@code .notes/*.md}
 * @param excludes a file that one of them matches is not taken, and nothing in a folder that one of
 *     them matches; such a folder is not even looked into
 */
public record FilePatterns(List<String> includes, List<String> excludes) {
  private static final FilePatterns STANDARD = new FilePatterns(List.of(), List.of());

  /** Copies the lists and checks the patterns. */
  public FilePatterns {
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
    Stream.concat(includes.stream(), excludes.stream()).forEach(Glob::of);
  }

  /** {@return the files that are not hidden and have an extension of a format} */
  public static FilePatterns standard() {
    return STANDARD;
  }

  /**
   * The same patterns with more files.
   *
   * @param patterns of files that are taken
   * @return new patterns
   */
  public FilePatterns including(String... patterns) {
    return new FilePatterns(joined(includes, patterns), excludes);
  }

  /**
   * The same patterns with fewer files.
   *
   * @param patterns of files and folders that are not taken
   * @return new patterns
   */
  public FilePatterns excluding(String... patterns) {
    return new FilePatterns(includes, joined(excludes, patterns));
  }

  private static List<String> joined(List<String> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }

  FileSelection selection() {
    return new FileSelection(Glob.all(includes), Glob.all(excludes));
  }
}
