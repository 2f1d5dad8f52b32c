// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.shike.engine.Engine;
import org.shike.engine.EngineSchema;
import org.shike.index.IndexSettings;
import org.shike.index.PutProgress;
import org.shike.index.TranscriptIndex;
import org.shike.transcript.Transcript;

/**
 * Puts all transcripts of an index into a new one beside it, and lets the alias stand for that in
 * one step. Until then the old one is what every reader sees, and what a process that dies leaves.
 * Nobody else may write to either meanwhile. Not thread-safe.
 */
final class Rebuilding {
  private final OpenSearch index;
  private final IndexSettings settings;
  private final Duration kept;

  /** The name of the new index, once it is there. */
  private String made = "";

  private boolean isReplaced;

  /**
   * Rebuilds an index.
   *
   * @param settings how the transcripts are put
   * @param kept how long the old index is kept after it was replaced, because searches that began
   *     before still read it
   */
  Rebuilding(OpenSearch index, IndexSettings settings, Duration kept) {
    this.index = index;
    this.settings = settings;
    this.kept = kept;
  }

  PutProgress run(Consumer<PutProgress> listener) throws IOException {
    try (Cluster cluster = new Cluster(index)) {
      Stored<State> old = Opening.existing(cluster);
      if (old.index().equals(cluster.index())) {
        throw cluster.failures().withoutAlias();
      }
      try (Lease lease = Lease.take(cluster.in(old.index()))) {
        return replace(new Alias(cluster), old, lease, listener);
      }
    }
  }

  private PutProgress replace(
      Alias alias, Stored<State> old, Lease lease, Consumer<PutProgress> listener)
      throws IOException {
    try {
      alias.deleteOthers();
      return fill(alias, old, lease, listener);
    } finally {
      if (!isReplaced) {
        giveUp(alias, lease);
      }
    }
  }

  /** Leaves the old index as it was. What this cannot delete the next attempt does. */
  private static void giveUp(Alias alias, Lease lease) {
    try {
      lease.update(state -> state); // else another process may be filling an index of this name
      alias.deleteOthers();
      lease.giveBack();
    } catch (IOException e) {
      System.getLogger(Rebuilding.class.getName())
          .log(System.Logger.Level.DEBUG, "the new index stays", e);
    }
  }

  private PutProgress fill(
      Alias alias, Stored<State> old, Lease lease, Consumer<PutProgress> listener)
      throws IOException {
    try (TranscriptIndex from =
            TranscriptIndex.open(schema -> Opening.forReading(index, schema, old), reading());
        TranscriptIndex to =
            TranscriptIndex.open(schema -> create(alias, old, lease, schema), settings)) {
      PutProgress progress = to.putAll(from.ids().stream().map(id -> get(from, id)), listener);
      to.commit();
      lease.update(state -> state);
      alias.move(old.index(), made);
      isReplaced = true;
      Cluster.sleep(kept.toMillis());
      alias.delete(old.index());
      return progress;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Nobody changes what is read. */
  private IndexSettings reading() {
    return IndexSettings.of(settings.analysis()).withMaxStaleness(Settling.USE);
  }

  private Engine create(Alias alias, Stored<State> old, Lease lease, EngineSchema schema)
      throws IOException {
    Layout layout = index.layout(alias.layout(old.index()));
    String name = index.address().index();
    made = alias.createBeside(old.index(), Mapping.of(schema, layout, name));
    return Opening.forFilling(index, schema, made, lease.state().reserved());
  }

  private static Transcript get(TranscriptIndex from, String id) {
    try {
      return from.get(id).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
