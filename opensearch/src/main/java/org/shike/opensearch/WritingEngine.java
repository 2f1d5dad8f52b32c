// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.util.BytesRef;
import org.shike.engine.Engine;
import org.shike.engine.EngineTranscript;
import org.shike.engine.EngineView;

/** Changes and reads an index; no other process changes it at the same time. */
final class WritingEngine implements Engine {
  private final OpenSearch settings;
  private final Cluster cluster;
  private final Lease lease;
  private final Writer writer;
  private final Views views;
  private final AtomicBoolean isClosed = new AtomicBoolean();

  WritingEngine(OpenSearch settings, Cluster cluster, SchemaFields schema, Lease lease) {
    this.settings = settings;
    this.cluster = cluster;
    this.lease = lease;
    this.writer = new Writer(cluster, lease, schema);
    this.views = new Views(schema);
  }

  @Override
  public String name() {
    return settings.toString();
  }

  @Override
  public boolean isWritable() {
    return true;
  }

  @Override
  public EngineView newest() throws IOException {
    long since = System.nanoTime();
    return views.of(cluster, writer.publish(), since);
  }

  @Override
  public Optional<BytesRef> digest(String transcriptId) throws IOException {
    return writer.digest(transcriptId);
  }

  @Override
  public void put(EngineTranscript transcript) throws IOException {
    writer.put(transcript);
  }

  @Override
  public void remove(String transcriptId) throws IOException {
    writer.remove(transcriptId);
  }

  @Override
  public void commit() throws IOException {
    writer.commit();
  }

  Lease lease() {
    return lease;
  }

  /** Undoes what no view has shown, as a process that dies would. */
  @Override
  public void close() throws IOException {
    if (!isClosed.getAndSet(true)) {
      try {
        writer.close();
      } finally {
        lease.close();
        cluster.close();
      }
    }
  }
}
