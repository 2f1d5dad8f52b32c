// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words of a query, some of which are found by their sound: neighbours that together are
 * pinyin, such as {@code zidong jiashi}, or single words.
 *
 * @param search the query
 * @param some of its words, which are not in the index
 */
record SoundingWords(WordSearch search, Set<QueryWord> some) {
  /** Words are found by their sound if the index contains it; the others stay as they are. */
  List<QueryWord> of(Passages passages) throws IOException {
    List<List<QueryWord>> runs = runs();
    Set<String> texts = new LinkedHashSet<>();
    Stream.concat(runs.stream().flatMap(List::stream).map(List::of), runs.stream())
        .map(this::text)
        .filter(text -> Sounds.areLetters(text) || Sounds.areCharacters(text))
        .forEach(texts::add);
    Map<String, List<SoundRow>> rows = texts.isEmpty() ? Map.of() : new Sounds(passages).of(texts);
    List<QueryWord> words = new ArrayList<>();
    for (List<QueryWord> run : runs) {
      words.addAll(sounding(run, rows, passages));
    }
    return words;
  }

  /** All words as one if together they are pinyin, such as {@code can kao}. */
  List<QueryWord> together(Passages passages) throws IOException {
    List<QueryWord> all = search.words();
    if (all.isEmpty() || !Sounds.areLetters(text(all))) {
      return all;
    }
    return sounding(all, new Sounds(passages).of(List.of(text(all))), passages);
  }

  /**
   * Neighbours that may be pinyin and are not in the index are one run; every other word is a run
   * by itself.
   */
  private List<List<QueryWord>> runs() {
    List<List<QueryWord>> runs = new ArrayList<>();
    for (QueryWord word : search.words()) {
      if (!runs.isEmpty() && mayBePinyin(runs.getLast().getLast()) && mayBePinyin(word)) {
        runs.getLast().add(word);
      } else {
        runs.add(new ArrayList<>(List.of(word)));
      }
    }
    return runs;
  }

  private boolean mayBePinyin(QueryWord word) {
    return some.contains(word) && !Sounds.areCharacters(text(List.of(word)));
  }

  private String text(List<QueryWord> run) {
    return place(run).in(search.parts().words());
  }

  private static TextRange place(List<QueryWord> run) {
    return new TextRange(run.getFirst().place().from(), run.getLast().place().to());
  }

  private List<QueryWord> sounding(
      List<QueryWord> run, Map<String, List<SoundRow>> rows, Passages passages) throws IOException {
    if (run.size() == 1 && !some.isEmpty() && !some.contains(run.getFirst())) {
      return run;
    }
    List<SoundRow> sounds = rows.getOrDefault(text(run), List.of());
    QueryWord word = run.getFirst().sounding(place(run), sounds);
    if (isSaid(sounds, passages)) {
      return List.of(word);
    }
    if (run.size() == 1) {
      return run;
    }
    List<QueryWord> each = new ArrayList<>();
    for (QueryWord one : run) {
      each.addAll(sounding(List.of(one), rows, passages));
    }
    return each;
  }

  private static boolean isSaid(List<SoundRow> sounds, Passages passages) throws IOException {
    Stream<SoundRow> linked = sounds.stream().map(SoundRow::linked).filter(SoundRow::isComplete);
    return passages.anyMatch(WordQueries.anyOf(linked.map(WordQueries::sounding)));
  }
}
