// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.ass;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shike.parse.cue.CueTime;
import org.shike.parse.cue.ImpossibleClock;
import org.shike.parse.cue.RawCue;
import org.shike.parse.cue.RawCues;
import org.shike.parse.cue.RawReader;
import org.shike.parse.cue.RawTranscript;
import org.shike.parse.cue.TimedReader;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.ReadingOptions;
import org.shike.parse.source.SubtitleSource;
import org.shike.parse.source.TranscriptReader;
import org.shike.transcript.Cue;
import org.shike.transcript.Message;

/**
 * Reads Advanced SubStation Alpha and its predecessor SSA, as Aegisub writes them and libass shows
 * them. Only {@code Dialogue:} lines are spoken; styles, fonts, pictures and notes are skipped.
 *
 * @see <a href="https://aegisub.org/docs/latest/ass_tags/">The override codes of ASS</a>
 * @see <a href="https://github.com/libass/libass/wiki/ASS-File-Format-Guide">The file format</a>
 */
public final class AssReader implements RawReader {
  private static final Pattern SECTION = Pattern.compile("\\[([A-Za-z0-9+ ]{1,40})\\]");
  private static final Pattern ENTRY = Pattern.compile("([A-Za-z][A-Za-z ]{0,40}):\\s*(.*)");
  private static final String INFO = "script info";
  private static final String EVENTS = "events";

  /** The kinds of events that are not spoken. */
  private static final Set<String> SILENT =
      Set.of("comment", "picture", "sound", "movie", "command");

  /** The title that Aegisub gives a file without one. */
  private static final Pattern NO_TITLE =
      Pattern.compile("(?i)<?untitled>?|default(?: aegisub)? file");

  /** Entries other than the title that say who made which part of the file. */
  private static final Pattern CREDIT =
      Pattern.compile("(?i)original .*|script updated by|update details");

  private final ReadingOptions options;
  private final ProblemLog problems;
  private final RawCues timed;
  private final List<Cue> untimed = new ArrayList<>();
  private final Map<String, List<String>> metadata = new LinkedHashMap<>();
  private final NavigableSet<String> styles = new TreeSet<>();
  private Optional<AssColumns> columns = Optional.empty();
  private String section = "";
  private String title = "";
  private Optional<String> language = Optional.empty();

  private AssReader(ReadingOptions options, ProblemLog problems) {
    this.options = options;
    this.problems = problems;
    this.timed = new RawCues(options.maxCues(), problems);
  }

  public static TranscriptReader of(ReadingOptions options) {
    return new TimedReader(
        options, (text, problems) -> new AssReader(options, problems).read(text, problems));
  }

  @Override
  public RawTranscript read(String text, ProblemLog problems) {
    List<String> lines = SubtitleSource.lines(text, options.maxLineLength(), problems);
    for (int at = 0; at < lines.size() && !timed.isFull(); at++) {
      accept(at + 1, lines.get(at).strip());
    }
    List<RawCue> said = AssSteps.spoken(timed.all(), problems);
    return RawTranscript.of(title, metadata, language, untimed, said);
  }

  private void accept(int at, String line) {
    Matcher head = SECTION.matcher(line);
    Matcher entry = ENTRY.matcher(line);
    if (head.matches()) {
      section = head.group(1).toLowerCase(Locale.ROOT);
    } else if (entry.matches()) {
      accept(at, line, entry);
    } else {
      acceptStray(at, line);
    }
  }

  private void accept(int at, String line, Matcher entry) {
    String key = entry.group(1).toLowerCase(Locale.ROOT);
    String value = entry.group(2);
    if (key.equals("dialogue")) {
      acceptDialogue(at, value);
    } else if (key.equals("style")) {
      styles.add(value.split(",", 2)[0].strip());
    } else if (section.equals(INFO)) {
      acceptInfo(entry.group(1), value);
    } else if (key.equals("format") && isAmongEvents()) {
      acceptFormat(at, value);
    } else if (!SILENT.contains(key)) {
      acceptStray(at, line);
    }
  }

  private boolean isAmongEvents() {
    return section.equals(EVENTS) || section.isEmpty();
  }

  /** A line that is not an event: for example, a text that was broken in two. */
  private void acceptStray(int at, String line) {
    boolean isNote = line.startsWith(";") || line.startsWith("!:");
    if (section.equals(EVENTS) && !line.isEmpty() && !isNote) {
      problems.tally(at, Message.of("a line that is not an event; it was kept as untimed text"));
      keepUntimed(line);
    }
  }

  private void acceptInfo(String key, String value) {
    if (key.equalsIgnoreCase("title")) {
      title = NO_TITLE.matcher(value).matches() ? "" : value;
    } else if (key.equalsIgnoreCase("language")) {
      language = Optional.of(value).filter(tag -> !tag.isBlank());
    } else if (CREDIT.matcher(key).matches() && !value.isBlank()) {
      metadata.computeIfAbsent(key, name -> new ArrayList<>()).add(value);
    }
  }

  private void acceptFormat(int at, String value) {
    columns = AssColumns.of(value);
    if (columns.isEmpty()) {
      problems.tally(
          at, Message.of("a Format without Start and Text; the standard columns were used"));
    }
  }

  private void acceptDialogue(int at, String value) {
    Optional<AssEvent> event =
        columns.isPresent() ? columns.get().event(value) : AssStandardColumns.event(value, styles);
    Optional<String> text = event.isEmpty() ? AssColumns.textOf(value, styles) : Optional.empty();
    if (event.isPresent()) {
      accept(at, event.get());
    } else if (text.isPresent()) {
      problems.tally(
          at, Message.of("an event with too few columns; its text was kept without a time"));
      keepUntimed(text.get());
    } else {
      problems.tally(
          at, Message.of("an event with too few columns and without text; it was left out"));
    }
  }

  private void accept(int at, AssEvent event) {
    Optional<Duration> start = AssTime.parse(event.start());
    AssText text = AssText.of(event.text(), start.orElse(Duration.ZERO));
    if (text.lines().isEmpty()) {
      reportEmpty(at, text);
    } else if (start.isPresent()) {
      if (ImpossibleClock.isIn(event.start()) || ImpossibleClock.isIn(event.end())) {
        problems.tally(at, ImpossibleClock.PROBLEM);
      }
      CueTime time = new CueTime(event.start(), start.get(), end(at, event));
      timed.add(new RawCue(at, event.style(), time, event.speaker(), text.lines(), List.of()));
    } else {
      problems.tally(at, Message.of("a start that is not a time; the text was kept without one"));
      untimed.add(Cue.untimed(text.text()).withSpeaker(event.speaker()));
    }
  }

  private Optional<Duration> end(int at, AssEvent event) {
    Optional<Duration> end = AssTime.parse(event.end());
    if (end.isEmpty() && !event.end().isEmpty()) {
      problems.tally(at, Message.of("an end that is not a time; it was dropped"));
    }
    return end;
  }

  private void reportEmpty(int at, AssText text) {
    if (!text.isDrawn()) {
      problems.tally(at, Message.of("a cue without text; it was left out"));
    }
  }

  private void keepUntimed(String marked) {
    AssText text = AssText.of(marked, Duration.ZERO);
    if (!text.lines().isEmpty()) {
      untimed.add(Cue.untimed(text.text()));
    }
  }
}
