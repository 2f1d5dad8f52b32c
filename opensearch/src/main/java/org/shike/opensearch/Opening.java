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
  private final Documents documents;

  private Opening(OpenSearch settings, EngineSchema schema, Cluster cluster) {
    this.settings = settings;
    this.schema = schema;
    this.fields = new SchemaFields(schema.fields());
    this.cluster = cluster;
    this.documents = new Documents(cluster);
  }

  static Engine forWriting(OpenSearch settings, EngineSchema schema) throws IOException {
    return open(settings, schema, Opening::write);
  }

  static Engine forReading(OpenSearch settings, EngineSchema schema) throws IOException {
    return open(settings, schema, Opening::read);
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
    Optional<Map<String, Json>> indexes = indexes();
    if (indexes.isEmpty()) {
      throw cluster.failures().missing();
    }
    check(state().orElseThrow(() -> cluster.failures().foreign()));
    return new ReadingEngine(settings, cluster, fields);
  }

  private Engine write() throws IOException {
    Optional<Map<String, Json>> indexes = indexes();
    if (indexes.isEmpty()) {
      create();
    }
    Optional<State> state = state();
    if (state.isEmpty()) {
      if (indexes.isPresent() && !isMarked(indexes.get())) {
        throw cluster.failures().foreign();
      }
      Map<String, Object> first = State.first(schema).document();
      documents.write(Mapping.STATE, Mapping.STATE, first, Optional.empty());
      state = state();
    }
    check(state.orElseThrow(() -> cluster.failures().foreign()));
    Lease lease = Lease.take(cluster);
    boolean isOpen = false;
    try {
      Recovery.run(cluster, lease.state());
      isOpen = true;
      return new WritingEngine(settings, cluster, fields, lease);
    } finally {
      if (!isOpen) {
        lease.close();
      }
    }
  }

  /** The mappings of the index, of which there are several if the name is that of an alias. */
  private Optional<Map<String, Json>> indexes() throws IOException {
    Reply reply = cluster.ask("GET", "/_mapping", Patience.once(settings.timeout()));
    if (!reply.isSuccess() && !reply.isNotFound()) {
      throw cluster.failures().of(reply);
    }
    return reply.isSuccess() ? Optional.of(reply.body().members()) : Optional.empty();
  }

  private static boolean isMarked(Map<String, Json> indexes) {
    return indexes.values().stream()
        .noneMatch(index -> index.at("mappings", "_meta", Mapping.MARK).isMissing());
  }

  private void create() throws IOException {
    Map<String, Object> mapping = Mapping.of(schema, settings.shards(), settings.replicas());
    Reply reply = cluster.ask("PUT", "", mapping, cluster.patience());
    if (!reply.isSuccess() && !reply.errorType().equals("resource_already_exists_exception")) {
      throw cluster.failures().of(reply);
    }
  }

  private Optional<State> state() throws IOException {
    return documents
        .read(Mapping.STATE, Mapping.STATE)
        .filter(found -> !found.value().at(Mapping.STATE).isMissing())
        .map(found -> State.of(found.value()));
  }

  private void check(State state) throws IOException {
    if (!state.format().equals(schema.format())) {
      throw cluster.failures().otherFormat(state.format(), schema.format());
    }
    if (!state.analysis().equals(schema.analysis())) {
      throw cluster.failures().otherAnalysis();
    }
  }
}
