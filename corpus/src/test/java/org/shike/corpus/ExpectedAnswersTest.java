// SPDX-License-Identifier: Apache-2.0
package org.shike.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shike.index.TranscriptIndex;
import org.shike.search.Highlight;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.search.Snippet;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

/** What a person expects of a search over the bundled summary. */
class ExpectedAnswersTest {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
  private static final Pattern UNIT =
      Pattern.compile("\\p{IsHan}|[A-Za-z0-9]([A-Za-z0-9.]*[A-Za-z0-9])?");

  /** Two lengths between the shortest and the longest are left out unless under stress. */
  private static final List<Integer> LENGTHS =
      Integer.getInteger("stress", 1) == 1 ? List.of(2, 3, 6) : List.of(2, 3, 4, 5, 6);

  private static Transcript summary;
  private static TranscriptIndex index;

  @BeforeAll
  static void open() throws IOException {
    summary = BundledCorpus.transcripts().get(0);
    index = TranscriptIndex.inMemory();
    index.put(summary);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EC2                    | 03:45 04:30 13:40 50:15 60:15
          ec2                    | 03:45 04:30 13:40 50:15 60:15
          P6e                    | 31:45 32:30
          C8i                    | 19:15 20:30 22:15
          带宽                   | 31:45 51:30
          性能                   | 19:15 21:45 22:15 23:45 26:15 27:00 30:15 31:00 35:30 51:30 58:30
          aw                     | ''
          2.71亿                 | 03:45
          Nubank                 | 08:45 09:30
          不存在的词语组合xyz    | ''
          """)
  void findsExactly(String query, String timestamps) throws IOException {
    assertThat(String.join(" ", new TreeSet<>(found(query)))).isEqualTo(timestamps);
  }

  @ParameterizedTest
  @CsvSource({
    "Graviton 成本, 09:30 13:40",
    "Aurora 卡车, 72:00",
    "蓝绿部署, 61:30",
    "C8i, 19:15",
  })
  void findsFirst(String query, String timestamps) throws IOException {
    assertThat(String.join(" ", found(query))).startsWith(timestamps);
  }

  @Test
  void whatMatchesIsMarked() throws IOException {
    assertThat(marked("带宽")).containsOnly(List.of("带宽"));
    assertThat(marked("Graviton 成本")).startsWith(List.of("Graviton", "成本"));
  }

  @Test
  void everyShortPieceOfAPassageFindsIt() throws IOException {
    Map<String, Set<String>> textsOfPieces = new TreeMap<>();
    for (Cue cue : summary.cues()) {
      for (String piece : pieces(cue.text())) {
        textsOfPieces.computeIfAbsent(piece, key -> new TreeSet<>()).add(cue.text());
      }
    }
    for (Map.Entry<String, Set<String>> piece : textsOfPieces.entrySet()) {
      assertThat(texts(piece.getKey())).as(piece.getKey()).containsAll(piece.getValue());
    }
  }

  /** A piece may hold anything but a cut run, and must not end with a sign that says something. */
  @Test
  void anyPieceOfAPassageFindsIt() throws IOException {
    List<Cue> cues = summary.cues();
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      Cue cue = cues.get(random.nextInt(cues.size()));
      String piece = piece(cue.text(), random);
      assertThat(texts(piece)).as("seed %d: %s", seed, piece).contains(cue.text());
    }
  }

  private static String piece(String text, Random random) {
    List<Integer> borders = new ArrayList<>();
    Matcher unit = UNIT.matcher(text);
    while (unit.find()) {
      borders.add(unit.start());
      borders.add(unit.end());
    }
    int first = random.nextInt(borders.size() / 2);
    int last = Math.min(first + random.nextInt(20), borders.size() / 2 - 1);
    return text.substring(borders.get(2 * first), borders.get(2 * last + 1));
  }

  private static List<String> found(String query) throws IOException {
    return moments(query).stream().map(Moment::sourceTimestamp).toList();
  }

  private static List<List<String>> marked(String query) throws IOException {
    return moments(query).stream().map(moment -> marked(moment.snippet())).toList();
  }

  private static List<String> marked(Snippet snippet) {
    return snippet.highlights().stream()
        .map((Highlight mark) -> snippet.text().substring(mark.from(), mark.to()))
        .toList();
  }

  private static List<Moment> moments(String query) throws IOException {
    return index.search(MomentQuery.of(query).withLimit(100)).moments();
  }

  private static List<String> texts(String query) throws IOException {
    MomentQuery everywhere = MomentQuery.of(query).withLimit(100).withUntimed(true);
    return index.search(everywhere).moments().stream()
        .map(moment -> moment.snippet().text())
        .toList();
  }

  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    Matcher han = HAN.matcher(text);
    while (han.find()) {
      String run = han.group();
      for (int length : LENGTHS) {
        for (int from = 0; from + length <= run.length(); from++) {
          pieces.add(run.substring(from, from + length));
        }
      }
    }
    return pieces;
  }
}
