// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.util.List;
import org.shike.search.Completion;
import org.shike.server.IndexJson;

/**
 * Shows how a query may continue.
 *
 * @param typed so far
 */
record CompletionsResult(PrintWriter out, String typed, List<Completion> completions) {
  /** One query per line, for people and for the completion of a shell. */
  void writeText() {
    completions.forEach(completion -> out.println(PlainText.of(completion.query())));
  }

  /** All as one object. */
  void writeWhole() {
    out.print(IndexJson.completions(typed, completions));
  }

  /** One object per completion, each on its own line. */
  void writeLines() {
    out.print(IndexJson.completionLines(completions));
  }
}
