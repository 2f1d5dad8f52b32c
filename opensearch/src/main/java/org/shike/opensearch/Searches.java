// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Several searches in one request, whose answers are read in the order of the searches. */
final class Searches {
  /**
   * With {@code dfs}, the terms weigh as they do in the whole index, not only in one shard. No
   * answer is better than one of some shards.
   */
  private static final String DFS = "dfs_query_then_fetch";

  private static final String PATH =
      "/_msearch?filter_path=responses.status,responses.error,responses.timed_out,"
          + "responses._shards.failed,responses.hits.total,responses.hits.hits._id,"
          + "responses.hits.hits._source,responses.hits.hits.sort,responses.aggregations";

  private final Cluster cluster;
  private final String copy;
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private final List<Consumer<Json>> readers = new ArrayList<>();

  /**
   * No searches yet.
   *
   * @param copy searches with the same one ask the same copy of each shard
   */
  Searches(Cluster cluster, String copy) {
    this.cluster = cluster;
    this.copy = copy;
  }

  /** Adds a search for the best passages of the whole index. */
  void addScored(Map<String, Object> search, Consumer<Json> reader) {
    add(header("search_type", DFS), search, reader);
  }

  /** Adds a search whose order does not depend on how terms weigh. */
  void add(Map<String, Object> search, Consumer<Json> reader) {
    add(header(), search, reader);
  }

  /** Adds a search on one shard. */
  void addOn(String route, Map<String, Object> search, Consumer<Json> reader) {
    add(header("routing", route), search, reader);
  }

  private Map<String, Object> header(Object... more) {
    Map<String, Object> header = Json.object(more);
    header.put("preference", copy);
    header.put("allow_partial_search_results", false);
    return header;
  }

  private void add(Map<String, Object> header, Map<String, Object> body, Consumer<Json> reader) {
    lines.writeBytes(Json.bytes(header));
    lines.write('\n');
    lines.writeBytes(Json.bytes(body));
    lines.write('\n');
    readers.add(reader);
  }

  /** Asks them all. */
  void run(Patience patience) throws IOException {
    Reply reply = cluster.sendLines(PATH, lines.toByteArray(), Searches::worst, patience);
    Reply worst = worst(reply);
    if (!worst.isSuccess()) {
      throw cluster.failures().of(worst);
    }
    List<Json> answers = answers(reply);
    for (int at = 0; at < readers.size(); at++) {
      readers.get(at).accept(answers.get(at));
    }
  }

  private static List<Json> answers(Reply reply) {
    return reply.body().at("responses").items();
  }

  /** The first search that failed, each of which has a status of its own; else the whole reply. */
  private static Reply worst(Reply reply) {
    return answers(reply).stream()
        .map(Searches::whole)
        .filter(answer -> !answer.isSuccess())
        .findFirst()
        .orElse(reply);
  }

  private static Reply whole(Json answer) {
    boolean isPartial =
        answer.at("timed_out").isTrue() || answer.at("_shards", "failed").number() > 0;
    return isPartial
        ? Reply.incomplete("some shards did not answer")
        : new Reply((int) answer.at("status").number(), answer);
  }
}
