// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.export;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shike.parse.cue.Chapter;
import org.shike.parse.cue.RawReader;
import org.shike.parse.cue.RawTranscript;
import org.shike.parse.cue.TimedReader;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.ReadingOptions;
import org.shike.parse.source.SubtitleSource;
import org.shike.parse.source.TranscriptReader;
import org.shike.transcript.Message;

/**
 * Reads the description of a video. Its chapters are successive lines with a time, as YouTube
 * requires them: at least three, ascending, the first at 0:00. Everything else is untimed text.
 */
public final class DescriptionReader implements RawReader {
  private static final int MIN_CHAPTERS = 3;

  /**
   * YouTube does not accept shorter chapters, and transcripts of speech have more frequent times.
   */
  private static final Duration MIN_LENGTH = Duration.ofSeconds(10);

  /** Speech has more letters per second. */
  private static final int LETTERS_PER_SECOND = 2;

  private static final Pattern MARKDOWN =
      Pattern.compile("(?m)^(?:#{1,6}[ \\t]|\\||[-*+][ \\t]{1,9}\\*\\*)|\\A---\\s|\\*\\*\\d{1,2}:");

  private final ReadingOptions options;

  private DescriptionReader(ReadingOptions options) {
    this.options = options;
  }

  public static TranscriptReader of(ReadingOptions options) {
    return new TimedReader(options, new DescriptionReader(options));
  }

  /** Whether a text has such chapters and is not a summary. */
  static boolean hasChapters(String text) {
    List<String> lines = lines(text);
    List<Chapter> chapters = chapters(lines);
    return !chapters.isEmpty()
        && areTitles(chapters)
        && isWhole(chapters, lines)
        && !MARKDOWN.matcher(text).find();
  }

  /** Whether few other lines have a time; in a summary there is text between them. */
  private static boolean isWhole(List<Chapter> chapters, List<String> lines) {
    long timed = lines.stream().filter(line -> ChapterLine.read(1, line).isPresent()).count();
    return (timed - chapters.size()) * 3 <= chapters.size();
  }

  private static boolean areTitles(List<Chapter> chapters) {
    Duration start = Duration.ZERO;
    long letters = 0;
    for (Chapter chapter : chapters.subList(1, chapters.size())) {
      if (chapter.time().start().minus(start).compareTo(MIN_LENGTH) < 0) {
        return false;
      }
      start = chapter.time().start();
      letters += chapter.title().length();
    }
    return letters <= start.toSeconds() * LETTERS_PER_SECOND;
  }

  private static List<String> lines(String text) {
    return SubtitleSource.lines(text, Integer.MAX_VALUE, new ProblemLog(List.of()));
  }

  @Override
  public RawTranscript read(String text, ProblemLog problems) {
    List<String> lines = lines(text);
    List<Chapter> chapters = chapters(lines);
    if (chapters.isEmpty()) {
      problems.add(
          1, Message.of("there are no chapters from 0:00 on; everything was kept as untimed text"));
    }
    int most = Math.min(chapters.size(), options.maxCues());
    if (most < chapters.size()) {
      int line = chapters.get(most).line();
      problems.add(line, Message.of("more than %d chapters; the rest was kept as text", most));
    }
    List<Chapter> kept = chapters.subList(0, most);
    TextParagraphs untimed = new TextParagraphs();
    int next = 0;
    for (int at = 0; at < lines.size(); at++) {
      boolean isChapter = next < kept.size() && kept.get(next).line() == at + 1;
      next += isChapter ? 1 : 0;
      untimed.add(isChapter ? "" : lines.get(at).strip());
    }
    return new RawTranscript("", Map.of(), Optional.empty(), untimed.all(), List.of(), kept);
  }

  /**
   * The first chapters that ascend from 0:00 on without text between them; none if there are too
   * few.
   */
  private static List<Chapter> chapters(List<String> lines) {
    List<Chapter> run = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      Optional<Chapter> chapter = ChapterLine.read(at + 1, lines.get(at));
      boolean isNext = chapter.filter(next -> follows(run, next)).isPresent();
      boolean isBlank = lines.get(at).isBlank();
      if (!isNext && !isBlank && run.size() >= MIN_CHAPTERS) {
        return run;
      }
      if (!isNext && !isBlank) {
        run.clear();
      }
      chapter.filter(next -> follows(run, next)).ifPresent(run::add);
    }
    return run.size() >= MIN_CHAPTERS ? run : List.of();
  }

  private static boolean follows(List<Chapter> run, Chapter next) {
    Duration start = next.time().start();
    return run.isEmpty()
        ? start.isZero()
        : start.compareTo(run.get(run.size() - 1).time().start()) > 0;
  }
}
