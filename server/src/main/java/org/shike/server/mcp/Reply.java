// SPDX-License-Identifier: Apache-2.0
package org.shike.server.mcp;

/**
 * What is sent back for a message.
 *
 * @param kind of reply
 * @param text a message on one line; empty if nothing is sent
 */
public record Reply(Kind kind, String text) {
  /** For a message that is too large to be read, so that its id is not known. */
  public static final Reply TOO_LARGE =
      new Reply(
          Kind.REFUSED,
          "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,"
              + "\"message\":\"the message is larger than 64 KB; ask for less at once\"}}");

  /** A kind of reply. */
  public enum Kind {
    /** The answer to a request, or the error that it led to. */
    ANSWERED,
    /** The message asks for no answer. */
    ACCEPTED,
    /** What came is not a message. */
    REFUSED
  }
}
