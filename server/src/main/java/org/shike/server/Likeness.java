// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.io.IOException;
import java.time.Duration;
import org.shike.index.TranscriptIndex;
import org.shike.search.MomentQuery;

/** Asks for moments about the same topic as a time of a recording. */
final class Likeness {
  private Likeness() {}

  static MomentQuery query(TranscriptIndex index, Parameters parameters) throws IOException {
    String id =
        parameters.required("transcript", "name its id, as in ?transcript=talk.srt&time=570");
    Duration time =
        parameters
            .time("time")
            .orElseThrow(
                () ->
                    ProblemException.bad(
                        "the parameter \"time\" is missing", "say when, as in &time=570"));
    if (!index.contains(id)) {
      throw TranscriptResources.missing(id);
    }
    return index.like(id, time);
  }
}
