// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

/**
 * A transcript, and a digest that it shares with its copies only: transcripts that say the same at
 * the same times, and of which the same is known. Nothing is lost if the index has one of them.
 */
record DigestedTranscript(Transcript transcript, String digest) {
  /** What a copy has of its own, because of its place. */
  private static final Set<String> KEYS_OF_PLACE = Set.of("media", "recording", Copies.KEY);

  /** 128 bits are never the same by chance. */
  private static final int BYTES = 16;

  static DigestedTranscript of(Transcript transcript) {
    MessageDigest sha256 = Stamp.sha256();
    Map<String, List<String>> metadata = new LinkedHashMap<>(transcript.metadata());
    metadata.keySet().removeAll(KEYS_OF_PLACE);
    update(sha256, transcript.title());
    update(sha256, metadata.toString());
    update(sha256, transcript.sections().toString());
    for (Cue cue : transcript.cues()) {
      update(sha256, cue.toString());
    }
    byte[] digest = Arrays.copyOf(sha256.digest(), BYTES);
    return new DigestedTranscript(
        transcript, Base64.getEncoder().withoutPadding().encodeToString(digest));
  }

  private static void update(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
