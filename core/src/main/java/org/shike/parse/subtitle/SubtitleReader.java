// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.subtitle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shike.parse.cue.CueLine;
import org.shike.parse.cue.CueMarkup;
import org.shike.parse.cue.CueSteps;
import org.shike.parse.cue.CueTime;
import org.shike.parse.cue.RawCue;
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
 * Reads SubRip, WebVTT and SBV as people and programs write them, rather than as they are
 * specified. Nothing spoken is dropped, and guesses are reported.
 */
public final class SubtitleReader implements RawReader {
  private static final char NO_BREAK_SPACE = '\u00A0';

  private final Dialect dialect;
  private final ReadingOptions options;

  private SubtitleReader(Dialect dialect, ReadingOptions options) {
    this.dialect = dialect;
    this.options = options;
  }

  public static TranscriptReader webVtt(ReadingOptions options) {
    return options.isStrict()
        ? new TimedReader(options, new StrictWebVttReader(options))
        : of(Dialect.WEB_VTT, options);
  }

  public static TranscriptReader subRip(ReadingOptions options) {
    return of(Dialect.SUB_RIP, options);
  }

  public static TranscriptReader sbv(ReadingOptions options) {
    return of(Dialect.SBV, options);
  }

  private static TranscriptReader of(Dialect dialect, ReadingOptions options) {
    return new TimedReader(options, new SubtitleReader(dialect, options));
  }

  @Override
  public RawTranscript read(String text, ProblemLog problems) {
    SubtitleComments comments = new SubtitleComments(dialect == Dialect.WEB_VTT);
    List<CueBlock> blocks = blocks(text, comments, problems);
    return RawTranscript.of(
        comments.title(),
        comments.metadata(),
        language(comments.metadata()),
        untimed(blocks, problems),
        CueSteps.spoken(withoutMarkup(blocks, problems), problems));
  }

  private List<CueBlock> blocks(String text, SubtitleComments comments, ProblemLog problems) {
    List<String> lines = SubtitleSource.lines(text, options.maxLineLength(), problems);
    lines.replaceAll(line -> line.replace(NO_BREAK_SPACE, ' ').strip());
    TimingLine timing = timing().asIn(lines);
    List<CueBlock> blocks =
        new CueBlocks(dialect, timing, options.maxCues(), comments, problems).read(lines);
    return text.contains("</") ? HighlightedWords.joined(blocks) : blocks;
  }

  private TimingLine timing() {
    return dialect == Dialect.SBV ? TimingLine.withComma() : TimingLine.withArrow();
  }

  private static Optional<String> language(Map<String, List<String>> metadata) {
    return metadata.getOrDefault("Language", List.of()).stream().findFirst();
  }

  private static List<Cue> untimed(List<CueBlock> blocks, ProblemLog problems) {
    List<Cue> cues = new ArrayList<>();
    boolean isTimed = blocks.stream().anyMatch(block -> block.time().isPresent());
    Message problem =
        isTimed
            ? Message.of("text before the first cue; it was kept without a time")
            : Message.of("text of a file without times; it was kept without a time");
    for (CueBlock block : blocks) {
      if (block.time().isEmpty()) {
        problems.tally(block.line(), problem);
        cues.add(Cue.untimed(String.join("\n", block.lines())));
      }
    }
    return cues;
  }

  private List<RawCue> withoutMarkup(List<CueBlock> blocks, ProblemLog problems) {
    List<RawCue> cues = new ArrayList<>();
    for (CueBlock block : blocks) {
      if (block.time().isPresent()) {
        List<CueLine> lines = CueMarkup.lines(lines(block));
        if (lines.isEmpty()) {
          problems.tally(block.line(), Message.of("a cue without text; it was left out"));
        } else {
          cues.add(cue(block, block.time().get(), lines));
        }
      }
    }
    return cues;
  }

  /** YouTube's SBV writes a line end inside a cue as {@code [br]}. */
  private List<String> lines(CueBlock block) {
    return dialect == Dialect.SBV
        ? block.lines().stream().map(line -> line.replace("[br]", "\n")).toList()
        : block.lines();
  }

  private static RawCue cue(CueBlock block, CueTime time, List<CueLine> lines) {
    return new RawCue(block.line(), block.identifier(), time, Optional.empty(), lines, List.of());
  }
}
