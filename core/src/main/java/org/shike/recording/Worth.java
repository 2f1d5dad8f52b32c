// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.shike.transcript.Message;

/**
 * Which of several texts is the better one: the first difference decides.
 *
 * <p>Speech comes before summaries, so that the recording's id is that of its speech.
 */
@SuppressWarnings("ImmutableEnumChecker") // the field is a lambda without state
enum Worth {
  SPEECH(text -> text.isSpeech() ? 0 : 1),
  /** Who made it. */
  MARK(text -> NameMark.BEST_FIRST.indexOf(text.name().mark())),
  /** A file in two languages has more than one in either. */
  LANGUAGES(text -> -text.mainLanguages().size()),
  WORDS(text -> text.hasWords() ? 0 : 1),
  /** What programs write with the most care for what was said. */
  FORMAT(text -> Format.of(text.name().extension()));

  static final Comparator<Text> BEST_FIRST =
      Arrays.stream(values())
          .map(Worth::order)
          .reduce(Comparator::thenComparing)
          .orElseThrow()
          .thenComparing(text -> text.file().place());

  private final ToIntFunction<Text> rank;

  Worth(ToIntFunction<Text> rank) {
    this.rank = rank;
  }

  private Comparator<Text> order() {
    return Comparator.comparingInt(rank);
  }

  /** Why the first of two texts is the better one. */
  static Message reason(Text better, Text worse) {
    return Arrays.stream(values())
        .filter(row -> row.rank.applyAsInt(better) < row.rank.applyAsInt(worse))
        .findFirst()
        .map(Worth::reason)
        .orElseGet(() -> Message.of("its name comes first"));
  }

  private Message reason() {
    return switch (this) {
      case SPEECH -> Message.of("it has times");
      case MARK -> Message.of("by a person comes before by a recogniser, whole before in part");
      case LANGUAGES -> Message.of("it has more languages");
      case WORDS -> Message.of("it has the times of words");
      case FORMAT -> Message.of("its format says more");
    };
  }

  /** Extensions, the ones that keep most first. */
  private record Format() {
    private static final List<String> ORDER =
        List.of("json", "vtt", "srt", "ass", "ssa", "ttml", "srv3", "srv2", "srv1", "json3", "sbv");

    static int of(String extension) {
      int place = ORDER.indexOf(extension);
      return place < 0 ? ORDER.size() : place;
    }
  }
}
