// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.text.BreakIterator;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shike.render.SnippetRenderers;
import org.shike.search.Moment;
import org.shike.search.MomentView;
import org.shike.search.SearchResult;
import org.shike.search.Snippet;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;
import org.shike.write.TranscriptWriter;
import org.shike.write.TranscriptWriters;

/**
 * Writes the timed moments of a result as subtitles, in the order of their times, as players want
 * them. Each begins with the title of its transcript.
 */
final class SubtitleResult {
  /** How long a moment is shown whose end is unknown. */
  private static final Duration LENGTH = Duration.ofSeconds(5);

  private SubtitleResult() {}

  static void writeWebVtt(PrintWriter out, SearchResult result) {
    write(out, result, TranscriptWriters.webVtt());
  }

  static void writeSubRip(PrintWriter out, SearchResult result) {
    write(out, result, TranscriptWriters.srt());
  }

  private static void write(PrintWriter out, SearchResult result, TranscriptWriter writer) {
    TranscriptNames names = new TranscriptNames(result.moments());
    List<Cue> cues =
        result.moments().stream()
            .flatMap(
                moment ->
                    moment.start().map(start -> cue(start, names.of(moment), moment)).stream())
            .toList();
    String query = PlainText.of(result.query().text());
    out.print(writer.write(Transcript.of("result", query, cues)));
  }

  private static Cue cue(Duration start, String name, Moment moment) {
    String title = PlainText.of(name);
    String text = SnippetRenderers.plain().render(fromItsStart(moment.snippet()));
    List<CueText> lines =
        Stream.of(title, text).filter(Predicate.not(String::isBlank)).map(CueText::of).toList();
    Duration end = moment.end().filter(known -> !known.equals(start)).orElse(start.plus(LENGTH));
    return Cue.timed(TimeRange.of(start, end), text).withTexts(lines, List.of());
  }

  /** What is said from the start of the moment on, as far as a player may show it. */
  private static Snippet fromItsStart(Snippet snippet) {
    String text = snippet.text();
    int last = lastBreak(text, snippet.start());
    Snippet shown = new TextLine(snippet.start(), last).of(snippet);
    boolean isCutAfter = snippet.isCutAfter() || last < text.length();
    return new Snippet(shown.text(), List.of(), false, isCutAfter, 0);
  }

  private static int lastBreak(String text, int start) {
    int most = start + MomentView.DEFAULT_SNIPPET_LENGTH;
    if (text.length() <= most) {
      return text.length();
    }
    BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
    words.setText(text);
    int last = words.preceding(most + 1);
    return last > start ? last : most;
  }
}
