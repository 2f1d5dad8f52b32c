// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.search.FacetCount;
import org.shike.search.Group;
import org.shike.search.Match;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.search.SearchResult;
import org.shike.search.Strip;
import org.shike.transcript.Cue;
import org.shike.transcript.Section;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/** What a result says of all passages that match is what a count of them says. */
class OverviewLawsTest {
  private static final int STRESS = Integer.getInteger("stress", 1);
  private static final int SEEDS = STRESS == 1 ? 4 : 10 * STRESS;
  private static final List<String> WORDS = List.of("成本", "芯片", "带宽", "会议", "Graviton");
  private static final List<String> QUERIES =
      List.of(
          "成本",
          "成本 芯片",
          "成本 芯片 带宽",
          "成本 OR \"会议\"",
          "成本 -芯片",
          "Graviton speaker:许薇",
          "我们的会议讨论了哪些成本和芯片的问题？",
          "speaker:李雷",
          "Gravitno",
          "不存在");
  private static final List<String> FACETS = List.of("speaker", "section", "date", "topic", "x");
  private static final int BUCKETS = 7;

  /** A point of a summary lasts, so that each is a passage; a cue of speech does not. */
  @ParameterizedTest
  @ValueSource(ints = {60, 5})
  void countsAreThoseOfAllPassages(int secondsOfACue) throws IOException {
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      Map<String, Transcript> transcripts = new HashMap<>();
      try (TranscriptIndex index = Indexes.empty()) {
        fill(index, transcripts, random, secondsOfACue);
        for (String text : QUERIES) {
          MomentQuery query = MomentQuery.of(text).withUntimed(random.nextBoolean());
          String at = "seed " + seed + ": " + text;
          checkFacets(index, transcripts, query, at);
          checkStrip(index, transcripts, query, secondsOfACue == 60, at);
          checkGroups(index, query, 1 + random.nextInt(6), 1 + random.nextInt(3), at);
        }
      }
    }
  }

  private static void checkFacets(
      TranscriptIndex index, Map<String, Transcript> transcripts, MomentQuery query, String at)
      throws IOException {
    List<Moment> passages = passages(index, query);
    Map<String, List<FacetCount>> facets =
        index.search(query.withFacets(FACETS)).overview().facets();
    assertThat(facets.keySet()).as(at).containsExactlyElementsOf(FACETS);
    assertThat(facets)
        .as(at)
        .containsEntry("speaker", counted(passages, moment -> moment.speaker().stream()))
        .containsEntry(
            "section",
            counted(
                passages,
                moment -> moment.section().stream().skip(Math.max(0, moment.section().size() - 1))))
        .containsEntry("date", counted(passages, metadata(transcripts, "date")))
        .containsEntry("topic", counted(passages, metadata(transcripts, "topic")))
        .containsEntry("x", List.of());
  }

  private static Function<Moment, Stream<String>> metadata(
      Map<String, Transcript> transcripts, String key) {
    return moment ->
        requireNonNull(transcripts.get(moment.transcriptId()))
            .metadata()
            .getOrDefault(key, List.of())
            .stream()
            .distinct();
  }

  private static List<FacetCount> counted(
      List<Moment> passages, Function<Moment, Stream<String>> values) {
    Map<String, Long> counts =
        passages.stream()
            .flatMap(values)
            .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
    return counts.entrySet().stream()
        .map(count -> new FacetCount(count.getKey(), count.getValue()))
        .sorted(
            Comparator.comparing(FacetCount::count, Comparator.reverseOrder())
                .thenComparing(FacetCount::value))
        .limit(10)
        .toList();
  }

  private static void checkStrip(
      TranscriptIndex index,
      Map<String, Transcript> transcripts,
      MomentQuery query,
      boolean startsAreKnown,
      String at)
      throws IOException {
    List<Moment> passages = passages(index, query);
    SearchResult result = index.search(query.withStrip(BUCKETS));
    assertThat(result.overview().strips())
        .as(at)
        .extracting(Strip::transcriptId)
        .containsExactlyElementsOf(
            result.moments().stream().map(Moment::transcriptId).distinct().toList());
    for (Strip strip : result.overview().strips()) {
      List<Duration> starts =
          passages.stream()
              .filter(moment -> moment.transcriptId().equals(strip.transcriptId()))
              .flatMap(moment -> moment.start().stream())
              .toList();
      assertThat(strip.length())
          .as(at)
          .isEqualTo(length(requireNonNull(transcripts.get(strip.transcriptId()))));
      assertThat(strip.counts().stream().mapToLong(Long::longValue).sum())
          .as(at)
          .isEqualTo(starts.size());
      if (startsAreKnown) {
        assertThat(strip.counts()).as(at).isEqualTo(buckets(starts, strip.length()));
      }
    }
  }

  private static Duration length(Transcript transcript) {
    return transcript.cues().stream()
        .flatMap(cue -> cue.time().flatMap(TimeRange::end).stream())
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  private static List<Long> buckets(List<Duration> starts, Duration length) {
    List<Long> counts = new ArrayList<>();
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      Duration from = length.multipliedBy(bucket);
      Duration to = length.multipliedBy(bucket + 1L);
      counts.add(
          starts.stream()
              .map(start -> start.multipliedBy(BUCKETS))
              .filter(start -> start.compareTo(from) >= 0 && start.compareTo(to) < 0)
              .count());
    }
    return counts;
  }

  private static void checkGroups(
      TranscriptIndex index, MomentQuery query, int limit, int each, String at) throws IOException {
    List<Moment> all = index.search(query.withLimit(10_000)).moments();
    List<Moment> exact = all.stream().filter(found -> found.match() == Match.EXACT).toList();
    boolean isWeaker = grouped(exact, limit, each).size() < limit;
    SearchResult result = index.search(query.withLimit(limit).withGroups(each));
    assertThat(result.overview().groups().stream().map(group -> shown(group.moments())).toList())
        .as(at)
        .isEqualTo(grouped(isWeaker ? all : exact, limit, each));
    assertThat(result.moments())
        .as(at)
        .isEqualTo(
            result.overview().groups().stream()
                .flatMap(group -> group.moments().stream())
                .toList());
    List<Moment> passages = passages(index, query);
    for (Group group : result.overview().groups()) {
      String id = group.transcriptId();
      assertThat(group.total())
          .as(at)
          .isEqualTo(passages.stream().filter(one -> one.transcriptId().equals(id)).count());
    }
  }

  private static List<List<String>> grouped(List<Moment> moments, int limit, int each) {
    Map<String, List<Moment>> groups =
        moments.stream()
            .collect(
                Collectors.groupingBy(
                    Moment::transcriptId, LinkedHashMap::new, Collectors.toList()));
    return groups.values().stream()
        .limit(limit)
        .map(group -> shown(group.subList(0, Math.min(each, group.size()))))
        .toList();
  }

  private static List<String> shown(List<Moment> moments) {
    return moments.stream()
        .map(
            one -> one.transcriptId() + " " + one.match() + " " + one.time() + one.snippet().text())
        .toList();
  }

  private static List<Moment> passages(TranscriptIndex index, MomentQuery query)
      throws IOException {
    return index.search(query.withMerging(false).withLimit(10_000)).moments().stream()
        .filter(moment -> moment.match() == Match.EXACT)
        .toList();
  }

  private static void fill(
      TranscriptIndex index, Map<String, Transcript> transcripts, Random random, int seconds)
      throws IOException {
    for (int count = 0; count < 20; count++) {
      Transcript transcript = transcript("t" + random.nextInt(12), random, seconds);
      index.put(transcript);
      transcripts.put(transcript.id(), transcript);
      if (random.nextInt(4) == 0) {
        index.search("成本");
      }
    }
    index.remove("t3");
  }

  private static Transcript transcript(String id, Random random, int seconds) {
    List<Section> sections = new ArrayList<>();
    for (int section = 0; section < 4; section++) {
      sections.add(new Section("节" + random.nextInt(14), 1 + section % 2, Optional.empty()));
    }
    Map<String, List<String>> metadata = new HashMap<>();
    metadata.put("date", List.of("2025-12-0" + (1 + random.nextInt(3))));
    metadata.put("topic", List.of("云" + random.nextInt(3), "云" + random.nextInt(3)));
    if (random.nextInt(3) == 0) {
      metadata.clear();
    }
    List<Cue> cues = new ArrayList<>();
    for (int left = 1 + random.nextInt(30); left > 0; left--) {
      cues.add(cue(random, Duration.ofSeconds((long) seconds * cues.size()), seconds));
    }
    return new Transcript(id, "题" + id, metadata, sections, inSections(cues));
  }

  private static List<Cue> inSections(List<Cue> cues) {
    List<Cue> all = new ArrayList<>();
    for (Cue cue : cues) {
      int section = all.size() * 5 / cues.size() - 1;
      all.add(section < 0 ? cue : cue.withSection(OptionalInt.of(section)));
    }
    return all;
  }

  private static Cue cue(Random random, Duration start, int seconds) {
    List<String> words = new ArrayList<>();
    for (int left = 1 + random.nextInt(5); left > 0; left--) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    String text = String.join(" ", words);
    Cue cue =
        random.nextInt(8) == 0
            ? Cue.untimed(text)
            : Cue.timed(TimeRange.of(start, start.plusSeconds(seconds)), text);
    List<String> speakers = List.of("许薇", "李雷", "阿明");
    int speaker = random.nextInt(6);
    return speaker < 3 ? cue.withSpeaker(Optional.of(speakers.get(speaker))) : cue;
  }
}
