// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * The encoding of a file's text, detected from its bytes.
 *
 * @param charset the encoding
 * @param isGuess whether it is based only on how often certain bytes follow each other
 */
record TextEncoding(Charset charset, boolean isGuess) {
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  private static final int BUFFER = 8192;
  private static final char REPLACEMENT = '\uFFFD';

  /** Fewer zero bytes are an accident. */
  private static final int MIN_ZEROS = 4;

  /** In UTF-16 every blank, digit and line end has one zero byte: far more than one in twenty. */
  private static final int ZERO_SHARE = 20;

  /** 一 is U+4E00 and has its zero in the other byte: frequent, but less frequent than line ends. */
  private static final int ZERO_LEAD = 2;

  static TextEncoding of(SourceBytes source, Optional<Charset> hint) {
    byte[] bytes = source.bytes();
    // Before UTF-8, because every ASCII text in UTF-16 is also valid UTF-8, full of zeros.
    return wide(bytes)
        .or(() -> Optional.of(StandardCharsets.UTF_8).filter(utf8 -> isUtf8(source)))
        .map(known -> new TextEncoding(known, false))
        .or(() -> detected(bytes).map(guess -> new TextEncoding(guess, true)))
        .orElseGet(() -> new TextEncoding(hint.orElse(StandardCharsets.UTF_8), false));
  }

  /** UTF-16 or UTF-32, in which each character has zero bytes or other units than bytes. */
  static Optional<Charset> wide(byte[] bytes) {
    return startsWith(bytes, 0xEF, 0xBB, 0xBF)
        ? Optional.empty()
        : utf32(bytes).or(() -> fromMark(bytes)).or(() -> fromZeros(bytes));
  }

  /** A byte-order mark is not needed: no text in another encoding is also valid UTF-32. */
  private static Optional<Charset> utf32(byte[] bytes) {
    if (areCodePoints(bytes, ByteOrder.BIG_ENDIAN)) {
      return Optional.of(UTF_32BE);
    }
    return Optional.of(UTF_32LE).filter(le -> areCodePoints(bytes, ByteOrder.LITTLE_ENDIAN));
  }

  /**
   * Whether all units of four bytes are characters. There must be at least two, and the first must
   * not be zero; the last may be cut.
   */
  private static boolean areCodePoints(byte[] bytes, ByteOrder order) {
    IntBuffer units = ByteBuffer.wrap(bytes).order(order).asIntBuffer();
    boolean areCodePoints = units.remaining() > 1 && units.get(0) != 0;
    while (areCodePoints && units.hasRemaining()) {
      int unit = units.get();
      areCodePoints =
          Character.isValidCodePoint(unit)
              && (unit < Character.MIN_SURROGATE || unit > Character.MAX_SURROGATE);
    }
    return areCodePoints;
  }

  private static Optional<Charset> fromMark(byte[] bytes) {
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.of(StandardCharsets.UTF_16LE).filter(le -> startsWith(bytes, 0xFF, 0xFE));
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    boolean starts = bytes.length >= mark.length;
    for (int at = 0; starts && at < mark.length; at++) {
      starts = bytes[at] == (byte) mark[at];
    }
    return starts;
  }

  private static Optional<Charset> fromZeros(byte[] bytes) {
    int[] zeros = new int[2];
    for (int at = 0; at < bytes.length; at++) {
      zeros[at & 1] += bytes[at] == 0 ? 1 : 0;
    }
    int more = Math.max(zeros[0], zeros[1]);
    int fewer = Math.min(zeros[0], zeros[1]);
    if (more < MIN_ZEROS || more < bytes.length / ZERO_SHARE || more < fewer * ZERO_LEAD) {
      return Optional.empty();
    }
    return Optional.of(zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
  }

  private static boolean isUtf8(SourceBytes source) {
    return isValidUtf8(source) || isMostlyUtf8(source.bytes());
  }

  private static boolean isValidUtf8(SourceBytes source) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(source.bytes());
    CharBuffer out = CharBuffer.allocate(BUFFER);
    CoderResult result;
    do {
      result = decoder.decode(in, out.clear(), source.isWhole());
    } while (result.isOverflow());
    return !result.isError();
  }

  /**
   * A recogniser that writes to a console may cut a character in two. In other encodings, fewer
   * than half of the characters happen to be valid UTF-8.
   */
  private static boolean isMostlyUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long broken = text.chars().filter(character -> character == REPLACEMENT).count();
    long whole = text.chars().filter(character -> character >= 0x80).count() - broken;
    return whole >= 2 * broken;
  }

  private static Optional<Charset> detected(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    for (int at = 0; at < bytes.length && !detector.isDone(); at += BUFFER) {
      detector.handleData(bytes, at, Math.min(BUFFER, bytes.length - at));
    }
    detector.dataEnd();
    String name = String.valueOf(detector.getDetectedCharset());
    return switch (name) {
      case "GB18030" -> Optional.of(Charset.forName("GB18030"));
      // Includes the characters of Hong Kong, which the detector does not distinguish.
      case "BIG5" -> Optional.of(Charset.forName("Big5-HKSCS"));
      default -> Optional.empty();
    };
  }
}
