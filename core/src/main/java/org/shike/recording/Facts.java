// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shike.transcript.Cue;
import org.shike.transcript.Section;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/**
 * What other files say of a recording. Immutable.
 *
 * @param title empty if none is known
 * @param metadata under the keys of front matter
 * @param sections its chapters
 * @param texts its description, without times
 */
record Facts(
    String title, Map<String, List<String>> metadata, List<Section> sections, List<Cue> texts) {
  private static final Pattern PART = Pattern.compile("[pP](\\d{1,4})(?!\\d)");
  private static final String BILIBILI = "https://www.bilibili.com/video/";

  static final Facts NONE = new Facts("", Map.of(), List.of(), List.of());

  /** A single fact. */
  static Facts of(String key, String value) {
    return new Facts("", Map.of(key, List.of(value)), List.of(), List.of());
  }

  /** What a file says that speaks of a recording. */
  static Facts of(Transcript transcript) {
    List<Cue> untimed =
        transcript.cues().stream()
            .filter(cue -> !cue.isTimed())
            .map(cue -> cue.withSection(OptionalInt.empty()))
            .toList();
    return new Facts(transcript.title(), transcript.metadata(), transcript.sections(), untimed);
  }

  /** These facts, and what others add to them. */
  Facts or(Facts more) {
    Map<String, List<String>> all = new LinkedHashMap<>(metadata);
    more.metadata.forEach(all::putIfAbsent);
    return new Facts(
        title.isEmpty() ? more.title : title,
        all,
        sections.isEmpty() ? more.sections : sections,
        texts.isEmpty() ? more.texts : texts);
  }

  private static void putIfNew(Map<String, List<String>> all, String key, List<String> values) {
    if (all.keySet().stream().noneMatch(key::equalsIgnoreCase)) {
      all.put(key, values);
    }
  }

  /** The language of the recording. */
  Optional<String> language() {
    return metadata.getOrDefault("language", List.of()).stream().findFirst();
  }

  /**
   * What is said of several recordings, for one of them: not their title, and a link to the part
   * that Bilibili's downloaders number, as in {@code p02 迁移}.
   *
   * @param names of the part
   */
  Facts ofPart(List<String> names) {
    Map<String, List<String>> all = new LinkedHashMap<>(metadata);
    names.stream()
        .map(PART::matcher)
        .filter(Matcher::lookingAt)
        .findFirst()
        .map(part -> "?p=" + Integer.parseInt(part.group(1)))
        .ifPresent(part -> all.computeIfPresent("url", (key, urls) -> ofPart(urls, part)));
    return new Facts("", all, sections, texts);
  }

  private static List<String> ofPart(List<String> urls, String part) {
    return urls.stream().map(url -> url.startsWith(BILIBILI) ? url + part : url).toList();
  }

  /** A transcript with what it does not say itself. */
  Transcript addedTo(Transcript transcript) {
    Map<String, List<String>> all = new LinkedHashMap<>(transcript.metadata());
    metadata.forEach((key, values) -> putIfNew(all, key, values));
    boolean isDivided = !transcript.sections().isEmpty() || !transcript.isTimed();
    return new Transcript(
        transcript.id(),
        isTitled(transcript) ? transcript.title() : title,
        all,
        isDivided ? transcript.sections() : sections,
        isDivided ? transcript.cues() : divided(transcript.cues()));
  }

  /** Services write the name of the recording above the text, where others know its topic. */
  private boolean isTitled(Transcript transcript) {
    boolean isName = MeetingName.topic(transcript.title()).isPresent();
    return title.isEmpty() || (!transcript.title().isEmpty() && !isName);
  }

  /** The transcript with the description after its text. */
  Transcript withTexts(Transcript transcript) {
    List<Cue> cues = new ArrayList<>(transcript.cues());
    cues.addAll(texts);
    return CueLanguages.withCues(transcript, cues);
  }

  private List<Cue> divided(List<Cue> cues) {
    return cues.stream().map(cue -> cue.withSection(section(cue))).toList();
  }

  /** The last section that has begun and not ended when the cue starts. */
  private OptionalInt section(Cue cue) {
    for (int at = sections.size() - 1; at >= 0 && cue.isTimed(); at--) {
      TimeRange cueTime = cue.time().orElseThrow();
      if (sections.get(at).time().filter(time -> contains(time, cueTime)).isPresent()) {
        return OptionalInt.of(at);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean contains(TimeRange section, TimeRange cue) {
    return section.start().compareTo(cue.start()) <= 0
        && section.end().map(end -> end.compareTo(cue.start()) > 0).orElse(true);
  }
}
