// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import org.shike.search.MomentQuery;
import org.shike.search.MomentView;
import picocli.CommandLine.Option;

/** How the result of a search is shown. */
final class ViewOptions {
  private static final int USUAL_LINES = 5;

  @Option(names = "--format", paramLabel = "FORMAT")
  private Format format = Format.TEXT;

  @Option(names = "--context", paramLabel = "N")
  private int context;

  @Option(names = "--lines", paramLabel = "N")
  private int lines = USUAL_LINES;

  @Option(names = "--explain")
  private boolean isExplained;

  @Option(names = "--color", paramLabel = "WHEN")
  private Terminal.Color color = Terminal.Color.AUTO;

  Format format() {
    return format;
  }

  MomentQuery applyTo(MomentQuery query) {
    BadCallException.checkRange("--context", context, 0, MomentView.MAX_CONTEXT);
    BadCallException.checkRange("--lines", lines, 0, Integer.MAX_VALUE);
    return query
        .withContext(context)
        .withSnippetLength(format.snippetLength())
        .withExplanation(isExplained);
  }

  /** What shows a result as text. */
  TextResult text(Shike shike) {
    return new TextResult(shike, lines, shike.terminal().showsBold(color));
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

    /** Text shows lines chosen from all the text of a moment, and a cue may start inside it. */
    int snippetLength() {
      return switch (this) {
        case TEXT, VTT, SRT -> Integer.MAX_VALUE;
        case JSON, JSONL, HTML, MD, CSV -> MomentView.DEFAULT_SNIPPET_LENGTH;
      };
    }
  }
}
