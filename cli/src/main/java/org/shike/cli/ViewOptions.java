// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import org.shike.search.MomentQuery;
import org.shike.search.MomentView;
import picocli.CommandLine.Option;

/** How what a search found is shown. */
final class ViewOptions {
  private static final int USUAL_LINES = 5;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of text, json, jsonl, html, md, vtt, srt, csv (default: text).")
  private Format format = Format.TEXT;

  @Option(
      names = "--context",
      paramLabel = "N",
      description = "Show up to N passages before and behind each moment (but in vtt and srt).")
  private int context;

  @Option(
      names = "--lines",
      paramLabel = "N",
      description =
          "In text, shorten what is shown of a moment to N lines, to the sentences that match; 0 for"
              + " all of it (default: ${DEFAULT-VALUE}).")
  private int lines = USUAL_LINES;

  @Option(
      names = "--explain",
      description = "Say of each moment what its score is made of (but in csv, vtt and srt).")
  private boolean isExplained;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "Mark words in bold: auto, always, never (default: auto).")
  private Terminal.Color color = Terminal.Color.AUTO;

  Format format() {
    return format;
  }

  int lines() {
    return lines;
  }

  MomentQuery applyTo(MomentQuery query) {
    return query
        .withContext(context)
        .withSnippetLength(format.snippetLength())
        .withExplanation(isExplained);
  }

  /** What shows a result as text. */
  TextResult text(PrintWriter out, Terminal terminal) {
    return new TextResult(out, terminal.columns(), lines, terminal.showsBold(color));
  }

  /** How the result is written. */
  enum Format {
    TEXT,
    JSON,
    JSONL,
    HTML,
    MD,
    VTT,
    SRT,
    CSV;

    /** Lines are chosen from, and a cue starts inside of, the whole text of a moment. */
    int snippetLength() {
      return switch (this) {
        case TEXT, VTT, SRT -> Integer.MAX_VALUE;
        case JSON, JSONL, HTML, MD, CSV -> MomentView.DEFAULT_SNIPPET_LENGTH;
      };
    }
  }
}
