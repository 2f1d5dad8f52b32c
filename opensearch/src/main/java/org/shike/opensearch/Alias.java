// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an index, which is an alias: it stands for one of the indexes NAME-1, NAME-2 and so
 * on. So another one can be filled beside it, and take its place in one step. An index that has the
 * name itself, or an alias that somebody else made, can be used as well.
 */
final class Alias {
  private static final Pattern NUMBER = Pattern.compile("-(\\d{1,9})\\z");

  /** More would be a mistake. */
  private static final int MOST_TAKEN = 100;

  /** What a name is refused with that an index has, and what with that of an alias. */
  private static final Set<String> TAKEN =
      Set.of("resource_already_exists_exception", "invalid_index_name_exception");

  private final Cluster cluster;
  private final String name;

  /** The alias of an address. */
  Alias(Cluster cluster) {
    this.cluster = cluster;
    this.name = cluster.index();
  }

  /**
   * The mappings of what it stands for, by the names of the indexes; empty if there is nothing with
   * this name.
   */
  Optional<Map<String, Json>> indexes(Patience patience) throws IOException {
    Reply reply = cluster.ask("GET", "/_mapping", patience);
    if (!reply.isSuccess() && !reply.isNotFound()) {
      throw cluster.failures().of(reply);
    }
    return reply.isSuccess() ? Optional.of(reply.body().members()) : Optional.empty();
  }

  /** Makes an index together with the alias, unless another process does so at the same time. */
  void create(Map<String, Object> mapping) throws IOException {
    Map<String, Object> body = new HashMap<>(mapping);
    body.put("aliases", Json.object(name, Json.object()));
    make(1, body, () -> indexes(cluster.patience()).isPresent());
  }

  /** Makes an index that the alias does not stand for yet, and returns its name. */
  String createBeside(String present, Map<String, Object> mapping) throws IOException {
    Matcher number = NUMBER.matcher(present);
    int next = number.find() ? Integer.parseInt(number.group(1)) + 1 : 1;
    return make(next, mapping, () -> false);
  }

  /** Whether something is no longer to be done. */
  @FunctionalInterface
  private interface End {
    boolean isReached() throws IOException;
  }

  /** Takes the first number whose name is free. */
  private String make(int first, Map<String, Object> body, End end) throws IOException {
    String made = name;
    for (int number = first; number < first + MOST_TAKEN; number++) {
      made = name + '-' + number;
      Reply reply = cluster.in(made).ask("PUT", "", body, cluster.patience());
      if (!reply.isSuccess() && !TAKEN.contains(reply.errorType())) {
        throw cluster.failures().of(reply);
      }
      if (reply.isSuccess() || end.isReached()) {
        return made;
      }
    }
    throw cluster.failures().noName(made);
  }

  /** Lets the alias stand for another index, in one step. */
  void move(String from, String to) throws IOException {
    Map<String, Object> change =
        Json.object(
            "actions",
            List.of(
                Json.object("add", Json.object("index", to, "alias", name)),
                Json.object("remove", Json.object("index", from, "alias", name))));
    Reply reply = cluster.askCluster("POST", "/_aliases", change);
    if (!reply.isSuccess() && !behind().equals(Set.of(to))) {
      throw cluster.failures().of(reply); // else an answer was lost, but not the change
    }
  }

  private Set<String> behind() throws IOException {
    return indexes(cluster.patience()).map(Map::keySet).orElse(Set.of());
  }

  /** Deletes indexes that were made for this alias, and that it does not stand for. */
  void deleteOthers() throws IOException {
    Set<String> used = behind();
    Reply reply =
        cluster.askCluster("GET", '/' + name + "-*/_mapping?filter_path=*.mappings._meta");
    if (!reply.isSuccess()) {
      throw cluster.failures().of(reply);
    }
    for (Map.Entry<String, Json> index : reply.body().members().entrySet()) {
      boolean isOwn = index.getValue().at("mappings", "_meta", Mapping.ALIAS).text().equals(name);
      if (isOwn && !used.contains(index.getKey())) {
        delete(index.getKey());
      }
    }
  }

  /** Deletes an index, if it is there. */
  void delete(String index) throws IOException {
    Reply reply = cluster.in(index).ask("DELETE", "", cluster.patience());
    if (!reply.isSuccess() && !reply.isNotFound()) {
      throw cluster.failures().of(reply);
    }
  }

  /** How an index is spread. */
  Layout layout(String index) throws IOException {
    Reply reply = cluster.in(index).ask("GET", "/_settings", cluster.patience());
    if (!reply.isSuccess()) {
      throw cluster.failures().of(reply);
    }
    return Layout.of(reply.body().at(index, "settings", "index"));
  }
}
