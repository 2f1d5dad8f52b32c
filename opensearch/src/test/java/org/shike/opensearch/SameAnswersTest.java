// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shike.corpus.JudgedCorpus;
import org.shike.corpus.SyntheticTranscripts;
import org.shike.evaluation.Topic;
import org.shike.index.IndexSettings;
import org.shike.index.TranscriptIndex;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.transcript.Transcript;

/** An index in a cluster answers as one in memory does: the same moments in the same order. */
final class SameAnswersTest {
  private static final boolean IS_STRESS = Integer.getInteger("stress", 1) > 1;
  private static final int TRANSCRIPTS = IS_STRESS ? 500 : 50;

  /** Of the judged queries, one of so many is asked. */
  private static final int EACH = IS_STRESS ? 1 : 7;

  private static final int QUERIES = IS_STRESS ? 500 : 50;

  /** What a cluster does not guess, see {@link org.shike.index.IndexCapability#INITIALS}. */
  private static final Pattern INITIALS = Pattern.compile("[a-z&&[^aeiou]]+");

  /** Scores that differ less are the same. */
  private static final double PRECISION = 1e-6;

  /** A moment of an answer, as far as both engines have to agree. */
  private record Found(String place, double score) {
    static Found of(Moment moment) {
      String time = moment.start().map(Object::toString).orElse("");
      return new Found(
          moment.transcriptId()
              + " "
              + time
              + " "
              + moment.snippet().text()
              + moment.snippet().highlights(),
          moment.score());
    }
  }

  @Test
  void judgedMomentsAreTheSame() throws IOException {
    JudgedCorpus judged = JudgedCorpus.tuning();
    List<String> queries =
        judged.topics().stream()
            .map(Topic::query)
            .filter(query -> !INITIALS.matcher(query).matches())
            .distinct()
            .toList();
    List<String> some =
        IntStream.range(0, queries.size())
            .filter(at -> at % EACH == 0)
            .mapToObj(queries::get)
            .toList();
    assertSame(judged.transcripts(), some);
  }

  @Test
  void manyPassagesAreTheSame() throws IOException {
    List<Transcript> transcripts = SyntheticTranscripts.of(1).first(TRANSCRIPTS).toList();
    Random random = new Random(1);
    List<String> queries =
        IntStream.range(0, QUERIES).mapToObj(at -> query(transcripts, random)).toList();
    assertSame(transcripts, queries);
  }

  private static String query(List<Transcript> transcripts, Random random) {
    String query = piece(transcripts, random);
    return switch (random.nextInt(4)) {
      case 0 -> query + " " + piece(transcripts, random);
      case 1 -> '"' + query + '"';
      default -> query;
    };
  }

  /** Some characters of some text. */
  private static String piece(List<Transcript> transcripts, Random random) {
    Transcript transcript = transcripts.get(random.nextInt(transcripts.size()));
    String text =
        transcript.cues().get(random.nextInt(transcript.cues().size())).texts().getFirst().text();
    int from = random.nextInt(text.length());
    String piece = text.substring(from, Math.min(text.length(), from + 1 + random.nextInt(6)));
    return piece.replace('"', ' ');
  }

  private static void assertSame(List<Transcript> transcripts, List<String> queries)
      throws IOException {
    try (TranscriptIndex here = TranscriptIndex.inMemory();
        TranscriptIndex elsewhere =
            TranscriptIndex.open(new ClusterForAll().get(), IndexSettings.standard())) {
      List<Transcript> inOrder =
          transcripts.stream().sorted(Comparator.comparing(Transcript::id)).toList();
      for (Transcript transcript : inOrder) {
        here.put(transcript);
      }
      elsewhere.putAll(inOrder.stream(), progress -> {});
      List<String> different = new ArrayList<>();
      for (String query : queries) {
        if (!areSame(found(here, query), found(elsewhere, query))) {
          different.add(query);
        }
      }
      assertThat(different).isEmpty();
    }
  }

  private static List<Found> found(TranscriptIndex index, String query) throws IOException {
    return index.search(MomentQuery.of(query)).moments().stream().map(Found::of).toList();
  }

  private static boolean areSame(List<Found> some, List<Found> others) {
    return some.size() == others.size()
        && IntStream.range(0, some.size()).allMatch(at -> isSame(some.get(at), others.get(at)));
  }

  private static boolean isSame(Found one, Found other) {
    return one.place.equals(other.place)
        && Math.abs(one.score - other.score) <= PRECISION * Math.max(1, one.score);
  }
}
