// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shike.parse.cue.CueLine;
import org.shike.parse.cue.CueTime;
import org.shike.parse.cue.Languages;
import org.shike.parse.cue.XmlLines;
import org.shike.transcript.CueText;

/** A cue of TTML whose end is still to come. */
final class TtmlCue {
  private final XmlTag tag;
  private final int maxLineLength;
  private final XmlLines lines;
  private final Map<String, XmlLines> others = new LinkedHashMap<>();

  /** From its first word with a time to the last one. */
  private Optional<CueTime> words = Optional.empty();

  TtmlCue(XmlTag tag, int maxLineLength) {
    this.tag = tag;
    this.maxLineLength = maxLineLength;
    this.lines = new XmlLines(maxLineLength);
  }

  int line() {
    return tag.line();
  }

  /**
   * Its own time, or else the time of its words, or else the time of the element around it; empty
   * if there is none, or if its {@code begin} is not a time.
   */
  Optional<CueTime> time(TtmlTime time, TtmlClock clock) {
    if (tag.value("begin").isPresent()) {
      boolean isBroken = tag.value("begin").flatMap(clock::parse).isEmpty();
      return isBroken ? words : Optional.of(time.shown());
    }
    boolean isOwn = tag.value("end").isPresent() || tag.value("dur").isPresent();
    Optional<CueTime> known = time.isKnown() ? Optional.of(time.shown()) : Optional.empty();
    return isOwn ? known.or(() -> words) : words.or(() -> known);
  }

  XmlLines lines() {
    return lines;
  }

  /** Its text in another language; a second text in the same language continues below the first. */
  XmlLines other(String language) {
    XmlLines other = others.computeIfAbsent(language, tag -> new XmlLines(maxLineLength));
    other.endLine();
    return other;
  }

  /** Extends the time of its words by another word. */
  void addWord(CueTime word) {
    CueTime first = words.filter(known -> known.start().compareTo(word.start()) <= 0).orElse(word);
    CueTime last = words.filter(known -> known.isLongerThanUntil(end(word))).orElse(word);
    words = Optional.of(first.withEnd(last.end()));
  }

  private static CueTime end(CueTime time) {
    return time.withStart(time.end().orElse(time.start()));
  }

  boolean isCut() {
    return lines.isCut() || others.values().stream().anyMatch(XmlLines::isCut);
  }

  /**
   * Its texts in other languages; a language that the file does not name is detected by its
   * letters.
   */
  List<CueText> others() {
    List<CueText> texts = new ArrayList<>();
    others.forEach(
        (language, other) -> {
          List<CueLine> said = other.lines();
          if (!said.isEmpty()) {
            Optional<String> tag = Optional.of(language).filter(name -> !name.isEmpty());
            texts.add(new CueText(tag.or(() -> Languages.language(said)), XmlLines.text(said)));
          }
        });
    return texts;
  }
}
