// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * One point in time of an index as a set of passages, and the time that one search has to look at
 * them. Passages are known by their numbers, from 0; those of a transcript are consecutive and in
 * order. Passages of transcripts that were removed keep their numbers for a while. Used by one
 * thread.
 */
final class Passages {
  /** Used for indexing and searching. */
  static final Similarity BM25 = new PassageSimilarity();

  /** So many passages pass in much less than a millisecond. */
  private static final int BETWEEN_LOOKS = 1 << 10;

  private final IndexReader reader;
  private final Segments segments;
  private final Deadline deadline;
  private final Whole whole;
  private final IndexSearcher searcher;
  private final StoredFields stored;
  private final KnownTerms terms;

  Passages(IndexReader reader, Segments segments, Deadline deadline) throws IOException {
    this(reader, segments, deadline, Whole.HERE);
  }

  /** Passages that may be a part of an index. */
  Passages(IndexReader reader, Segments segments, Deadline deadline, Whole whole)
      throws IOException {
    this.reader = reader;
    this.segments = segments;
    this.deadline = deadline;
    this.whole = whole;
    this.searcher = whole.searcher(reader);
    this.searcher.setSimilarity(BM25);
    this.searcher.setTimeout(deadline);
    this.stored = reader.storedFields();
    this.terms = new KnownTerms(searcher, whole);
  }

  /** Whether the search has to end: its time is up, or its thread was interrupted. */
  boolean isTimeUp() {
    return deadline.shouldExit();
  }

  /** How much of a time may be used before the search has to end. */
  Duration left(Duration limit) {
    return deadline.left(limit);
  }

  /** The whole index, of which these may be a part. */
  Whole whole() {
    return whole;
  }

  /** How many passages are here, including removed ones; all passage numbers are less. */
  int count() {
    return reader.maxDoc();
  }

  /** An empty set that has room for all passages. */
  FixedBitSet none() {
    return new FixedBitSet(Math.max(1, count()));
  }

  /** What a query finds, including removed passages; only a part of it when the time is up. */
  FixedBitSet found(Query query) throws IOException {
    return found(weight(query), deadline);
  }

