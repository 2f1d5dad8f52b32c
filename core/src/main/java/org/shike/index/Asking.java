// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;
import org.shike.engine.Answers;
import org.shike.engine.Gathering;
import org.shike.engine.PassageKey;
import org.shike.engine.Questions;

/**
 * What a search over the known part of an index has to know of the whole. What was not asked before
 * becomes a question; until it is answered, the search goes on as if there was nothing, and is
 * repeated afterwards. Used by one thread.
 */
final class Asking implements Whole {
  /** So many passages are gathered at once, the fewest that are enough. */
  private static final int[] SIZES = {100, 1_000, 10_000};

  /** So many passages are gathered at most, if not all that a query finds pass. */
  private static final int MOST_INEXACT = 1_000;

  /** Of so many times the passages that are wanted, the best are among those that are gathered. */
  private static final int SPARE = 4;

  private static final Query NOTHING = MatchNoDocsQuery.INSTANCE;

  private final KnownPart known;
  private final PartReader part;
  private final Set<Term> frequencies = new HashSet<>();
  private final Set<String> lengths = new HashSet<>();
  private final Set<Gathering> gatherings = new HashSet<>();
  private final Set<PassageKey> passages = new HashSet<>();

  Asking(KnownPart known, PartReader part) {
    this.known = known;
    this.part = part;
  }

  /** Whether there is no question. */
  boolean isEmpty() {
    return frequencies.isEmpty() && lengths.isEmpty() && gatherings.isEmpty() && passages.isEmpty();
  }

  /** All questions. */
  Questions questions(Optional<Duration> limit) {
    return new Questions(frequencies, lengths, gatherings, passages, limit);
  }

  @Override
  public boolean isElsewhere() {
    return true;
  }

  @Override
  public IndexSearcher searcher(IndexReader reader) {
    return new IndexSearcher(reader) {
      @Override
      public TermStatistics termStatistics(Term term, int here, long timesHere) {
        long known = frequency(term, here);
        long passages = known == 0 ? here : known;
        return new TermStatistics(term.bytes(), passages, Math.max(passages, timesHere));
      }

      @Override
      public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
        Optional<Answers.FieldLength> length = length(field);
        return length.isEmpty()
            ? super.collectionStatistics(field)
            : statistics(field, length.get());
      }
    };
  }

  private static @Nullable CollectionStatistics statistics(
      String field, Answers.FieldLength length) {
    long passages = length.passages();
    return passages == 0
        ? null
        : new CollectionStatistics(field, passages, passages, length.tokens(), passages);
  }

  private Optional<Answers.FieldLength> length(String field) {
    Optional<Answers.FieldLength> length = known.length(field);
    if (length.isEmpty()) {
      lengths.add(field);
    }
    return length;
  }

  @Override
  public int frequency(Term term, int here) {
    Optional<Long> frequency = known.frequency(term);
    if (frequency.isEmpty()) {
      frequencies.add(term);
    }
    return Math.toIntExact(frequency.orElse(0L));
  }

  @Override
  public int count(int here) {
    return found(MatchAllDocsQuery.INSTANCE, here);
  }

  @Override
  public int found(Query query, int here) {
    PlainQuery plain = PlainQuery.ofFew(query);
    if (!plain.isExact()) {
      areAllBrought(query);
      return here;
    }
    return Math.toIntExact(total(new Gathering(plain.query(), NOTHING, 0)).orElse(0L));
  }

  @Override
  public boolean mayFind(Query query) {
    return PlainQuery.ofFew(query).isExact() ? found(query, 0) > 0 : !areAllBrought(query);
  }

  /** What is found inexactly is brought here, to be decided. */
  private boolean areAllBrought(Query query) {
    Gathering gathering = gathering(query, query, 1);
    return total(gathering).orElse(0L) <= gathering.size();
  }

  private Optional<Long> total(Gathering gathering) {
    Optional<Long> total = known.total(gathering);
    if (total.isEmpty()) {
      gatherings.add(gathering);
    }
    return total;
  }

  @Override
  public int most(int here) {
    return SIZES[SIZES.length - 1];
  }

  @Override
  public boolean gather(Query found, Query scored, int size) {
    Gathering gathering = gathering(found, scored, size);
    Optional<Long> total = total(gathering);
    if (total.isEmpty()) {
      askTerms(gathering.found());
      askTerms(gathering.scored());
      throw new Unanswered();
    }
    return total.get() <= gathering.size();
  }

  /** Asks at once for what will decide about the passages that are gathered. */
  private void askTerms(Query query) {
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query of, Term... terms) {
            for (Term term : terms) {
              frequency(term, 0);
              length(term.field());
            }
          }

          @Override
          public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return this;
          }
        });
  }

  private Gathering gathering(Query found, Query scored, int size) {
    PlainQuery plain = PlainQuery.ofFew(found);
    int most = plain.isExact() ? enough(size) : Math.min(MOST_INEXACT, enough(size));
    return new Gathering(plain.query(), PlainQuery.ofFew(scored).query(), most);
  }

  private int enough(int size) {
    return IntStream.of(SIZES)
        .filter(one -> one >= (long) SPARE * size)
        .findFirst()
        .orElse(most(0));
  }

  /** If not all are here, the number of those that are found inexactly is a lower bound. */
  @Override
  public TopDocs best(Query found, Query scored, int size, TopDocs top) {
    Gathering gathering = gathering(found, scored, size);
    long total = total(gathering).orElseThrow(Unanswered::new);
    if (total <= gathering.size()) {
      return top;
    }
    TotalHits hits =
        PlainQuery.ofFew(found).isExact()
            ? new TotalHits(total, TotalHits.Relation.EQUAL_TO)
            : new TotalHits(top.totalHits.value(), TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO);
    return new TopDocs(hits, Arrays.copyOf(top.scoreDocs, Math.min(size, top.scoreDocs.length)));
  }

  @Override
  public void bring(Query query, int size) {
    Query plain = PlainQuery.ofFew(query).query();
    total(new Gathering(plain, plain, size));
  }

  @Override
  public boolean isHere(int passage) {
    boolean isHere = passage >= part.isHere().size() || part.isHere().get(passage);
    if (!isHere) {
      passages.add(part.keys().get(passage));
    }
    return isHere;
  }

  @Override
  public void bringBeside(int passage) {
    boolean isGathered = passage < part.keys().size() && known.isGathered(part.keys().get(passage));
    if (isGathered) {
      bringIfOfSame(passage, passage - 1);
      bringIfOfSame(passage, passage + 1);
    }
  }

  private void bringIfOfSame(int passage, int other) {
    if (areOfSame(passage, other)) {
      isHere(other);
    }
  }

  @Override
  public boolean areOfSame(int passage, int other) {
    int first = Math.min(passage, other);
    int last = Math.max(passage, other);
    return first >= 0
        && last < part.keys().size()
        && part.keys().get(first).isOfSame(part.keys().get(last));
  }

  @Override
  public void bringFirst() {
    for (int passage = 0; passage < part.keys().size(); passage++) {
      if (part.keys().get(passage).number() == 0) {
        isHere(passage);
      }
    }
  }
}
