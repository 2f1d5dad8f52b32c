// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.shike.engine.EnginePassage;
import org.shike.engine.PassageKey;
import org.shike.transcript.TimeBasis;

/**
 * The known part of an index as Lucene reads it. Passages that are next to each other here are next
 * to each other in the whole index: where one is not known, an empty one takes its place, and also
 * that of the first passage of each transcript. Empty ones are removed, so they are never found.
 *
 * @param reader of the passages
 * @param keys of the passages, by their numbers
 * @param isHere whether each is known, and not an empty one
 */
record PartReader(DirectoryReader reader, List<PassageKey> keys, List<Boolean> isHere)
    implements Closeable {
  private static final PassageKey NO_PASSAGE = new PassageKey("", 0);

  /** Marks passages that are not known. */
  private static final String EMPTY = "empty";

  /** An untimed passage without text. */
  private static final PassageTimes NO_TIMES =
      new PassageTimes(
          false,
          Optional.empty(),
          List.of(
              new PieceTimes(
                  new TextRange(0, 0),
                  new TextRange(0, 0),
                  true,
                  Optional.empty(),
                  TimeBasis.NONE,
                  Optional.empty(),
                  List.of())));

  /**
   * Reads what is known.
   *
   * @param around how many passages before and after each one may be asked for
   */
  static PartReader of(KnownPart part, Channels channels, int around) throws IOException {
    NavigableMap<PassageKey, EnginePassage> places = places(part, around);
    IndexWriterConfig config =
        new IndexWriterConfig(channels.word())
            .setSimilarity(Passages.BM25)
            .setMergePolicy(NoMergePolicy.INSTANCE);
    List<Boolean> isHere = new ArrayList<>();
    try (IndexWriter writer = new IndexWriter(new ByteBuffersDirectory(), config)) {
      for (var place : places.entrySet()) {
        boolean isKnown = part.passages().containsKey(place.getKey());
        isHere.add(isKnown);
        writer.addDocument(document(place.getKey(), place.getValue(), isKnown));
      }
      writer.addDocument(TermDocument.in(empty(NO_PASSAGE), part.terms()));
      writer.deleteDocuments(new Term(EMPTY, ""));
      return new PartReader(
          DirectoryReader.open(writer), List.copyOf(places.keySet()), List.copyOf(isHere));
    }
  }

  /** The keys of all passages, each with a known passage of its transcript. */
  private static NavigableMap<PassageKey, EnginePassage> places(KnownPart part, int around) {
    NavigableMap<PassageKey, EnginePassage> places = new TreeMap<>(part.passages());
    for (EnginePassage known : part.passages().values()) {
      int number = known.key().number();
      add(0, known, part, places);
      for (int near = Math.max(1, number - around); near <= number + around; near++) {
        add(near, known, part, places);
      }
    }
    return places;
  }

  private static void add(
      int number,
      EnginePassage known,
      KnownPart part,
      NavigableMap<PassageKey, EnginePassage> places) {
    PassageKey key = new PassageKey(known.key().transcriptId(), number);
    if (!part.isAbsent(key)) {
      places.putIfAbsent(key, known);
    }
  }

  private static Document document(PassageKey key, EnginePassage known, boolean isKnown)
      throws IOException {
    Document document = isKnown ? copy(known.fields()) : empty(key);
    if (key.number() == 0) {
      document.add(new BinaryDocValuesField(Fields.HEAD, known.head()));
    }
    return document;
  }

  private static Document copy(Document fields) {
    Document copy = new Document();
    fields.forEach(copy::add);
    return copy;
  }

  private static Document empty(PassageKey key) throws IOException {
    Document empty = new Document();
    empty.add(new StringField(EMPTY, "", Field.Store.NO));
    empty.add(new StringField(Fields.TRANSCRIPT, key.transcriptId(), Field.Store.NO));
    empty.add(new SortedDocValuesField(Fields.TRANSCRIPT, new BytesRef(key.transcriptId())));
    empty.add(new StoredField(Fields.TEXT, ""));
    empty.add(new BinaryDocValuesField(Fields.PIECES, PassageTimesFormat.encode(NO_TIMES)));
    if (key.number() == 0) {
      empty.add(new StringField(Fields.FIRST, "", Field.Store.NO));
    }
    return empty;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
