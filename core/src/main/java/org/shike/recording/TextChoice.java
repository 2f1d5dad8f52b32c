// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.shike.parse.ParseResult;
import org.shike.transcript.Cue;
import org.shike.transcript.Message;
import org.shike.transcript.Transcript;

/**
 * Decides what becomes of each text of a recording: a transcript, another language of one, or
 * nothing, because a better text says the same.
 *
 * <table>
 * <caption>The rules, the first that fits counts</caption>
 * <tr><th>a text</th><th>becomes</th></tr>
 * <tr><td>with the same words as a better one</td><td>nothing</td></tr>
 * <tr><td>of speech, in languages that better ones have</td><td>nothing</td></tr>
 * <tr><td>of speech, with the time line of a better one</td><td>its other language</td></tr>
 * <tr><td>any other</td><td>a transcript</td></tr>
 * </table>
 */
final class TextChoice {
  private final List<Kept> kept = new ArrayList<>();
  private final List<ReadFile> reports = new ArrayList<>();

  /** A text that becomes a transcript, and its cues in all languages. */
  private static final class Kept {
    final Text text;
    final String id;
    final List<Text> texts = new ArrayList<>();
    final Set<String> languages = new HashSet<>();
    List<Cue> cues;

    Kept(Text text, String id) {
      this.text = text;
      this.id = id;
      this.cues = text.cues();
      add(text);
    }

    private void add(Text other) {
      texts.add(other);
      languages.addAll(other.mainLanguages());
    }

    boolean isSpeechIn(Set<String> wanted) {
      return text.isSpeech() && languages.containsAll(wanted);
    }

    boolean isJoined() {
      return texts.size() > 1;
    }

    void join(Text other) {
      cues = new TimeLine(cues, other.cues()).joined();
      add(other);
    }

    /** The text in some of these languages. */
    Text in(Set<String> wanted) {
      return texts.stream()
          .filter(one -> one.mainLanguages().stream().anyMatch(wanted::contains))
          .findFirst()
          .orElse(text);
    }
  }

  private final String recording;

  /**
   * Chooses among texts.
   *
   * @param recording its id
   * @param spoken the language of the recording, whose text comes first where it is known
   */
  TextChoice(String recording, List<Text> texts, Optional<String> spoken) {
    this.recording = recording;
    Predicate<Text> isSpoken = text -> text.mainLanguages().stream().anyMatch(isIn(spoken));
    texts.stream()
        .sorted(
            Comparator.comparing((Text text) -> !text.isSpeech())
                .thenComparing(text -> !isSpoken.test(text))
                .thenComparing(Worth.BEST_FIRST))
        .forEach(this::choose);
  }

  private static Predicate<String> isIn(Optional<String> spoken) {
    return language -> spoken.filter(tag -> CueLanguages.plain(tag).equals(language)).isPresent();
  }

  private void choose(Text text) {
    Optional<Kept> same = first(one -> one.text.letters().equals(text.letters()));
    Optional<Kept> better = first(one -> text.isSpeech() && one.isSpeechIn(text.mainLanguages()));
    Optional<Kept> parallel = first(one -> isParallel(one, text));
    if (same.isPresent()) {
      leaveOut(text, same.get().text, Message.of("it says the same"));
    } else if (better.isPresent()) {
      Text taken = better.get().in(text.mainLanguages());
      leaveOut(text, taken, Worth.reason(taken, text));
    } else if (parallel.isPresent()) {
      parallel.get().join(text);
      String first = parallel.get().text.file().name();
      report(
          text,
          FileUse.LANGUAGE,
          parallel.get().id,
          Message.of("adds %s to %s", languages(text), first));
    } else {
      kept.add(new Kept(text, id(text)));
      report(text, FileUse.TRANSCRIPT, kept.getLast().id, asTranscript(text));
    }
  }

  /** What the file says, else the recording's for the first text, else its place. */
  private String id(Text text) {
    String place = kept.isEmpty() ? recording : text.file().place();
    return text.hasOwnId() ? text.transcript().id() : place;
  }

  private Optional<Kept> first(Predicate<Kept> fits) {
    return kept.stream().filter(fits).findFirst();
  }

  private static boolean isParallel(Kept one, Text text) {
    return one.text.isSpeech() && text.isSpeech() && new TimeLine(one.cues, text.cues()).agrees();
  }

  private void leaveOut(Text text, Text better, Message why) {
    String instead = better.file().name();
    report(text, FileUse.LEFT_OUT, "", Message.of("left out for %s: %s", instead, why));
  }

  private static Message asTranscript(Text text) {
    String languages = languages(text);
    if (languages.isEmpty()) {
      return Message.of("a transcript");
    }
    return text.languages().isGuessed()
        ? Message.of("a transcript in %s, as its letters show", languages)
        : Message.of("a transcript in %s", languages);
  }

  private static String languages(Text text) {
    return String.join(", ", text.languages().languages());
  }

  private void report(Text text, FileUse use, String transcript, Message why) {
    ParseResult result = text.result();
    reports.add(
        new ReadFile(
            text.file().path(),
            use,
            why,
            Optional.of(transcript).filter(id -> !id.isEmpty()),
            result.problems(),
            result.isWhole(),
            Optional.empty()));
  }

  List<ReadFile> reports() {
    return reports;
  }

  /** The transcripts, with what other files say of the recording. */
  List<Transcript> transcripts(Facts facts) {
    List<Transcript> transcripts = new ArrayList<>();
    for (Kept one : kept) {
      Transcript said = facts.addedTo(CueLanguages.withCues(one.text.transcript(), one.cues));
      transcripts.add(named(one, transcripts.isEmpty() ? facts.withTexts(said) : said));
    }
    return transcripts;
  }

  private Transcript named(Kept one, Transcript said) {
    Map<String, List<String>> metadata = new LinkedHashMap<>(said.metadata());
    if (one.isJoined()) {
      metadata.keySet().removeIf("language"::equalsIgnoreCase); // that of one file among several
    }
    if (kept.size() > 1) {
      metadata.put(Recording.KEY, List.of(recording));
    }
    return new Transcript(one.id, said.title(), metadata, said.sections(), said.cues());
  }
}
