// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.Query;
import org.shike.query.Expression;
import org.shike.query.Filter;
import org.shike.query.UnfinishedQuery;
import org.shike.search.Completion;
import org.shike.search.CompletionQuery;
import org.shike.search.MomentQuery;

/**
 * Finds completions of a query that is still being typed. Completions are read from passages that
 * contain the words already typed and the start of the last one: from a sample of them, evenly
 * spread, so that a large index costs little more than a small one. Each completion finds
 * something.
 */
final class Completions {
  /** A sample of this size is enough to know what is frequent. */
  private static final int MOST_PASSAGES = 64;

  /** How many words at the end of what is typed may be the start of a phrase. */
  private static final int MOST_STEMS = 4;

  /** How many candidates are tried per completion, because some find nothing. */
  private static final int SPARE = 2;

  /** How many values of one field are offered besides spoken words. */
  private static final int MOST_VALUES = 3;

  private static final List<String> NAMES =
      List.of(Filter.Field.SPEAKER, Filter.Field.SECTION, Filter.Field.TITLE);

  /** Equally frequent completions stay in order. */
  private static final Comparator<Completion> MOST_PASSAGES_FIRST =
      Comparator.comparingInt(Completion::passages).reversed();

  private final Passages passages;
  private final Channels channels;
  private final CompletionQuery query;
  private final FieldValues values;

  /** By the units of all of the query. */
  private final Map<List<String>, Completion> found = new LinkedHashMap<>();

  private Completions(Passages passages, Channels channels, CompletionQuery query)
      throws IOException {
    this.passages = passages;
    this.channels = channels;
    this.query = query;
    this.values = new FieldValues(passages, channels);
  }

  /** Best first: those that continue more of the typed text, then those that find more. */
  static List<Completion> of(Passages passages, Channels channels, CompletionQuery query)
      throws IOException {
    Completions completions = new Completions(passages, channels, query);
    Optional<UnfinishedQuery> unfinished = completions.unfinished();
    if (unfinished.isPresent()) {
      completions.add(unfinished.get());
    }
    return completions.found.values().stream().limit(query.limit()).toList();
  }

