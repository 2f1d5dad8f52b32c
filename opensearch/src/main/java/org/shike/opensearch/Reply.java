// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.util.Set;
import java.util.stream.Stream;

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

  /**
   * What a node says that is starting, stopping, or has lost another one; some with status 500 or
   * 404.
   */
  private static final Set<String> PASSING =
      Set.of(
          "already_closed_exception",
          "connect_transport_exception",
          "illegal_index_shard_state_exception",
          "index_shard_closed_exception",
          "index_shard_not_started_exception",
          "index_shard_recovering_exception",
          "node_closed_exception",
          "node_disconnected_exception",
          "node_not_connected_exception",
          "not_cluster_manager_exception",
          "receive_timeout_transport_exception",
          "search_context_missing_exception",
          "send_request_transport_exception",
          "shard_not_found_exception",
          "shard_not_in_primary_mode_exception",
          "task_cancelled_exception",
          "transport_exception");

  /** Stands for a reply without some of its parts, which may be there later. */
  static Reply incomplete(String what) {
    return new Reply(UNAVAILABLE, new Json(Json.object("error", what)));
  }

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
            || status == GATEWAY_TIMEOUT
            || (!isSuccess() && errorTypes().anyMatch(PASSING::contains)));
  }

  /** Whether a setting forbids it, which somebody made, or the cluster because a disk is full. */
  boolean isBlocked() {
    return errorType().equals("cluster_block_exception") && status != UNAVAILABLE;
  }

  private Stream<String> errorTypes() {
    Json error = body.at("error");
    Stream<Json> causes =
        Stream.concat(error.at("root_cause").items().stream(), Stream.of(error.at("caused_by")));
    return Stream.concat(Stream.of(error), causes).map(one -> one.at("type").text());
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
