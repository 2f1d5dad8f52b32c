// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shike.engine.Answers;
import org.shike.engine.Engine;
import org.shike.engine.EnginePassage;
import org.shike.engine.EngineView;
import org.shike.engine.Gathering;
import org.shike.engine.PassageKey;
import org.shike.engine.Questions;

@ExtendWith(SharedCluster.class)
final class EngineTest {
  private static final Query ALL = MatchAllDocsQuery.INSTANCE;

  private final OpenSearch index;

  EngineTest(TestCluster cluster) {
    this.index = Sample.index(cluster);
  }

  private Engine open() throws IOException {
    return index.forWriting().open(Sample.SCHEMA);
  }

  private static Query word(String word) {
    return new TermQuery(new Term("text.word", word));
  }

  @Test
  void putTranscriptIsFound() throws IOException {
    try (Engine engine = open()) {
      assertThat(engine.isWritable()).isTrue();
      assertThat(engine.newest().count()).isZero();
      engine.put(Sample.transcript("a", "one two", "two three"));
      engine.put(Sample.transcript("b", "three"));
      EngineView view = engine.newest();
      assertThat(Sample.found(view, word("two"))).containsExactly("a 0 one two", "a 1 two three");
      assertThat(Sample.found(view, word("three"))).containsExactly("b 0 three", "a 1 two three");
      assertThat(view.ids()).containsExactly("a", "b");
      assertThat(view.count()).isEqualTo(2);
    }
  }

  @Test
  void allQuestionsAreAnsweredWithOneRequest() throws IOException {
    try (Engine engine = open()) {
      engine.put(Sample.transcript("a", "one|uno two", "two three"));
      engine.put(Sample.transcript("b", "three"));
      Gathering three = new Gathering(word("three"), word("three"), 1);
      Gathering count = new Gathering(ALL, ALL, 0);
      Term two = new Term("text.word", "two");
      Term fact = new Term("fact", "of a");
      Questions questions =
          new Questions(
              Set.of(two, fact, new Term("text.word", "none")),
              Set.of("text.word", "text.character"),
              Set.of(three, count),
              Set.of(new PassageKey("a", 1), new PassageKey("a", 2), new PassageKey("c", 0)),
              Optional.of(Duration.ofSeconds(5)));
      Answers answers = engine.newest().answer(questions);
      assertThat(answers.frequencies())
          .isEqualTo(Map.of(two, 2L, fact, 2L, new Term("text.word", "none"), 0L));
      assertThat(answers.lengths())
          .isEqualTo(
              Map.of(
                  "text.word", new Answers.FieldLength(3, 15),
                  "text.character", new Answers.FieldLength(3, 6)));
      assertThat(answers.totals()).isEqualTo(Map.of(three, 2L, count, 3L));
      assertThat(answers.passages())
          .extracting(Sample::text)
          .containsExactlyInAnyOrder("b 0 three", "a 1 two three");
    }
  }

  @Test
  void firstPassageHasTheSharedFieldsAndAWholeTranscriptItsSource() throws IOException {
    try (Engine engine = open()) {
      engine.put(Sample.transcript("a/\u4f60 \uD83D\uDE00", "one", "two"));
      EngineView view = engine.newest();
      List<EnginePassage> passages = view.transcript("a/\u4f60 \uD83D\uDE00");
      assertThat(passages).extracting(one -> one.key().number()).containsExactly(0, 1);
      EnginePassage first = passages.getFirst();
      assertThat(first.head()).isEqualTo(new BytesRef("head of a/\u4f60 \uD83D\uDE00"));
      assertThat(first.fields().getBinaryValue("source").utf8ToString()).startsWith("source of a");
      assertThat(first.fields().getValues("fact")).contains("of a/\u4f60 \uD83D\uDE00");
      assertThat(passages.getLast().fields().getValues("fact")).doesNotContain("of a");
      assertThat(view.transcript("b")).isEmpty();
      assertThat(Sample.found(view, word("one"))).hasSize(1);
      assertThat(
              view.answer(Sample.find(word("one"), word("one"), 1))
                  .passages()
                  .getFirst()
                  .fields()
                  .getBinaryValue("source"))
          .isNull();
    }
  }

  @Test
  void digestIsThatOfTheNewestChange() throws IOException {
    try (Engine engine = open()) {
      assertThat(engine.digest("a")).isEmpty();
      engine.put(Sample.transcript("a", "one"));
      assertThat(engine.digest("a").map(BytesRef::utf8ToString)).contains("[one]");
      engine.newest();
      engine.put(Sample.transcript("a", "two"));
      assertThat(engine.digest("a").map(BytesRef::utf8ToString)).contains("[two]");
      engine.remove("a");
      assertThat(engine.digest("a")).isEmpty();
      engine.newest();
      assertThat(engine.digest("a")).isEmpty();
    }
  }
}
