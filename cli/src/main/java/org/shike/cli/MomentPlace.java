// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.util.Optional;
import org.shike.index.TranscriptIndex;
import org.shike.search.MomentQuery;
import org.shike.transcript.Timecode;

/**
 * A time of a recording, written {@code talk.srt@12:30}.
 *
 * @param transcriptId its id, which may contain the same sign
 */
record MomentPlace(String transcriptId, Timecode time) {
  static MomentPlace parse(String text) {
    int at = text.lastIndexOf('@');
    Optional<Timecode> time =
        at < 0 ? Optional.empty() : Timecode.parseExact(text.substring(at + 1));
    return time.map(found -> new MomentPlace(text.substring(0, at), found))
        .orElseThrow(() -> new BadCallException("error.place", text));
  }

  /** A query for what is like it. */
  MomentQuery like(TranscriptIndex index) throws IOException {
    return index.like(transcriptId, time.time());
  }
}
