// SPDX-License-Identifier: Apache-2.0
package org.shike.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.shike.parse.TranscriptParser;
import org.shike.transcript.Transcript;

/**
 * The transcripts that come with Shike: for now the Chinese summary of one conference session.
 *
 * <pre>{@code
 * for (Transcript transcript : BundledCorpus.transcripts()) {
 *   index.put(transcript);
 * }
 * }</pre>
 */
public final class BundledCorpus {
  private static final List<String> NAMES = List.of("reinvent-2025-ec2-session-summary.md");

  private BundledCorpus() {}

  /**
   * Reads all of them.
   *
   * @return ordered by id, which is the file's name
   * @throws IOException if the module's own jar cannot be read
   */
  public static List<Transcript> transcripts() throws IOException {
    List<Transcript> transcripts = new ArrayList<>();
    for (String name : NAMES) {
      try (InputStream in = Resources.open(name)) {
        transcripts.add(TranscriptParser.standard().read(name, in).transcript());
      }
    }
    return List.copyOf(transcripts);
  }
}
