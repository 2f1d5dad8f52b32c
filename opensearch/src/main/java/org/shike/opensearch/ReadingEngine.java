// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.shike.engine.Engine;
import org.shike.engine.EngineTranscript;
import org.shike.engine.EngineView;

/** Reads an index that another process may change, or replace by another one. */
final class ReadingEngine implements Engine {
  private final OpenSearch settings;
  private final Cluster cluster;
  private final Documents documents;
  private final SchemaCheck check;
  private final Views views;

  ReadingEngine(OpenSearch settings, Cluster cluster, SchemaFields schema, SchemaCheck check) {
    this.settings = settings;
    this.cluster = cluster;
    this.documents = new Documents(cluster);
    this.check = check;
    this.views = new Views(schema);
  }

  @Override
  public String name() {
    return settings.toString();
  }

  @Override
  public boolean isWritable() {
    return false;
  }

  @Override
  public EngineView newest() throws IOException {
    long since = System.nanoTime();
    Stored<State> found = state();
    return views.of(cluster.in(found.index()), found.value(), since);
  }

  /** The state of the index that there is now, which may be another one than before. */
  private Stored<State> state() throws IOException {
    Stored<State> found = Lease.read(cluster, documents);
    check.same(found.value());
    return found;
  }

  @Override
  public Optional<BytesRef> digest(String transcriptId) throws IOException {
    Stored<State> found = state();
    return new Entries(cluster.in(found.index()))
        .read(Version.key(transcriptId))
        .map(Stored::value)
        .flatMap(entry -> visible(found.value(), entry))
        .filter(entry -> !entry.isRemoved())
        .map(Entry::digest);
  }

  private static Optional<Entry> visible(State state, Entry entry) {
    return state.shows(entry.version().generation()) ? Optional.of(entry) : entry.published();
  }

  @Override
  public void put(EngineTranscript transcript) {
    throw readOnly();
  }

  @Override
  public void remove(String transcriptId) {
    throw readOnly();
  }

  @Override
  public void commit() {
    throw readOnly();
  }

  private IllegalStateException readOnly() {
    return new IllegalStateException("the index " + name() + " was opened for reading only");
  }

  @Override
  public void close() {
    cluster.close();
  }
}