  private Optional<UnfinishedQuery> unfinished() throws IOException {
    try {
      return UnfinishedQuery.of(query.text(), name -> FilterTerms.isField(passages, name));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void add(UnfinishedQuery unfinished) throws IOException {
    if (unfinished.field().isPresent()) {
      TypedStart typedStart = typedStart(unfinished);
      String name = unfinished.field().get();
      addAll(valuesOf(unfinished, name, typedStart, query.limit(), scope(unfinished)));
      return;
    }
    for (int start : unfinished.isQuoted() ? List.of(0) : starts(unfinished.part())) {
      if (found.size() < query.limit() && !passages.isTimeUp()) {
        goOn(unfinished.from(start), start == 0 || isBlank(unfinished.part(), start - 1));
      }
    }
    if (found.isEmpty()) {
      addAll(sounding(unfinished));
    }
  }

  /** Where the last words of a text begin. */
  private List<Integer> starts(String text) {
    List<Integer> starts = List.copyOf(TypedStart.starts(text, channels.wordQuery()));
    return starts.subList(Math.max(0, starts.size() - MOST_STEMS), starts.size());
  }

  private static boolean isBlank(String text, int at) {
    return Character.isWhitespace(text.charAt(at));
  }

  private TypedStart typedStart(UnfinishedQuery unfinished) {
    return TypedStart.of(unfinished.part(), channels.literal());
  }

  /** Completions that differ only in blanks, case or width find the same moments. */
  private void addAll(List<Completion> completions) {
    completions.stream()
        .sorted(MOST_PASSAGES_FIRST)
        .forEach(completion -> found.putIfAbsent(key(completion.query()), completion));
  }

  private List<String> key(String query) {
    return TypedStart.terms(Borders.units(query, channels.literal()));
  }

  /**
   * Adds spoken words together with values that begin with the typed text, then values that contain
   * it elsewhere.
   *
   * @param isApart whether it may be the value of a field, because nothing is attached to it
   */
  private void goOn(UnfinishedQuery unfinished, boolean isApart) throws IOException {
    TypedStart typedStart = typedStart(unfinished);
    if (typedStart.units().isEmpty()) {
      return;
    }
    List<Completion> completions = new ArrayList<>(said(unfinished, typedStart));
    List<Completion> elsewhere = new ArrayList<>();
    List<String> names = isApart && !unfinished.isQuoted() ? NAMES : List.of();
    Optional<MatchingPassages> scope = names.isEmpty() ? Optional.empty() : scope(unfinished);
    for (String name : passages.isTimeUp() ? List.<String>of() : names) {
      for (Completion value : valuesOf(unfinished, name, typedStart, MOST_VALUES, scope)) {
        (typedStart.begins(value.text(), channels.literal()) ? completions : elsewhere).add(value);
      }
    }
    addAll(completions);
    addAll(elsewhere);
  }

  private List<Completion> valuesOf(
      UnfinishedQuery unfinished,
      String name,
      TypedStart typedStart,
      int most,
      Optional<MatchingPassages> scope)
      throws IOException {
    List<Completion> completions = new ArrayList<>();
    for (String value : values.of(name, typedStart, most, scope)) {
      add(completions, value, Optional.of(name), unfinished.withValue(name, value));
    }
    return completions;
  }

  private List<Completion> said(UnfinishedQuery unfinished, TypedStart typedStart)
      throws IOException {
    Expression typed =
        typedStart.isWhole()
            ? new Expression.Phrase(unfinished.part())
            : new Expression.Prefix(unfinished.part());
    Continuations continuations = new Continuations(channels, typedStart);
    for (int passage : some(unfinished.scope(), typed)) {
      if (!passages.isTimeUp()) {
        continuations.add(passages.text(passage));
      }
    }
    return said(unfinished, continuations);
  }

  private List<Completion> said(UnfinishedQuery unfinished, Continuations continuations)
      throws IOException {
    List<Completion> completions = new ArrayList<>();
    for (String text : continuations.mostFrequent(SPARE * query.limit())) {
      if (completions.size() < query.limit()) {
        add(completions, text, Optional.empty(), unfinished.completed(text));
      }
    }
    return completions;
  }

  /** Chinese words that sound like the typed letters. */
  private List<Completion> sounding(UnfinishedQuery unfinished) throws IOException {
    String letters = unfinished.part();
    if (!Sounds.areLetters(letters)) {
      return List.of();
    }
    List<SoundRow> rows =
        new Sounds(passages).of(List.of(letters)).getOrDefault(letters, List.of());
    Query sounding = WordQueries.anyOf(rows.stream().map(WordQueries::sounding));
    int[] some = Sample.of(passages, sounding, query.limit());
    Continuations continuations = new Continuations(channels, typedStart(unfinished));
    for (int passage : passages.isTimeUp() ? new int[0] : some) {
      String text = passages.text(passage);
      Places places = new Places(new AnalysedText(text, channels));
      continuations.add(text, TextRange.merged(places.of(sounding).orElse(List.of())));
    }
    return said(unfinished, continuations);
  }

  /** Some passages that pass the filters and contain what is being typed. */
  private int[] some(String scope, Expression typed) throws IOException {
    List<Expression> all = List.of(new Expression.Typed(scope), typed);
    MomentQuery asked = scoped(new Expression.AllOf(all));
    return Sample.of(passages, exact(asked), MOST_PASSAGES);
  }

  /** The passages whose values are looked for; empty for all. */
  private Optional<MatchingPassages> scope(UnfinishedQuery unfinished) throws IOException {
    if (unfinished.scope().isBlank() && query.filters().isEmpty()) {
      return Optional.empty();
    }
    MomentQuery asked = scoped(new Expression.Typed(unfinished.scope()));
    return Optional.of(MatchingPassages.of(passages, exact(asked)));
  }

  /** Adds a completion if it finds something, and there is time to see it. */
  private void add(
      List<Completion> completions, String text, Optional<String> field, String completed)
      throws IOException {
    if (passages.isTimeUp()) {
      return;
    }
    Query exact = exact(scoped(new Expression.Typed(completed)));
    int count = passages.count(exact, Completion.MOST_PASSAGES);
    if (count > 0) {
      completions.add(new Completion(text, field, completed, count));
    }
  }

  private MomentQuery scoped(Expression expression) {
    MomentQuery scoped = MomentQuery.of(expression).withUntimed(query.untimed());
    for (Filter filter : query.filters()) {
      scoped = scoped.withFilter(filter);
    }
    return scoped;
  }

  private Query exact(MomentQuery asked) throws IOException {
    SearchPlan plan = SearchPlan.once(passages, channels, asked);
    return Ranking.filter(asked, plan.exact());
  }
}
