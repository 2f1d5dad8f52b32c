// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

/**
 * What a cluster replied.
 *
 * @param status of HTTP
 * @param body in JSON; missing if it was something else
 */
record Reply(int status, Json body) {
  private static final int LAST_SUCCESS = 299;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int BAD_GATEWAY = 502;
  private static final int UNAVAILABLE = 503;
  private static final int GATEWAY_TIMEOUT = 504;

  boolean isSuccess() {
    return status <= LAST_SUCCESS;
  }

  boolean isNotFound() {
    return status == NOT_FOUND;
  }

  /** Whether another write came before. */
  boolean isConflict() {
    return status == CONFLICT;
  }

  /** Whether the same request may succeed later. */
  boolean isTemporary() {
    return !isBlocked()
        && (status == TOO_MANY_REQUESTS
            || status == BAD_GATEWAY
            || status == UNAVAILABLE
            || status == GATEWAY_TIMEOUT);
  }

  /** Whether a setting forbids it, which somebody made, or the cluster because a disk is full. */
  boolean isBlocked() {
    return errorType().equals("cluster_block_exception") && status != UNAVAILABLE;
  }

  /** The kind of the error, or an empty text. */
  String errorType() {
    return body.at("error", "type").text();
  }

  /** What the cluster says is wrong. */
  String reason() {
    Json error = body.at("error");
    Json cause = error.at("root_cause");
    String reason = error.members().isEmpty() ? error.text() : error.at("reason").text();
    if (!cause.items().isEmpty()) {
      reason = cause.items().getFirst().at("reason").text();
    }
    return reason.isEmpty() ? "status " + status : reason + " (status " + status + ")";
  }
}
