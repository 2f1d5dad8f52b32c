// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.json;

import org.shike.parse.source.ProblemLog;
import org.shike.transcript.Message;

/** Where a value of a JSON text starts, to report what is wrong with it. */
record JsonPlace(ProblemLog problems, int line, int column) {
  static JsonPlace of(JsonSource json, ProblemLog problems) {
    return new JsonPlace(problems, json.line(), json.column());
  }

  void report(Message message) {
    problems.tally(line, column, message);
  }
}
