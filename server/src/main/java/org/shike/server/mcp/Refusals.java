// SPDX-License-Identifier: Apache-2.0
package org.shike.server.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is sent back for what is not a message.
 *
 * @param json reads and writes it
 * @see <a href="https://www.jsonrpc.org/specification#error_object">JSON-RPC 2.0, 5.1</a>
 */
record Refusals(McpJsonMapper json) {
  private static final String ID = "id";

  Reply of(String message) {
    return read(message)
        .map(
            value ->
                reply(
                    ErrorCodes.INVALID_REQUEST,
                    "not a message of JSON-RPC 2.0; send one object with jsonrpc, method and,"
                        + " to get an answer, id",
                    id(value)))
        .orElseGet(
            () -> reply(ErrorCodes.PARSE_ERROR, "not JSON; send one object", Optional.empty()));
  }

  private Optional<Object> read(String message) {
    try {
      return Optional.ofNullable(json.readValue(message, Object.class));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** The id of what was meant as a request, so that whoever sent it does not wait. */
  private static Optional<Object> id(Object value) {
    return value instanceof Map<?, ?> fields && fields.containsKey("method")
        ? Optional.ofNullable(fields.get(ID))
            .filter(id -> id instanceof String || id instanceof Number)
            .map(Object.class::cast)
        : Optional.empty();
  }

  private Reply reply(int code, String message, Optional<Object> id) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("jsonrpc", "2.0");
    id.ifPresent(known -> answer.put(ID, known));
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("code", code);
    error.put("message", message);
    answer.put("error", error);
    try {
      return new Reply(Reply.Kind.REFUSED, json.writeValueAsString(answer));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write an answer", e);
    }
  }
}
