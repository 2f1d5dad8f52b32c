// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.Transcript;

/**
 * Gives each text of a file its language: what the file says, else what its name says, else what
 * its letters show.
 *
 * @param transcript with languages
 * @param isGuessed whether letters alone showed a language
 */
record CueLanguages(Transcript transcript, boolean isGuessed) {
  private static final String ANY_LATIN = "und-Latn";

  static CueLanguages of(Transcript transcript, Optional<NamedLanguage> named) {
    List<String> tags = named.map(NamedLanguage::tags).orElse(List.of());
    boolean isKnown = !tags.isEmpty() || stated(transcript).isPresent();
    Optional<String> guess = isKnown ? Optional.empty() : guess(transcript);
    if (tags.isEmpty() && guess.isEmpty()) {
      return new CueLanguages(transcript, false);
    }
    List<Cue> cues =
        transcript.cues().stream().map(cue -> withLanguages(cue, tags, guess)).toList();
    return new CueLanguages(
        withCues(transcript, cues), guess.isPresent() && !cues.equals(transcript.cues()));
  }

  static Transcript withCues(Transcript transcript, List<Cue> cues) {
    return new Transcript(
        transcript.id(), transcript.title(), transcript.metadata(), transcript.sections(), cues);
  }

  /** The languages of the texts, in the order in which they occur. */
  List<String> languages() {
    return transcript.cues().stream()
        .flatMap(cue -> cue.texts().stream())
        .flatMap(text -> language(text).stream())
        .distinct()
        .toList();
  }

  /** The language that the file states for all its texts. */
  private static Optional<String> stated(Transcript transcript) {
    return transcript.metadata().entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase("language"))
        .flatMap(entry -> entry.getValue().stream())
        .findFirst();
  }

  /** The language of a text that states none itself. */
  Optional<String> language(CueText text) {
    return text.language().or(() -> stated(transcript));
  }

  private static Optional<String> guess(Transcript transcript) {
    return SpokenLanguage.of(
        transcript.cues().stream().map(Cue::text).collect(Collectors.joining("\n")));
  }

  private static Cue withLanguages(Cue cue, List<String> tags, Optional<String> guess) {
    List<CueText> texts = new ArrayList<>();
    for (CueText text : cue.texts()) {
      Optional<String> language = tags.isEmpty() ? guessed(text, guess) : named(text, tags);
      texts.add(new CueText(language, text.text()));
    }
    return texts.equals(cue.texts()) ? cue : cue.withTexts(texts, cue.words());
  }

  /** A text of a file that states no language, and most of which is in the guessed one. */
  private static Optional<String> guessed(CueText text, Optional<String> guess) {
    if (text.language().filter(tag -> !tag.equals(ANY_LATIN)).isPresent()) {
      return text.language();
    }
    Optional<String> own = SpokenLanguage.of(text.text());
    boolean isJapanese =
        guess.filter("ja"::equals).isPresent() && own.filter("zh"::equals).isPresent();
    return isJapanese ? guess : own.or(text::language).or(() -> guess);
  }

  /** A text of a file whose name states one or two languages. */
  private static Optional<String> named(CueText text, List<String> tags) {
    Optional<String> stated = text.language();
    Optional<String> refined =
        tags.stream()
            .filter(tag -> stated.filter(of -> tag.startsWith(of + "-")).isPresent())
            .findFirst();
    if (refined.isPresent()) {
      return refined;
    }
    if (stated.isPresent() && !stated.get().equals(ANY_LATIN)) {
      return stated;
    }
    boolean isHan = SpokenLanguage.of(text.text()).filter("zh"::equals).isPresent();
    Optional<String> fitting =
        tags.stream().filter(tag -> tag.startsWith("zh") == isHan).findFirst();
    return fitting.or(() -> stated).or(() -> Optional.of(tags.getFirst()));
  }

  /** Tags without what most texts in the language have: {@code zh-CN} is {@code zh-Hans}. */
  static String plain(String tag) {
    String[] parts = tag.split("-", -1);
    boolean isTraditional =
        Stream.of(parts).anyMatch(part -> List.of("Hant", "TW", "HK", "MO").contains(part));
    boolean isChinese = parts[0].equals("zh");
    return isChinese && isTraditional ? "zh-Hant" : isChinese ? "zh-Hans" : parts[0];
  }
}
