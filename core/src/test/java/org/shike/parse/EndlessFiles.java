// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** A program that reads, in every format, a file of one line of 1 GB. */
final class EndlessFiles {
  private static final long LINE = 1L << 30;
  private static final long UNPACKED = 64L << 20;

  private EndlessFiles() {}

  /** Takes what the lines repeat; prints a line for each file. */
  public static void main(String... units) throws IOException {
    for (String unit : units) {
      for (TranscriptFormat format : TranscriptFormat.values()) {
        read(format, new Repeated(unit, LINE));
      }
      read(TranscriptFormat.SUMMARY, packed(unit));
    }
  }

  private static void read(TranscriptFormat format, InputStream in) throws IOException {
    ParseResult result = TranscriptParser.standard().withFormat(format).read("endless", in);
    System.out.println(format + (result.isWhole() ? " whole" : " cut"));
  }

  /** A small file that unpacks to much more than the heap of this program holds. */
  private static InputStream packed(String unit) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
      new Repeated(unit, UNPACKED).transferTo(packing);
    }
    return new ByteArrayInputStream(out.toByteArray());
  }

  /** A text again and again. */
  private static final class Repeated extends InputStream {
    private final byte[] unit;
    private final long length;
    private long at;

    Repeated(String unit, long length) {
      this.unit = unit.getBytes(StandardCharsets.UTF_8);
      this.length = length;
    }

    @Override
    public int read() {
      return at >= length ? -1 : unit[(int) (at++ % unit.length)] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int count) {
      if (at >= length) {
        return -1;
      }
      int most = (int) Math.min(count, length - at);
      for (int to = from; to < from + most; to++) {
        bytes[to] = unit[(int) (at++ % unit.length)];
      }
      return most;
    }
  }
}
