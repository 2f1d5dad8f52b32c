// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.export;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shike.parse.cue.CueOrder;
import org.shike.parse.cue.RawCue;
import org.shike.parse.cue.RawCues;
import org.shike.parse.cue.RawReader;
import org.shike.parse.cue.RawTranscript;
import org.shike.parse.cue.Repeats;
import org.shike.parse.cue.TimedReader;
import org.shike.parse.export.TurnForm.Kind;
import org.shike.parse.source.FrontMatter;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.ReadingOptions;
import org.shike.parse.source.SubtitleSource;
import org.shike.parse.source.TranscriptReader;

/**
 * Reads the text export of a meeting or a recogniser: when a turn starts and whose it is, then what
 * is said up to the next one. {@link TurnForm} says how that is written, {@link Turns} where it is,
 * {@link MeetingHead} and {@link MeetingText} what becomes of the lines.
 */
public final class MeetingReader implements RawReader {
  private static final char NO_BREAK_SPACE = '\u00A0';

  /** No recording starts with silence that long, and no meeting so early in the morning. */
  private static final Duration EARLIEST_TIME_OF_DAY = Duration.ofHours(6);

  private static final Pattern ESCAPED_BRACKET = Pattern.compile("\\\\\\[\\d{1,3}:\\d");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?=[!-/:-@\\[-`{-~])");
  private static final Pattern MOMENT =
      Pattern.compile("(?<=\\?)t=[\\d.hms]{1,20}&|[?&#]t=[\\d.hms]{1,20}");

  private static final String IMPOSSIBLE =
      "a line that starts with an impossible time; it was kept as text";

  private final ReadingOptions options;

  private MeetingReader(ReadingOptions options) {
    this.options = options;
  }

  public static TranscriptReader of(ReadingOptions options) {
    return new TimedReader(options, new MeetingReader(options));
  }

  /** Whether a text is such an export. */
  static boolean isMeeting(String text) {
    return new MeetingSigns(lines(FrontMatter.of(text).body())).areThere();
  }

  /** Of text that was made Markdown, with a backslash before each sign, what was meant. */
  private static List<String> lines(String text) {
    boolean isEscaped = ESCAPED_BRACKET.matcher(text).find();
    String meant = isEscaped ? ESCAPE.matcher(text).replaceAll("") : text;
    return SubtitleSource.lines(meant, Integer.MAX_VALUE, new ProblemLog(List.of())).stream()
        .map(line -> line.replace(NO_BREAK_SPACE, ' ').strip())
        .toList();
  }

  @Override
  public RawTranscript read(String text, ProblemLog problems) {
    FrontMatter front = FrontMatter.of(text);
    front.problems().forEach(problem -> problems.add(problem.line(), problem.message()));
    List<String> lines = lines(front.body());
    Turns found = Turns.in(lines);
    List<Turn> turns = found.all();
    boolean isBehind = found.form().filter(form -> form.kind() == Kind.BEHIND).isPresent();
    int start = turns.isEmpty() ? lines.size() : turns.get(0).line() - 1;
    int first = isBehind ? startOfParagraph(lines, start) : startOfHeading(lines, turns, start);
    MeetingHead head = new MeetingHead(front, lines.subList(0, first));
    RawCues cues = new RawCues(options.maxCues(), problems);
    MeetingText body = new MeetingText(cues, head.text(), problems);
    if (isBehind) {
      new TimesBehind(turns.get(0).form(), body).read(lines, first);
    } else {
      lines.subList(first, start).forEach(body::addBetween);
      body.read(lines, turns);
    }
    report(turns, problems);
    found.impossible().forEach(line -> problems.tally(line, IMPOSSIBLE));
    addLink(head.metadata(), turns);
    return new RawTranscript(
        head.title(),
        head.metadata(),
        Optional.empty(),
        head.text().all(),
        spoken(cues.all(), problems),
        body.chapters());
  }

  private static int startOfParagraph(List<String> lines, int line) {
    int start = line;
    while (start > 0 && !lines.get(start - 1).isEmpty()) {
      start--;
    }
    return start;
  }

  /** Where headings stand between the turns, one above the first turn is none of the whole. */
  private static int startOfHeading(List<String> lines, List<Turn> turns, int start) {
    int heading = start - 1;
    while (heading > 0 && lines.get(heading).isEmpty()) {
      heading--;
    }
    boolean isHeading = heading >= 0 && lines.get(heading).startsWith("##");
    int last = turns.isEmpty() ? start : turns.get(turns.size() - 1).line();
    return isHeading && lines.subList(start, last).stream().anyMatch(MeetingText::isHeading)
        ? heading
        : start;
  }

  private static void report(List<Turn> turns, ProblemLog problems) {
    if (turns.isEmpty()) {
      problems.add(1, "no line says who speaks when; everything was kept as untimed text");
    } else if (areTimesOfDay(turns)) {
      problems.add(
          turns.get(0).line(), "times of day instead of times of the recording; kept as written");
    }
  }

  private static boolean areTimesOfDay(List<Turn> turns) {
    return turns.stream()
        .map(turn -> turn.time().start())
        .allMatch(
            start ->
                start.compareTo(EARLIEST_TIME_OF_DAY) >= 0
                    && start.compareTo(Duration.ofDays(1)) < 0);
  }

  private static void addLink(Map<String, List<String>> metadata, List<Turn> turns) {
    turns.stream()
        .map(turn -> MOMENT.matcher(turn.link()).replaceFirst(""))
        .filter(link -> !link.isEmpty())
        .findFirst()
        .ifPresent(link -> metadata.putIfAbsent("url", List.of(link)));
  }

  /** A turn has no end but the next start; who speaks may stand in the text of all turns. */
  private static List<RawCue> spoken(List<RawCue> noted, ProblemLog problems) {
    List<RawCue> named = noted.stream().filter(cue -> cue.speaker().isPresent()).toList();
    List<RawCue> others = noted.stream().filter(cue -> cue.speaker().isEmpty()).toList();
    List<RawCue> all =
        Stream.concat(named.stream(), TurnLabels.apart(others).stream())
            .sorted(Comparator.comparingInt(RawCue::line))
            .toList();
    boolean hasEnds = all.stream().anyMatch(cue -> cue.time().end().isPresent());
    CueOrder order = new CueOrder(problems);
    CueOrder ends = hasEnds ? order : new CueOrder(new ProblemLog(List.of()));
    return new Repeats(ends.withEnds(order.sorted(all)), problems).collapsed();
  }
}
