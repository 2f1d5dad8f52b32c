// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shike.parse.cue.CueLine.Script;
import org.shike.transcript.CueText;

/**
 * Separates the two languages of bilingual subtitles, however they are written: as lines of one
 * cue, one language below the other; as two cues with the same number and time; as the source text
 * after {@code #}.
 */
public final class Languages {
  private static final String SOURCE_MARK = "# ";
  private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");

  private final List<RawCue> cues;

  public Languages(List<RawCue> cues) {
    this.cues = cues;
  }

  /** The cues, each with all its texts. */
  public List<RawCue> separated() {
    List<RawCue> paired = paired();
    boolean isBilingual = isBilingual(paired);
    return paired.stream()
        .map(cue -> cue.others().isEmpty() ? separated(cue, isBilingual) : cue)
        .toList();
  }

  private List<RawCue> paired() {
    List<RawCue> paired = new ArrayList<>();
    int at = 0;
    while (at < cues.size()) {
      boolean isPair = at + 1 < cues.size() && isPair(cues.get(at), cues.get(at + 1));
      paired.add(isPair ? withOther(cues.get(at), cues.get(at + 1).lines()) : cues.get(at));
      at += isPair ? 2 : 1;
    }
    return paired;
  }

  private static boolean isPair(RawCue first, RawCue second) {
    return first.identifier().equals(second.identifier())
        && first.time().start().equals(second.time().start())
        && first.time().end().equals(second.time().end())
        && areTwo(script(first.lines()), script(second.lines()));
  }

  private static boolean areTwo(Script first, Script second) {
    return (first == Script.HAN && second == Script.LATIN)
        || (first == Script.LATIN && second == Script.HAN);
  }

  /** The script of the first line that has one. */
  private static Script script(List<CueLine> lines) {
    Script script = Script.NONE;
    for (int at = 0; at < lines.size() && script == Script.NONE; at++) {
      script = lines.get(at).script();
    }
    return script;
  }

  /**
   * Whether at least half of the cues are in two languages. In a file in one language, a line of
   * Latin letters is a name and belongs to the text around it.
   */
  private static boolean isBilingual(List<RawCue> cues) {
    return cues.stream().filter(cue -> border(cue.lines()) > 0).count() * 2 >= cues.size();
  }

  private static RawCue separated(RawCue cue, boolean isBilingual) {
    int sources = sources(cue.lines());
    if (sources > 0 && sources < cue.lines().size()) {
      return withSource(cue);
    }
    int border = isBilingual ? border(cue.lines()) : 0;
    return border > 0
        ? withOther(
            cue.withLines(cue.lines().subList(0, border)),
            cue.lines().subList(border, cue.lines().size()))
        : cue;
  }

  private static int sources(List<CueLine> lines) {
    int sources = 0;
    for (CueLine line : lines) {
      sources += isSource(line) ? 1 : 0;
    }
    return sources;
  }

  private static RawCue withSource(RawCue cue) {
    List<CueLine> translation = cue.lines().stream().filter(line -> !isSource(line)).toList();
    List<CueLine> source =
        cue.lines().stream()
            .filter(Languages::isSource)
            .map(line -> line.from(SOURCE_MARK.length()))
            .toList();
    return withOther(cue.withLines(translation), source);
  }

  private static boolean isSource(CueLine line) {
    return line.text().startsWith(SOURCE_MARK);
  }

  /**
   * The index at which the lines change from one script to the other, exactly once; 0 if they do
   * not.
   */
  private static int border(List<CueLine> lines) {
    int border = 0;
    Script last = lines.get(0).script();
    for (int at = 1; at < lines.size(); at++) {
      Script script = lines.get(at).script();
      if (areTwo(last, script)) {
        if (border > 0) {
          return 0;
        }
        border = at;
      }
      last = script == Script.NONE ? last : script;
    }
    return border;
  }

  private static RawCue withOther(RawCue cue, List<CueLine> other) {
    RawCue text = cue.withLines(other);
    return cue.withTexts(cue.lines(), List.of(new CueText(language(other), text.text())));
  }

  /** The language of a text, as far as its letters show it. */
  public static Optional<String> language(String text) {
    return language(List.of(CueLine.of(text)));
  }

  /** The language of lines, as far as their letters show it. */
  public static Optional<String> language(List<CueLine> lines) {
    return switch (script(lines)) {
      case HAN -> Optional.of(hasKana(lines) ? "ja" : "zh");
      case LATIN -> Optional.of("und-Latn");
      case NONE -> Optional.empty();
    };
  }

  private static boolean hasKana(List<CueLine> lines) {
    return lines.stream().anyMatch(line -> KANA.matcher(line.text()).find());
  }
}
