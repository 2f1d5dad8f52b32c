// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file name, taken apart: {@code Talk [abc].zh-Hans.vtt} is a text of {@code Talk [abc]} in
 * Chinese. Immutable.
 *
 * @param stem the name of the recording; empty if the file name has nothing but marks
 * @param language that the name states
 * @param mark how the text was made, as far as the name says
 * @param extension in lower case and without the dot, not that of the packing
 */
record FileName(String stem, Optional<NamedLanguage> language, NameMark mark, String extension) {
  private static final Pattern PACKED = Pattern.compile("\\.(?i:gz)\\z");

  private static final Pattern EXTENSION =
      Pattern.compile("(.+)\\.([A-Za-z0-9]{1,11})", Pattern.DOTALL);

  /** The last part after a low line, which words may contain: {@code talk_chs&eng}. */
  private static final Pattern LOW_PART = Pattern.compile("(.+)_([^._]+)", Pattern.DOTALL);

  /** A summary lies beside the speech it is of. */
  private static final Set<String> SUMMARIES = Set.of("summary", "总结", "摘要", "纪要");

  private static final String HINDI_OR_WITH_SOUNDS = "hi";

  static FileName of(String name) {
    Matcher extension = EXTENSION.matcher(PACKED.matcher(name).replaceFirst(""));
    return extension.matches()
        ? new FileName(
                extension.group(1),
                Optional.empty(),
                NameMark.PLAIN,
                extension.group(2).toLowerCase(Locale.ROOT))
            .shortened()
        : new FileName(name, Optional.empty(), NameMark.PLAIN, "");
  }

  /** Takes marks off the end of the stem, as long as there are any. */
  private FileName shortened() {
    FileName before = this;
    FileName after = before.withoutLast();
    while (!after.equals(before)) {
      before = after;
      after = before.withoutLast();
    }
    return after;
  }

  private FileName withoutLast() {
    if (NameMark.of(stem).isPresent()) {
      return with("", language, NameMark.of(stem).get());
    }
    int dot = stem.lastIndexOf('.');
    FileName shorter =
        dot <= 0 ? wholeLanguage() : withoutLast(stem.substring(0, dot), stem.substring(dot + 1));
    return shorter.equals(this) ? withoutLowPart() : shorter;
  }

  private FileName withoutLowPart() {
    Matcher low = LOW_PART.matcher(stem);
    return language.isEmpty() && low.matches()
        ? NamedLanguage.unmistakable(low.group(2))
            .map(named -> with(low.group(1), Optional.of(named)))
            .orElse(this)
        : this;
  }

  private FileName withoutLast(String rest, String part) {
    Optional<NamedLanguage> named = NamedLanguage.afterDot(part);
    boolean isLanguage = named.isPresent() && language.isEmpty() && !isMark(rest, part);
    String lower = part.toLowerCase(Locale.ROOT);
    if (MediaKind.isExtension(lower) || SUMMARIES.contains(lower)) {
      return with(rest, language, mark); // recognisers keep the extension of the media file
    }
    if (isLanguage) {
      return with(rest, named);
    }
    return NameMark.of(part).map(found -> with(rest, language, found)).orElse(this);
  }

  /** In {@code film.en.hi.srt} the last part is not the language Hindi. */
  private static boolean isMark(String rest, String part) {
    String before = rest.substring(rest.lastIndexOf('.') + 1);
    return part.equalsIgnoreCase(HINDI_OR_WITH_SOUNDS)
        && !before.equals(rest)
        && NamedLanguage.afterDot(before).isPresent();
  }

  /** A name such as {@code English} or {@code zh-Hans} alone. */
  private FileName wholeLanguage() {
    Optional<NamedLanguage> named = NamedLanguage.unmistakable(stem);
    return language.isEmpty() && named.isPresent() ? with("", named) : this;
  }

  private FileName with(String rest, Optional<NamedLanguage> named) {
    return with(rest, named, named.map(NamedLanguage::mark).orElse(NameMark.PLAIN));
  }

  private FileName with(String rest, Optional<NamedLanguage> named, NameMark found) {
    return new FileName(rest, named, mark.and(found), extension);
  }

  /** The same name with what else is known of how its text was made. */
  FileName with(NameMark found) {
    return new FileName(stem, language, mark.and(found), extension);
  }

  /** The same name with the language of the folder, if it states none itself. */
  FileName in(Optional<NamedLanguage> folder) {
    return new FileName(stem, language.or(() -> folder), mark, extension);
  }
}
