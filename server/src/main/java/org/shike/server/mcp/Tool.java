// SPDX-License-Identifier: Apache-2.0
package org.shike.server.mcp;

import java.util.Map;
import java.util.Optional;

/**
 * What an assistant may call.
 *
 * @param definition name, description and schemas, in JSON as the protocol lists them
 * @param call what it does
 */
public record Tool(String definition, Call call) {
  /** What a tool does. */
  @FunctionalInterface
  public interface Call {
    /**
     * Answers a call.
     *
     * @param arguments that the schema of the tool allows
     * @param address of the server, such as {@code http://127.0.0.1:8080}; empty if it has none
     * @return what the assistant gets
     */
    Outcome answer(Map<String, Object> arguments, Optional<String> address);
  }

  /**
   * What a call led to.
   *
   * @param text JSON as the schema of the tool says, or else why there is none, and what to do
   * @param isAnswered whether it is JSON
   */
  public record Outcome(String text, boolean isAnswered) {}
}
