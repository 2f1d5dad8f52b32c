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
import org.shike.transcript.Message;

/**
 * Reads the text export of a meeting or a recogniser: each turn states its start and its speaker,
 * followed by what is said. {@link TurnForm} lists the written forms, {@link Turns} finds the
 * turns, {@link MeetingHead} and {@link MeetingText} read the lines.
 */
public final class MeetingReader implements RawReader {
  private static final char NO_BREAK_SPACE = '\u00A0';

  /**
   * No recording starts with this much silence, and no meeting starts this early in the morning.
   */
  private static final Duration EARLIEST_TIME_OF_DAY = Duration.ofHours(6);

  private static final Pattern ESCAPED_BRACKET = Pattern.compile("\\\\\\[\\d{1,3}:\\d");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?=[!-/:-@\\[-`{-~])");
  private static final Pattern MOMENT =
      Pattern.compile("(?<=\\?)t=[\\d.hms]{1,20}&|[?&#]t=[\\d.hms]{1,20}");

  private static final Message IMPOSSIBLE =
      Message.of("a line that starts with an impossible time; it was kept as text");

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

  /**
   * The lines, unescaped if the text was converted to Markdown with a backslash before each sign.
   */
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
    boolean isAfter = found.form().filter(form -> form.kind() == Kind.AFTER).isPresent();
    int start = turns.isEmpty() ? lines.size() : turns.get(0).line() - 1;
    int first = isAfter ? startOfParagraph(lines, start) : startOfHeading(lines, turns, start);
    MeetingHead head = new MeetingHead(front, lines.subList(0, first));
    RawCues cues = new RawCues(options.maxCues(), problems);
    MeetingText body = new MeetingText(cues, head.text(), problems);
    if (isAfter) {
      new TimesAfterText(turns.get(0).form(), body).read(lines, first);
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

  /** If there are headings between the turns, a heading above the first turn is not the title. */
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
      problems.add(
          1, Message.of("no line says who speaks when; everything was kept as untimed text"));
    } else if (areTimesOfDay(turns)) {
      problems.add(
          turns.get(0).line(),
          Message.of("times of day instead of times of the recording; kept as written"));
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

  /** A turn ends only at the next start; speakers may be named in the text of the turns. */
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
