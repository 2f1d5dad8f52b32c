// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.export;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shike.parse.cue.CueLine;
import org.shike.parse.cue.CueMarkup;
import org.shike.parse.cue.CueSteps;
import org.shike.parse.cue.CueTime;
import org.shike.parse.cue.RawCue;
import org.shike.parse.cue.RawCues;
import org.shike.parse.cue.RawReader;
import org.shike.parse.cue.RawTranscript;
import org.shike.parse.cue.SpeakingRate;
import org.shike.parse.cue.TimedReader;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.ReadingOptions;
import org.shike.parse.source.SubtitleSource;
import org.shike.parse.source.TranscriptReader;
import org.shike.transcript.Cue;
import org.shike.transcript.Message;
import org.shike.transcript.Timecode;

/**
 * Reads tables of cues with tabs between the columns: those of Whisper, in milliseconds, and the
 * labels of Audacity, in seconds with a fraction.
 */
public final class TsvReader implements RawReader {
  private static final int MILLI_DIGITS = 3;

  private final ReadingOptions options;

  private TsvReader(ReadingOptions options) {
    this.options = options;
  }

  public static TranscriptReader of(ReadingOptions options) {
    return new TimedReader(options, new TsvReader(options));
  }

  @Override
  public RawTranscript read(String text, ProblemLog problems) {
    List<String> lines = SubtitleSource.lines(text, options.maxLineLength(), problems);
    TsvColumns columns = TsvColumns.of(lines);
    List<TsvRow> rows = new ArrayList<>();
    List<Cue> untimed = new ArrayList<>();
    for (int at = columns.firstRow(); at < lines.size() && rows.size() <= options.maxCues(); at++) {
      Optional<TsvRow> row = columns.row(at + 1, lines.get(at));
      row.ifPresent(rows::add);
      if (row.isEmpty() && !lines.get(at).isBlank()) {
        problems.tally(at + 1, Message.of("a row without a start; it was kept as untimed text"));
        untimed.add(Cue.untimed(lines.get(at).strip()));
      }
    }
    return RawTranscript.of(
        "", Map.of(), Optional.empty(), untimed, CueSteps.spoken(cues(rows, problems), problems));
  }

  /**
   * Numbers with a fraction are seconds; whole numbers are milliseconds, or seconds if milliseconds
   * are impossible.
   */
  private List<RawCue> cues(List<TsvRow> rows, ProblemLog problems) {
    boolean areSeconds = rows.stream().anyMatch(TsvRow::hasFraction);
    List<RawCue> cues = cues(rows, areSeconds ? 0 : MILLI_DIGITS, problems);
    if (!areSeconds && SpeakingRate.of(cues).isTooFast()) {
      problems.add(
          rows.get(0).line(),
          Message.of(
              "times that are whole numbers and too close for milliseconds; they were read as seconds"));
      return cues(rows, 0, new ProblemLog(List.of()));
    }
    return cues;
  }

  private List<RawCue> cues(List<TsvRow> rows, int fractionDigits, ProblemLog problems) {
    RawCues cues = new RawCues(options.maxCues(), problems);
    for (TsvRow row : rows) {
      List<CueLine> text = CueMarkup.lines(List.of(row.text()));
      if (text.isEmpty()) {
        problems.tally(row.line(), Message.of("a cue without text; it was left out"));
      } else {
        CueTime time = time(row, fractionDigits);
        cues.add(RawCue.of(row.line(), time, row.speaker(), text));
      }
    }
    return cues.all();
  }

  private static CueTime time(TsvRow row, int fractionDigits) {
    Duration start = time(row.start(), fractionDigits);
    Duration known = start.isNegative() ? Duration.ZERO : start;
    Optional<Duration> end = row.end().map(written -> time(written, fractionDigits));
    return new CueTime(Timecode.of(known).written(), start, end);
  }

  private static Duration time(BigDecimal number, int fractionDigits) {
    return Duration.ofMillis(number.movePointRight(MILLI_DIGITS - fractionDigits).longValue());
  }
}
