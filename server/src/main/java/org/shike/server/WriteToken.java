// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** What a client has to know in order to change the index. Immutable; its text is never shown. */
public final class WriteToken {
  /** The fewest characters of a token. */
  public static final int MIN_LENGTH = 16;

  private static final String SCHEME = "Bearer ";

  private final byte[] token;

  private WriteToken(byte[] token) {
    this.token = token;
  }

  /**
   * Makes a token of a secret text.
   *
   * @param text at least 16 visible ASCII characters; blanks around them do not count
   * @return the token
   * @throws IllegalArgumentException if the text is shorter, or has other characters; the message
   *     does not contain it
   */
  public static WriteToken of(String text) {
    String token = text.strip();
    if (token.length() < MIN_LENGTH || !token.chars().allMatch(WriteToken::isVisible)) {
      throw new IllegalArgumentException(
          "a token for writing needs at least "
              + MIN_LENGTH
              + " ASCII letters, digits or signs, such as the output of: openssl rand -hex 32");
    }
    return new WriteToken(token.getBytes(StandardCharsets.US_ASCII));
  }

  private static boolean isVisible(int character) {
    return character > ' ' && character < 0x7F;
  }

  /** Whether the header {@code Authorization} has the token; takes as long for each wrong one. */
  boolean isIn(String authorization) {
    boolean hasScheme = authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    String given = hasScheme ? authorization.substring(SCHEME.length()).strip() : "";
    return MessageDigest.isEqual(token, given.getBytes(StandardCharsets.UTF_8));
  }

  /** {@return the name of the type, without the secret} */
  @Override
  public String toString() {
    return "WriteToken";
  }
}
