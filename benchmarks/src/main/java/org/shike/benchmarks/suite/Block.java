// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.shike.passage.Passage;
import org.shike.passage.PassageSplitter;
import org.shike.passage.PassageSplitters;
import org.shike.transcript.Transcript;

/**
 * Transcripts to be indexed, made before the clock runs. Shike gets the transcripts; all others get
 * the texts of the same passages.
 */
record Block(List<Transcript> transcripts, List<String> passages) {
  static Block of(List<Transcript> transcripts) {
    PassageSplitter splitter = PassageSplitters.automatic();
    return new Block(
        transcripts,
        transcripts.stream()
            .flatMap(transcript -> splitter.split(transcript).stream())
            .map(Passage::text)
            .toList());
  }

  long bytes() {
    return passages.stream()
        .mapToLong(passage -> passage.getBytes(StandardCharsets.UTF_8).length)
        .sum();
  }
}
