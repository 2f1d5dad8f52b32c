// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.shike.engine.Answers;
import org.shike.engine.EnginePassage;
import org.shike.engine.EngineView;
import org.shike.engine.Questions;

/** What a state shows of an index. */
final class ClusterView implements EngineView {
  /** The most that a cluster returns at once. */
  private static final int MOST_IDS = 10_000;

  private static final int MOST_PASSAGES = 2_000;

  /** A request takes at least so long. */
  private static final Duration LEAST = Duration.ofMillis(1);

  private final Cluster cluster;
  private final SchemaFields schema;
  private final String copy;
  private final State state;
  private final Visibility visibility;

  /** When it was the newest one, of {@link System#nanoTime}. */
  private final AtomicLong newest;

  ClusterView(Cluster cluster, SchemaFields schema, String copy, State state, long since) {
    this.newest = new AtomicLong(since);
    this.cluster = cluster;
    this.schema = schema;
    this.copy = copy;
    this.state = state;
    this.visibility = new Visibility(state);
  }

  /** Whether it shows what a state of an index shows. */
  boolean isOf(String index, State other) {
    return cluster.index().equals(index)
        && state.visible() == other.visible()
        && state.replaced().equals(other.replaced())
        && state.dead().equals(other.dead());
  }

  void wasNewest(long since) {
    newest.accumulateAndGet(since, (one, other) -> one - other > 0 ? one : other);
  }

  /**
   * Asks, and makes sure that what the view shows was still there: it is deleted some time after
   * another view replaced this one.
   *
   * @throws org.shike.index.UnavailableIndexException if it may have been deleted
   */
  private void run(Searches searches, Patience patience) throws IOException {
    searches.run(patience);
    long now = System.nanoTime();
    if (now - newest.get() > Settling.USE.toNanos()) {
      State read = Lease.read(cluster, new Documents(cluster)).value();
      if (!isOf(cluster.index(), read)) {
        throw cluster
            .failures()
            .unavailable("was changed while it was searched", new IOException("it took too long"));
      }
      wasNewest(now);
    }
  }

  @Override
  public long version() {
    return state.visible();
  }

  @Override
  public Answers answer(Questions questions) throws IOException {
    Searches searches = new Searches(cluster, copy);
    Answering answering = new Answering(schema, visibility, searches);
    answering.ask(questions);
    run(searches, patience(questions));
    return answering.answers();
  }

  private Patience patience(Questions questions) {
    Patience usual = cluster.patience();
    return questions
        .limit()
        .filter(limit -> limit.compareTo(usual.whole()) < 0)
        .map(limit -> Patience.of(limit.compareTo(LEAST) < 0 ? LEAST : limit))
        .orElse(usual);
  }

  @Override
  public List<EnginePassage> transcript(String transcriptId) throws IOException {
    String key = Version.key(transcriptId);
    List<String> fields =
        List.of(Mapping.TRANSCRIPT, Mapping.NUMBER, Mapping.HEAD, Mapping.BLOB, Mapping.SOURCE);
    Map<String, Object> query = visibility.restricted(QueryJson.term(Mapping.KEY, key, 1));
    FoundPassages found = new FoundPassages();
    for (Json hit : all(query, MOST_PASSAGES, Mapping.NUMBER, fields, key)) {
      found.add(hit);
    }
    return found.all();
  }

  @Override
  public List<String> ids() throws IOException {
    Map<String, Object> query = visibility.restricted(QueryJson.term(Mapping.NUMBER, 0, 1));
    return all(query, MOST_IDS, Mapping.TRANSCRIPT, List.of(Mapping.TRANSCRIPT), "").stream()
        .map(hit -> CodeUnits.decode(hit.at("_source", Mapping.TRANSCRIPT).text()))
        .sorted()
        .toList();
  }

  /** All that a query finds, page after page, in the order of a field. */
  private List<Json> all(
      Map<String, Object> query, int page, String order, List<String> fields, String route)
      throws IOException {
    List<Json> all = new ArrayList<>();
    Map<String, Object> search =
        Json.object(
            "query",
            query,
            "size",
            page,
            "_source",
            fields,
            "track_total_hits",
            false,
            "sort",
            List.of(order));
    int before = -1;
    while (all.size() - before >= page || before < 0) {
      before = all.size();
      Searches searches = new Searches(cluster, copy);
      if (route.isEmpty()) {
        searches.add(search, answer -> all.addAll(answer.at("hits", "hits").items()));
      } else {
        searches.addOn(route, search, answer -> all.addAll(answer.at("hits", "hits").items()));
      }
      run(searches, cluster.patience());
      if (all.size() > before) {
        search.put("search_after", all.getLast().at("sort"));
      }
    }
    return all;
  }

  @Override
  public long count() throws IOException {
    long[] count = new long[1];
    Searches searches = new Searches(cluster, copy);
    Map<String, Object> query = visibility.restricted(QueryJson.term(Mapping.NUMBER, 0, 1));
    searches.add(
        Json.object("query", query, "size", 0, "track_total_hits", true),
        answer -> count[0] = answer.at("hits", "total", "value").number());
    run(searches, cluster.patience());
    return count[0];
  }
}
