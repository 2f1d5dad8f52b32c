// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shike.search.ContextPassage;
import org.shike.search.Evidence;
import org.shike.search.Highlight;
import org.shike.search.LinkTemplate;
import org.shike.search.Moment;
import org.shike.search.MomentSource;
import org.shike.search.MomentTime;
import org.shike.search.Snippet;
import org.shike.transcript.TimeRange;

/** Turns consecutive passages that were found into a moment. */
final class Moments {
  private Moments() {}

  /**
   * A moment.
   *
   * @param passages at least one
   * @param titles shows a title instead of the text, if the title was found
   * @param longest the maximum length of its snippet, in UTF-16 code units
   */
  static Moment of(
      List<MarkedPassage> passages,
      double score,
      Evidence evidence,
      Optional<TitleSnippets> titles,
      List<ContextPassage> context,
      int longest) {
    MarkedPassage first = first(passages);
    PieceTimes start =
        first.times().cueAt(first.marks().isEmpty() ? 0 : first.marks().getFirst().from());
    Optional<TimeRange> time = passages.getLast().times().from(start);
    Snippet snippet =
        titles
            .map(titled -> titled.of(first))
            .orElseGet(() -> snippet(passages, first, start.range().from(), longest));
    return new Moment(
        source(passages, first, time),
        new MomentTime(time, start.basis(), start.startError(), start.timestamp()),
        snippet,
        score,
        evidence,
        context,
        List.of());
  }

  private static MomentSource source(
      List<MarkedPassage> passages, MarkedPassage first, Optional<TimeRange> time) {
    return new MomentSource(
        first.head().id(),
        first.head().title(),
        List.of(first.stored().getValues(Fields.SECTION)),
        speaker(passages),
        first.head().link().flatMap(link -> at(link, time)),
        first.head().recording());
  }

  /** The speaker; empty if unknown, or if there are several. */
  private static Optional<String> speaker(List<MarkedPassage> passages) {
    List<Optional<String>> speakers =
        passages.stream()
            .map(passage -> Optional.ofNullable(passage.stored().get(Fields.SPEAKER)))
            .distinct()
            .toList();
    return speakers.size() == 1 ? speakers.getFirst() : Optional.empty();
  }

  /** The first passage that has a mark; if none has, the first passage. */
  private static MarkedPassage first(List<MarkedPassage> passages) {
    return passages.stream()
        .filter(passage -> !passage.marks().isEmpty())
        .findFirst()
        .orElse(passages.getFirst());
  }

  /** The snippet of passages; the moment starts in one of them, at an offset of its text. */
  private static Snippet snippet(
      List<MarkedPassage> passages, MarkedPassage first, int offset, int longest) {
    int start = 0;
    StringBuilder text = new StringBuilder();
    List<TextRange> marks = new ArrayList<>();
    List<Highlight> highlights = new ArrayList<>();
    for (MarkedPassage passage : passages) {
      text.append(text.isEmpty() ? "" : "\n");
      start = passage.equals(first) ? text.length() + offset : start;
      for (TextRange mark : passage.marks()) {
        marks.add(mark.moved(text.length()));
        highlights.add(highlight(marks.getLast(), passage.times().at(mark.from())));
      }
      text.append(passage.stored().get(Fields.TEXT));
    }
    TextRange window = SnippetWindow.best(text.toString(), marks, longest);
    return new Snippet(
        text.substring(window.from(), window.to()),
        highlights.stream().flatMap(mark -> inside(mark, window).stream()).toList(),
        window.from() > 0,
        window.to() < text.length(),
        Math.clamp(start, window.from(), window.to()) - window.from());
  }

  private static Highlight highlight(TextRange mark, GivenTime said) {
    return new Highlight(mark.from(), mark.to(), said.time(), said.basis(), said.error());
  }

  /** The part of a mark that is in a window, with offsets in the window. */
  private static Optional<Highlight> inside(Highlight mark, TextRange window) {
    int from = Math.max(mark.from(), window.from()) - window.from();
    int to = Math.min(mark.to(), window.to()) - window.from();
    return from < to
        ? Optional.of(new Highlight(from, to, mark.time(), mark.basis(), mark.error()))
        : Optional.empty();
  }

  private static Optional<String> at(LinkTemplate link, Optional<TimeRange> time) {
    return time.isPresent() ? Optional.of(link.at(time.get())) : link.url();
  }
}