  /** What a query finds, including removed passages, even when the time is up. */
  FixedBitSet foundInAnyCase(Query query) throws IOException {
    Query rewritten = searcher.rewrite(query);
    return found(searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1), () -> false);
  }

  private FixedBitSet found(Weight weight, QueryTimeout timeout) throws IOException {
    FixedBitSet found = none();
    for (LeafReaderContext leaf : leaves()) {
      Scorer scorer = timeout.shouldExit() ? null : weight.scorer(leaf);
      if (scorer != null) {
        add(scorer.iterator(), leaf.docBase, timeout, found);
      }
    }
    return found;
  }

  private static void add(
      DocIdSetIterator passages, int base, QueryTimeout timeout, FixedBitSet found)
      throws IOException {
    int left = BETWEEN_LOOKS;
    while (passages.nextDoc() != NO_MORE_DOCS) {
      found.set(base + passages.docID());
      if (--left == 0) {
        if (timeout.shouldExit()) {
          return;
        }
        left = BETWEEN_LOOKS;
      }
    }
  }

  /** What a query finds, without removed passages; only a part of it when the time is up. */
  FixedBitSet live(Query query) throws IOException {
    FixedBitSet found = found(query);
    for (LeafReaderContext leaf : leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      if (live != null) {
        clearRemoved(found, leaf, live);
      }
    }
    return found;
  }

  private static void clearRemoved(FixedBitSet passages, LeafReaderContext leaf, Bits live) {
    int end = leaf.docBase + live.length();
    for (int at = next(passages, leaf.docBase, end); at < end; at = next(passages, at + 1, end)) {
      if (!live.get(at - leaf.docBase)) {
        passages.clear(at);
      }
    }
  }

  /**
   * The first passage of a set at {@code from} or later; {@code end} or more if there is none
   * before {@code end}.
   */
  static int next(FixedBitSet passages, int from, int end) {
    return from < end ? passages.nextSetBit(from, end) : NO_MORE_DOCS;
  }

  /** How many passages a query finds, without removed ones; fewer when the time is up. */
  int count(Query query) throws IOException {
    return whole.found(query, searcher.count(terms.pruned(query)));
  }

  /**
   * How many passages a query finds, without removed ones; counts up to {@code limit}. Fewer when
   * the time is up.
   */
  int count(Query query, int limit) throws IOException {
    return Math.min(limit, whole.found(query, countHere(query, limit)));
  }

  private int countHere(Query query, int limit) throws IOException {
    Weight weight = weight(query);
    int count = 0;
    for (LeafReaderContext leaf : leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      Scorer scorer = count < limit && !isTimeUp() ? weight.scorer(leaf) : null;
      DocIdSetIterator found = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
      for (int at = found.nextDoc(); at != NO_MORE_DOCS && count < limit; at = found.nextDoc()) {
        count += live == null || live.get(at) ? 1 : 0;
      }
    }
    return count;
  }

  /** About how many passages a query finds, or more. */
  long atMost(Weight weight) throws IOException {
    long most = 0;
    for (LeafReaderContext leaf : leaves()) {
      ScorerSupplier supplier = weight.scorerSupplier(leaf);
      most += supplier == null ? 0 : supplier.cost();
    }
    return most;
  }

  /** Whether a query finds a passage that was not removed. */
  boolean anyMatch(Query query) throws IOException {
    return countHere(query, 1) > 0 || whole.mayFind(query);
  }

  /** Collects what a query finds, without removed passages, until the time is up. */
  <C extends Collector, T> T collect(Query query, CollectorManager<C, T> collectors)
      throws IOException {
    return searcher.search(terms.pruned(query), collectors);
  }

  /** Decides whether a passage matches a query. */
  Weight weight(Query query) throws IOException {
    return weight(query, ScoreMode.COMPLETE_NO_SCORES);
  }

  /** Decides whether, and how well, a passage matches a query. */
  Weight weight(Query query, ScoreMode mode) throws IOException {
    return searcher.createWeight(searcher.rewrite(terms.pruned(query)), mode, 1);
  }

  /** The same queries without what no passage contains. */
  List<Query> known(List<Query> queries) throws IOException {
    List<Query> known = new ArrayList<>();
    for (Query query : queries) {
      known.add(terms.pruned(query));
    }
    return known;
  }

  /** Whether a query may find a passage, as far as single terms can tell. */
  boolean isKnown(Query query) throws IOException {
    return !(terms.pruned(query) instanceof MatchNoDocsQuery);
  }

  /** The same query, with the terms that are in the index. */
  Query rewritten(Query query) throws IOException {
    return searcher.rewrite(query);
  }

  /** The segments in the order of their passages. */
  List<LeafReaderContext> leaves() {
    return searcher.getLeafContexts();
  }

  /** The segment that holds a passage. */
  LeafReaderContext leafOf(int passage) {
    return leaves().get(ReaderUtil.subIndex(passage, leaves()));
  }

  /** How many passages contain a term, including removed ones. */
  int frequency(Term term) throws IOException {
    return terms.frequency(term);
  }

  /** Whether a passage has a mark that says how it goes on in the next one. */
  boolean goesOn(int passage, String mark) throws IOException {
    return whole.areOfSame(passage, passage + 1) && isMarked(passage, mark);
  }

  /** Whether a passage has a mark; false for a number of no passage. */
  boolean isMarked(int passage, String mark) throws IOException {
    if (passage < 0 || !whole.isHere(passage)) {
      return false;
    }
    LeafReaderContext leaf = leafOf(passage);
    return segments.marks().of(leaf, mark).get(passage - leaf.docBase);
  }

  /** Whether any passage may have a mark, including removed ones. */
  boolean isMarked(String mark) throws IOException {
    return whole.isElsewhere() || frequency(new Term(mark, "")) > 0;
  }

  /** The terms of a field; empty if no passage has any. */
  Optional<Terms> terms(String field) throws IOException {
    return Optional.ofNullable(MultiTerms.getTerms(reader, field));
  }

  /** The terms of a field in their order, from a start on. */
  FieldTerms termsFrom(String field, BytesRef start) throws IOException {
    Optional<Terms> terms = terms(field);
    return new FieldTerms(terms.isPresent() ? terms.get().iterator() : TermsEnum.EMPTY, start);
  }

  /** The pairs of characters in each segment; only some of them when the time is up. */
  List<SegmentPairs> pairs() throws IOException {
    List<SegmentPairs> all = new ArrayList<>();
    for (LeafReaderContext leaf : leaves()) {
      all.add(segments.pairs().of(leaf.reader(), deadline));
    }
    return all;
  }

  /** All stored fields of a passage. */
  Document stored(int passage) throws IOException {
    whole.isHere(passage);
    return stored.document(passage);
  }

  /** One stored field of a passage. */
  Document stored(int passage, String field) throws IOException {
    whole.isHere(passage);
    return stored.document(passage, Set.of(field));
  }

  /** What the moments of the transcript of a passage share. */
  TranscriptHead head(int passage) throws IOException {
    int first = block(passage).from();
    LeafReaderContext leaf = leafOf(first);
    BinaryDocValues heads = DocValues.getBinary(leaf.reader(), Fields.HEAD);
    if (!heads.advanceExact(first - leaf.docBase)) {
      throw withoutTranscript(passage);
    }
    return TranscriptHead.decode(heads.binaryValue());
  }

  /** The blocks of all transcripts, even if the time of the search is up. */
  Blocks blocks() throws IOException {
    return new Blocks(foundInAnyCase(new TermQuery(new Term(Fields.FIRST, ""))));
  }

  /** The passages of the transcript of a passage. */
  Blocks.Block block(int passage) throws IOException {
    LeafReaderContext leaf = leafOf(passage);
    Blocks.Block block =
        new Blocks(segments.marks().of(leaf, Fields.FIRST)).around(passage - leaf.docBase);
    if (block.from() < 0) {
      throw withoutTranscript(passage);
    }
    return new Blocks.Block(leaf.docBase + block.from(), leaf.docBase + block.to());
  }

  private static CorruptIndexException withoutTranscript(int passage) {
    return new CorruptIndexException("passage " + passage + " has no transcript", "index");
  }

  /** How long the recordings of a segment are. */
  SegmentLengths lengths(LeafReaderContext leaf) throws IOException {
    return segments.lengths().of(leaf.reader());
  }

  /** The time of each part of a passage. */
  PassageTimes times(int passage) throws IOException {
    LeafReaderContext leaf = leafOf(passage);
    BinaryDocValues pieces = DocValues.getBinary(leaf.reader(), Fields.PIECES);
    if (!pieces.advanceExact(passage - leaf.docBase)) {
      throw new CorruptIndexException("passage " + passage + " has no times", "index");
    }
    return PassageTimesFormat.decode(pieces.binaryValue());
  }

  /** The text of a passage. */
  String text(int passage) throws IOException {
    return stored(passage, Fields.TEXT).get(Fields.TEXT);
  }
}
