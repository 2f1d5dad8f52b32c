// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * Writes many documents with few requests, in the order in which they are given. What a cluster is
 * too busy for is sent again after a pause.
 */
final class Bulk {
  private static final int MOST_BYTES = 5 << 20;

  /**
   * The cluster does not wait for a shard longer than this, because a change that this process no
   * longer waits for must not come after passages were deleted, see {@link Settling}.
   */
  private static final String PATH =
      "/_bulk?timeout=2s&filter_path=items.*.status,items.*.error.type,items.*.error.reason,"
          + "items.*._seq_no,items.*._primary_term,items.*._shards.failed";

  private final Cluster cluster;
  private final List<Item> items = new ArrayList<>();
  private final Set<String> conflicts = new HashSet<>();
  private long size;
  private Json last = new Json(null);

  /** The lines of a request for one document. */
  private record Item(String id, ByteArrayOutputStream lines) {}

  Bulk(Cluster cluster) {
    this.cluster = cluster;
  }

  /** Writes a document, whatever is there. */
  void index(String id, String route, Map<String, Object> document) throws IOException {
    Map<String, Object> target = Json.object("_id", id, "routing", route);
    add(id, Json.object("index", target), document);
  }

  /** Writes a document if no other write came before; else it is among the conflicts. */
  void replace(
      String id, String route, Map<String, Object> document, Optional<? extends Stored<?>> known)
      throws IOException {
    Map<String, Object> target = Json.object("_id", id, "routing", route);
    known.ifPresent(one -> expect(target, one));
    add(id, Json.object(known.isPresent() ? "index" : "create", target), document);
  }

  /** Deletes a document if it is there. */
  void delete(String id, String route) throws IOException {
    Map<String, Object> target = Json.object("_id", id, "routing", route);
    add(id, Json.object("delete", target));
  }

  /** Deletes a document if no other write came before; else it is among the conflicts. */
  void delete(String id, String route, Stored<?> known) throws IOException {
    Map<String, Object> target = Json.object("_id", id, "routing", route);
    expect(target, known);
    add(id, Json.object("delete", target));
  }

  private static void expect(Map<String, Object> target, Stored<?> known) {
    target.put("if_seq_no", known.sequence());
    target.put("if_primary_term", known.term());
  }

  @SafeVarargs
  private void add(String id, Map<String, Object>... values) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Map<String, Object> value : values) {
      lines.writeBytes(Json.bytes(value));
      lines.write('\n');
    }
    if (size > 0 && size + lines.size() > MOST_BYTES) {
      send();
    }
    items.add(new Item(id, lines));
    size += lines.size();
  }

  /** Sends what was not sent yet. */
  void send() throws IOException {
    List<Item> left = List.copyOf(items);
    items.clear();
    size = 0;
    long end = System.nanoTime() + cluster.patience().whole().toNanos();
    for (int tried = 0; !left.isEmpty(); tried++) {
      left = rejected(left, ask(left, cluster.patience()));
      if (!left.isEmpty()) {
        pause(tried, end);
      }
    }
  }

  private void pause(int tried, long end) throws IOException {
    long millis = Cluster.pauseMillis(tried);
    if (System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis) > end) {
      throw cluster
          .failures()
          .unavailable("is too busy for changes", new IOException("it rejected documents"));
    }
    Cluster.sleep(millis);
  }

  private List<Json> ask(List<Item> asked, Patience patience) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    asked.forEach(item -> lines.writeBytes(item.lines().toByteArray()));
    Reply reply = cluster.sendLines(PATH, lines.toByteArray(), UnaryOperator.identity(), patience);
    if (!reply.isSuccess()) {
      throw cluster.failures().of(reply);
    }
    return reply.body().at("items").items();
  }

  private List<Item> rejected(List<Item> asked, List<Json> answers) throws IOException {
    List<Item> rejected = new ArrayList<>();
    for (int at = 0; at < asked.size(); at++) {
      Json answer = answers.get(at).members().values().iterator().next();
      Reply reply = new Reply((int) answer.at("status").number(), answer);
      if (reply.isTemporary()) {
        rejected.add(asked.get(at));
      } else if (reply.isConflict()) {
        conflicts.add(asked.get(at).id());
      } else if (!reply.isSuccess() && !reply.isNotFound()) {
        throw cluster.failures().of(reply);
      } else {
        cluster.copies().wrote(answer);
        last = answer;
      }
    }
    return rejected;
  }

  /** The names of the documents that another write changed before. */
  Set<String> conflicts() {
    return conflicts;
  }

  /** What the cluster answered to the last write that succeeded. */
  Json last() {
    return last;
  }
}
