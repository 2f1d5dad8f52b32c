// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.markup;

import java.util.Optional;
import org.shike.parse.cue.XmlLines;

/**
 * What applies inside an element of TTML.
 *
 * @param language of its text, if the file states it
 * @param agent who speaks, by id
 * @param keepsBlanks whether blanks and line ends in it count
 * @param isHidden whether its text is not spoken
 * @param cue that it belongs to; empty outside all cues
 * @param lines where its text goes; empty outside all cues
 * @param word where a word with its own time begins; empty if the element is not such a word
 * @param isBackground whether it is sung in the background of its cue
 */
record TtmlScope(
    TtmlTime time,
    Optional<String> language,
    Optional<String> agent,
    boolean keepsBlanks,
    boolean isHidden,
    Optional<TtmlCue> cue,
    Optional<XmlLines> lines,
    Optional<XmlLines.Mark> word,
    boolean isBackground) {
  static final TtmlScope ALL =
      new TtmlScope(
          TtmlTime.ALL,
          Optional.empty(),
          Optional.empty(),
          false,
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false);

  /** The scope of an element inside this one, as far as its attributes determine it. */
  TtmlScope inside(XmlTag tag, TtmlTime time) {
    return new TtmlScope(
        time,
        tag.value("lang").or(() -> language),
        tag.value("agent").or(() -> agent),
        tag.value("space").map("preserve"::equals).orElse(keepsBlanks),
        isHidden,
        cue,
        lines,
        Optional.empty(),
        false);
  }

  TtmlScope withTime(TtmlTime time) {
    return new TtmlScope(
        time, language, agent, keepsBlanks, isHidden, cue, lines, word, isBackground);
  }

  TtmlScope hidden() {
    return new TtmlScope(time, language, agent, keepsBlanks, true, cue, lines, word, isBackground);
  }

  /** The scope of the text of a new cue. */
  TtmlScope inCue(TtmlCue cue) {
    return new TtmlScope(
        time,
        language,
        agent,
        keepsBlanks,
        isHidden,
        Optional.of(cue),
        Optional.of(cue.lines()),
        Optional.empty(),
        false);
  }

  /** The same scope in another text of its cue. */
  TtmlScope in(XmlLines lines) {
    return new TtmlScope(
        time, language, agent, keepsBlanks, isHidden, cue, Optional.of(lines), word, isBackground);
  }

  /** The scope of a word with its own time. */
  TtmlScope asWord() {
    return new TtmlScope(
        time,
        language,
        agent,
        keepsBlanks,
        isHidden,
        cue,
        lines,
        lines.map(XmlLines::mark),
        isBackground);
  }

  TtmlScope inBackground() {
    return new TtmlScope(time, language, agent, keepsBlanks, isHidden, cue, lines, word, true);
  }
}
