// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Silence, in the format that each browser plays: WAV. */
final class Sound {
  private static final int HEADER = 44;
  private static final int SAMPLES_PER_SECOND = 8_000;
  private static final byte SILENCE = (byte) 128;

  private Sound() {}

  static void write(Path file, int seconds) throws IOException {
    int samples = seconds * SAMPLES_PER_SECOND;
    ByteBuffer wav = ByteBuffer.allocate(HEADER + samples).order(ByteOrder.LITTLE_ENDIAN);
    wav.put(ascii("RIFF")).putInt(HEADER - 8 + samples).put(ascii("WAVEfmt ")).putInt(16);
    wav.putShort((short) 1).putShort((short) 1).putInt(SAMPLES_PER_SECOND);
    wav.putInt(SAMPLES_PER_SECOND).putShort((short) 1).putShort((short) 8);
    wav.put(ascii("data")).putInt(samples);
    while (wav.hasRemaining()) {
      wav.put(SILENCE);
    }
    Files.write(file, wav.array());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
