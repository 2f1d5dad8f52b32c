// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import org.shike.parse.source.ProblemLog;

/** Reads one format of timed text. Implementations keep no state between calls. */
@FunctionalInterface
public interface RawReader {
  RawTranscript read(String text, ProblemLog problems);
}
