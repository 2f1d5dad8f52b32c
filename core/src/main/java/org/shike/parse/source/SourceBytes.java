// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.shike.transcript.Message;

/** The bytes of a file, decompressed if they are compressed with gzip. */
public final class SourceBytes {
  private static final int BUFFER = 8192;

  private final byte[] bytes;
  private final List<Message> missing;

  private SourceBytes(byte[] bytes, List<Message> missing) {
    this.bytes = bytes;
    this.missing = missing;
  }

  public static SourceBytes read(InputStream in, int maxBytes) throws IOException {
    byte[] bytes = in.readNBytes(maxBytes);
    boolean isMore = bytes.length == maxBytes && in.read() >= 0;
    SourceBytes read =
        new SourceBytes(
            bytes, isMore ? List.of(larger(Message.of("the file"), maxBytes)) : List.of());
    return isPacked(bytes) ? read.unpacked(maxBytes) : read;
  }

  /** The array itself, not a copy; callers do not change it. */
  public byte[] bytes() {
    return bytes;
  }

  /** Why bytes are missing, as messages for people; empty for a whole file. */
  List<Message> missing() {
    return missing;
  }

  public boolean isWhole() {
    return missing.isEmpty();
  }

  private SourceBytes unpacked(int maxBytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes), BUFFER)) {
      boolean isMore = copy(in, out, maxBytes);
      return with(
          out, isMore ? List.of(larger(Message.of("the unpacked file"), maxBytes)) : List.of());
    } catch (IOException e) {
      return with(
          out, List.of(Message.of("the packed file is broken; what could be unpacked was read")));
    }
  }

  /**
   * Copies up to {@code maxBytes}, each piece as soon as it arrives, and returns whether there are
   * more.
   */
  private static boolean copy(InputStream in, ByteArrayOutputStream out, int maxBytes)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    int length = 0;
    while (length >= 0 && out.size() < maxBytes) {
      out.write(buffer, 0, length);
      length = in.read(buffer, 0, Math.min(BUFFER, maxBytes - out.size()));
    }
    return length >= 0 && in.read() >= 0;
  }

  private SourceBytes with(ByteArrayOutputStream out, List<Message> problems) {
    return new SourceBytes(
        out.toByteArray(), Stream.concat(missing.stream(), problems.stream()).toList());
  }

  /** RFC 1952: the two bytes that identify gzip, and its only compression method. */
  private static boolean isPacked(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b && bytes[2] == 8;
  }

  private static Message larger(Message what, int maxBytes) {
    return Message.of(
        "%s is larger than the limit of %d bytes; the rest was not read; --max-bytes (in Java"
            + " withMaxBytes) sets the limit",
        what, maxBytes);
  }
}
