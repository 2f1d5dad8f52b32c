// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOFunction;
import org.shike.search.MomentQuery;
import org.shike.search.SearchResult;
import org.shike.transcript.Transcript;

/** An index in a directory of this process. */
record LocalIndex(OpenIndex index) implements LiveIndex {
  @Override
  public Channels channels() {
    return index.channels();
  }

  @Override
  public IndexThreads threads() {
    return index.threads();
  }

  @Override
  public IndexEvents events() {
    return index.events();
  }

  @Override
  public Set<IndexCapability> capabilities() {
    return EnumSet.allOf(IndexCapability.class);
  }

  @Override
  public void checkWritable() {
    index.checkWritable();
  }

  @Override
  public Optional<BytesRef> digest(String transcriptId) throws IOException {
    return index.digest(transcriptId);
  }

  @Override
  public void put(String transcriptId, StoredTranscript stored, TranscriptDocuments documents)
      throws IOException {
    List<Document> block = documents.block(stored);
    index.change(changes -> changes.put(transcriptId, stored.digest(), block));
  }

  @Override
  public void remove(String transcriptId) throws IOException {
    index.change(changes -> changes.remove(transcriptId));
  }

  @Override
  public void commit() throws IOException {
    index.change(IndexChanges::commit);
  }

  @Override
  public void refresh() throws IOException {
    index.refresh();
  }

  @Override
  public List<String> ids() throws IOException {
    return contents(Contents::ids);
  }

  @Override
  public long count() throws IOException {
    return contents(Contents::count);
  }

  @Override
  public boolean contains(String transcriptId) throws IOException {
    return contents(contents -> contents.contains(transcriptId));
  }

  @Override
  public Optional<Transcript> get(String transcriptId) throws IOException {
    return contents(contents -> contents.get(transcriptId));
  }

  private <T> T contents(IOFunction<Contents, T> reading) throws IOException {
    return read(point -> reading.apply(new Contents(point.reader())));
  }

  @Override
  public IndexStats stats() throws IOException {
    return read(index::stats);
  }

  @Override
  public SearchResult search(MomentQuery query) throws IOException {
    Optional<Cursor> page = Cursor.of(query);
    return index.read(page, point -> search(point, query, page));
  }

  private SearchResult search(PointInTime point, MomentQuery query, Optional<Cursor> page)
      throws IOException {
    PointsInTime points = index.points();
    SearchResult result =
        MomentSearcher.search(
            point.passages(query.timeLimit()),
            index.channels(),
            query,
            page.orElseGet(() -> points.firstPage(point, query)));
    if (result.cursor().isPresent()) {
      points.keep(point);
    }
    return result;
  }

  @Override
  public <T> T read(Optional<Duration> limit, IOFunction<Passages, T> reading) throws IOException {
    return read(point -> reading.apply(point.passages(limit)));
  }

  private <T> T read(IOFunction<PointInTime, T> reading) throws IOException {
    return index.read(Optional.empty(), reading);
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
