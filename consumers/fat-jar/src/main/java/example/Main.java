// SPDX-License-Identifier: Apache-2.0
package example;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.shike.corpus.BundledCorpus;
import org.shike.index.TranscriptIndex;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.transcript.Transcript;

/** An application that is one jar with all it depends on. */
public class Main {
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    try (TranscriptIndex index = TranscriptIndex.open(folder)) {
      for (Transcript transcript : BundledCorpus.transcripts()) {
        index.put(transcript);
      }
      index.commit();
    }
    try (TranscriptIndex index = TranscriptIndex.openReadOnly(folder)) {
      List<String> times =
          index.search(MomentQuery.of("Graviton 成本").withLimit(2)).moments().stream()
              .map(Moment::timestamp)
              .toList();
      if (!times.equals(List.of("09:30", "13:40"))) {
        throw new IllegalStateException("expected 09:30 and 13:40, found " + times);
      }
    }
  }
}
