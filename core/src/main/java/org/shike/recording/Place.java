// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which recording a text belongs to, by where it is. Immutable.
 *
 * <table>
 * <caption>The rules for folders</caption>
 * <tr><th>file</th><th>recording</th><th>rule</th></tr>
 * <tr><td>{@code 2025/Talk.zh.srt}</td><td>{@code 2025/Talk}</td><td>place and name</td></tr>
 * <tr><td>{@code Talk/zh.srt}</td><td>{@code Talk}</td><td>a name of marks only: the folder's
 *     name</td></tr>
 * <tr><td>{@code Talk/polish/community.srt}</td><td>{@code Talk}</td><td>a folder for each
 *     language</td></tr>
 * <tr><td>{@code Film/Subs/Film.zh.srt}</td><td>{@code Film/Film}</td><td>a folder for
 *     subtitles</td></tr>
 * <tr><td>{@code Film/Subs/2_English.srt}</td><td>{@code Film/Film}</td><td>the same, with
 *     numbers</td></tr>
 * </table>
 *
 * @param id of the recording, composed (NFC), because file systems decompose names
 * @param folder in which other files may speak of it
 * @param name of the file, with the language of its folder
 */
record Place(String id, String folder, FileName name) {
  private static final Set<String> SUBTITLES = Set.of("subs", "subtitles", "字幕");
  private static final Pattern NUMBER = Pattern.compile("\\d{0,3}");

  /**
   * The place of a file.
   *
   * @param root the name of the folder that was named
   */
  static Place of(FoundFile file, String root) {
    FileName name = FileName.of(file.name());
    String folder = file.folder();
    if (SUBTITLES.contains(last(folder).toLowerCase(Locale.ROOT))) {
      String film = parent(folder);
      boolean isNumbered = NUMBER.matcher(name.stem()).matches();
      String stem = isNumbered ? lastOr(film, root) : name.stem();
      return new Place(composed(film, stem), film, name);
    }
    return name.stem().isEmpty()
        ? withoutName(file, name, root)
        : new Place(composed(folder, name.stem()), folder, name);
  }

  /** The place of a file that speaks of a recording, below a name that is the recording's. */
  static String composed(String folder, String stem) {
    String joined = folder.isEmpty() ? stem : folder + "/" + stem;
    return Normalizer.normalize(joined, Normalizer.Form.NFC);
  }

  private static Place withoutName(FoundFile file, FileName name, String root) {
    if (file.isNamed()) {
      return new Place(composed("", whole(file)), "", name);
    }
    Optional<NamedLanguage> language = NamedLanguage.unmistakable(last(file.folder()));
    String folder = language.isPresent() ? parent(file.folder()) : file.folder();
    return new Place(composed("", folder.isEmpty() ? root : folder), folder, name.in(language));
  }

  private static String whole(FoundFile file) {
    int dot = file.name().indexOf('.');
    return dot <= 0 ? file.name() : file.name().substring(0, dot);
  }

  private static String lastOr(String folder, String root) {
    return folder.isEmpty() ? root : last(folder);
  }

  private static String last(String folder) {
    return folder.substring(folder.lastIndexOf('/') + 1);
  }

  private static String parent(String folder) {
    return folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
  }
}
