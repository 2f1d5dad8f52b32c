// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.shike.recording.FoundFile;
import org.shike.recording.RecordingFiles;

/** Tells whether the files of a recording changed, by their places, sizes and times. */
final class Stamp {
  private Stamp() {}

  static String of(RecordingFiles files) {
    MessageDigest sha256 = sha256();
    for (FoundFile file : files.files()) {
      String line =
          String.join("\0", file.place(), Long.toString(file.size()), file.modified().toString())
              + (file.isNamed() ? "!\n" : "\n");
      sha256.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has SHA-256
    }
  }
}
