// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.shike.engine.Engine;
import org.shike.engine.EngineSchema;

/** Opens an index, after checking that it is one of Shike with the same schema. */
final class Opening {
  private final OpenSearch settings;
  private final EngineSchema schema;
  private final SchemaFields fields;
  private final Cluster cluster;
  private final Alias alias;

  private Opening(OpenSearch settings, EngineSchema schema, Cluster cluster) {
    this.settings = settings;
    this.schema = schema;
    this.fields = new SchemaFields(schema.fields());
    this.cluster = cluster;
    this.alias = new Alias(cluster);
  }

  static Engine forWriting(OpenSearch settings, EngineSchema schema) throws IOException {
    return open(settings, schema, Opening::write);
  }

  static Engine forReading(OpenSearch settings, EngineSchema schema) throws IOException {
    return open(settings, schema, Opening::read);
  }

  /** For reading the transcripts of one index behind an alias, whatever made it. */
  static Engine forReading(OpenSearch settings, EngineSchema schema, Stored<State> found)
      throws IOException {
    return open(settings, schema, opening -> opening.read(found));
  }

  /**
   * For writing into a new index, behind no alias yet.
   *
   * @param index its name
   * @param before the last generation of the index that it is to replace
   */
  static Engine forFilling(OpenSearch settings, EngineSchema schema, String index, long before)
      throws IOException {
    return open(settings, schema, opening -> opening.fill(index, before));
  }

  /** The last step of opening. */
  @FunctionalInterface
  private interface Step {
    Engine run(Opening opening) throws IOException;
  }

  private static Engine open(OpenSearch settings, EngineSchema schema, Step step)
      throws IOException {
    Cluster cluster = new Cluster(settings);
    boolean isOpen = false;
    try {
      Engine engine = step.run(new Opening(settings, schema, cluster));
      isOpen = true;
      return engine;
    } finally {
      if (!isOpen) {
        cluster.close();
      }
    }
  }

  private Engine read() throws IOException {
    SchemaCheck check = new SchemaCheck(schema, cluster.failures());
    check.same(existing(cluster).value());
    return new ReadingEngine(settings, cluster, fields, check);
  }

  private Engine read(Stored<State> found) throws IOException {
    SchemaCheck check = new SchemaCheck(schema, cluster.failures());
    check.readable(found.value());
    SchemaCheck own = new SchemaCheck(check.of(found.value()), cluster.failures());
    return new ReadingEngine(settings, cluster.in(found.index()), fields, own);
  }

  /** The state of an index that has to be there. */
  static Stored<State> existing(Cluster cluster) throws IOException {
    if (new Alias(cluster).indexes(Patience.once(cluster.patience().whole())).isEmpty()) {
      throw cluster.failures().missing();
    }
    return state(cluster).orElseThrow(() -> cluster.failures().foreign());
  }

  private Engine write() throws IOException {
    Optional<Map<String, Json>> indexes = alias.indexes(Patience.once(settings.timeout()));
    if (indexes.isEmpty()) {
      alias.create(Mapping.of(schema, settings.layout(), cluster.index()));
    }
    Optional<Stored<State>> state = state(cluster);
    if (state.isEmpty()) {
      if (indexes.isPresent() && !isMarked(indexes.get())) {
        throw cluster.failures().foreign();
      }
      begin(cluster, 0);
      state = state(cluster);
    }
    Stored<State> found = state.orElseThrow(() -> cluster.failures().foreign());
    new SchemaCheck(schema, cluster.failures()).same(found.value());
    return write(cluster.in(found.index()));
  }

  private static boolean isMarked(Map<String, Json> indexes) {
    return indexes.values().stream()
        .noneMatch(index -> index.at("mappings", "_meta", Mapping.MARK).isMissing());
  }

  private Engine fill(String index, long before) throws IOException {
    Cluster one = cluster.in(index);
    begin(one, before);
    return write(one);
  }

  private void begin(Cluster empty, long before) throws IOException {
    Map<String, Object> first = State.first(schema, before).document();
    new Documents(empty).write(Mapping.STATE, Mapping.STATE, first, Optional.empty());
  }

  private Engine write(Cluster one) throws IOException {
    Lease lease = Lease.take(one);
    boolean isOpen = false;
    try {
      Recovery.run(one, lease.state());
      isOpen = true;
      return new WritingEngine(settings, one, fields, lease);
    } finally {
      if (!isOpen) {
        lease.close();
      }
    }
  }

  private static Optional<Stored<State>> state(Cluster cluster) throws IOException {
    return new Documents(cluster)
        .read(Mapping.STATE, Mapping.STATE)
        .filter(found -> !found.value().at(Mapping.STATE).isMissing())
        .map(found -> found.with(State.of(found.value())));
  }
}
