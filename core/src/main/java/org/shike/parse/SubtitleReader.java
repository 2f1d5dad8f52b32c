// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

/**
 * Reads SubRip, WebVTT and SBV as people and programs write them, rather than as they are
 * specified. Nothing that is said is dropped; what had to be guessed is reported.
 */
final class SubtitleReader implements TranscriptReader {
  private static final char NO_BREAK_SPACE = '\u00A0';

  private final TranscriptFormat format;
  private final ReadingOptions options;

  private SubtitleReader(TranscriptFormat format, ReadingOptions options) {
    this.format = format;
    this.options = options;
  }

  static TranscriptReader webVtt(ReadingOptions options) {
    return options.isStrict()
        ? new StrictWebVttReader(options)
        : new SubtitleReader(TranscriptFormat.WEBVTT, options);
  }

  static TranscriptReader subRip(ReadingOptions options) {
    return new SubtitleReader(TranscriptFormat.SRT, options);
  }

  static TranscriptReader sbv(ReadingOptions options) {
    return new SubtitleReader(TranscriptFormat.SBV, options);
  }

  @Override
  public ParseResult read(String id, SourceText source) {
    ProblemLog problems = new ProblemLog(source.problems());
    List<String> lines =
        SubtitleSource.lines(source.text(), options.maxLineLength(), problems).stream()
            .map(line -> line.replace(NO_BREAK_SPACE, ' ').strip())
            .toList();
    SubtitleComments comments = new SubtitleComments(format == TranscriptFormat.WEBVTT);
    List<CueBlock> blocks =
        new CueBlocks(format, timing().asIn(lines), options.maxCues(), comments, problems)
            .read(lines);
    List<Cue> cues = new ArrayList<>(untimed(blocks, problems));
    CueAssembly assembly = new CueAssembly(language(comments.metadata()), options.stockPhrases());
    timed(blocks, problems).forEach(cue -> cues.add(assembly.cue(cue)));
    if (cues.isEmpty()) {
      problems.add(1, "there is no text; nothing will be found in it");
    }
    Transcript transcript =
        new Transcript(id, comments.title(), comments.metadata(), List.of(), cues);
    return new ParseResult(transcript, format, problems.all());
  }

  private TimingLine timing() {
    return format == TranscriptFormat.SBV ? TimingLine.withComma() : TimingLine.withArrow();
  }

  private static Optional<String> language(Map<String, List<String>> metadata) {
    return metadata.getOrDefault("Language", List.of()).stream().findFirst();
  }

  private static List<Cue> untimed(List<CueBlock> blocks, ProblemLog problems) {
    List<Cue> cues = new ArrayList<>();
    boolean isTimed = blocks.stream().anyMatch(block -> block.time().isPresent());
    String where = isTimed ? "text before the first cue" : "text of a file without times";
    for (CueBlock block : blocks) {
      if (block.time().isEmpty()) {
        problems.tally(block.line(), where + "; it was kept without a time");
        cues.add(Cue.untimed(String.join("\n", block.lines())));
      }
    }
    return cues;
  }

  /** The steps are in this order as a roll is seen best before lines are taken apart. */
  private List<RawCue> timed(List<CueBlock> blocks, ProblemLog problems) {
    CueOrder order = new CueOrder(problems);
    List<RawCue> shown = order.withoutCopies(order.sorted(withoutMarkup(blocks, problems)));
    List<RawCue> said = new RollUp(shown, problems).undone();
    List<RawCue> spoken = Speakers.labelled(new Languages(said).told()).apart();
    return new Repeats(order.withEnds(spoken), problems).collapsed();
  }

  private List<RawCue> withoutMarkup(List<CueBlock> blocks, ProblemLog problems) {
    List<RawCue> cues = new ArrayList<>();
    for (CueBlock block : blocks) {
      if (block.time().isPresent()) {
        List<CueLine> lines = CueMarkup.lines(lines(block));
        if (lines.isEmpty()) {
          problems.tally(block.line(), "a cue without text; it was left out");
        } else {
          cues.add(cue(block, block.time().get(), lines));
        }
      }
    }
    return cues;
  }

  /** YouTube's SBV writes a line end inside a cue as {@code [br]}. */
  private List<String> lines(CueBlock block) {
    return format == TranscriptFormat.SBV
        ? block.lines().stream().map(line -> line.replace("[br]", "\n")).toList()
        : block.lines();
  }

  private static RawCue cue(CueBlock block, CueTime time, List<CueLine> lines) {
    return new RawCue(block.line(), block.identifier(), time, Optional.empty(), lines, List.of());
  }
}
