// SPDX-License-Identifier: Apache-2.0
package org.shike.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shike.index.TranscriptIndex;
import org.shike.transcript.Cue;
import org.shike.transcript.Section;
import org.shike.transcript.TimeBasis;
import org.shike.transcript.Transcript;

class BundledCorpusTest {
  private static final String NAME = "reinvent-2025-ec2-session-summary.md";
  private static final String SHA_256 =
      "9f35c68a00a75eee2d3f3a0f7cc4d524b2c7971f61abf4534f945fc3398816c0";

  private static Transcript summary;
  private static List<Cue> timed;

  @BeforeAll
  static void read() throws IOException {
    summary = BundledCorpus.transcripts().get(0);
    timed = summary.cues().stream().filter(Cue::isTimed).toList();
  }

  @Test
  void summaryIsTheRecordedFile() throws IOException, NoSuchAlgorithmException {
    try (InputStream in = BundledCorpus.class.getResourceAsStream(NAME)) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
      assertThat(HexFormat.of().formatHex(digest)).isEqualTo(SHA_256);
    }
  }

  @Test
  void summaryHasElevenSectionsInItsTimeline() {
    List<Section> sections =
        summary.sections().stream().filter(section -> section.time().isPresent()).toList();
    assertThat(sections).hasSize(11).allMatch(section -> section.level() == 3);
    assertThat(summary.title()).isEqualTo("AWS re:Invent 2025 EC2 核心平台技术会议总结");
  }

  @Test
  void summaryHas68CuesWithStrictlyRisingStarts() {
    List<Duration> starts = timed.stream().map(cue -> cue.time().orElseThrow().start()).toList();
    assertThat(starts).hasSize(68).doesNotHaveDuplicates().isSorted();
    assertThat(starts).filteredOn(start -> start.toMinutes() >= 60).hasSize(17);
    assertThat(timed.get(67).timestamp()).isEqualTo("74:45");
    assertThat(timed).extracting(Cue::basis).containsOnly(TimeBasis.CUE);
  }

  @Test
  void everyCueEndsAtTheNextStartOrWithItsSection() {
    for (int i = 0; i < timed.size(); i++) {
      Duration end = timed.get(i).time().orElseThrow().end().orElseThrow();
      Duration next =
          i + 1 < timed.size()
              ? timed.get(i + 1).time().orElseThrow().start()
              : Duration.ofMinutes(75);
      assertThat(end).as(timed.get(i).text()).isEqualTo(next);
    }
  }

  @Test
  void englishTermsFindTheirChineseNames() throws IOException {
    try (TranscriptIndex index = TranscriptIndex.inMemory()) {
      index.put(summary);
      for (String query :
          List.of("pretraining", "multi tenant", "blue-green deployment", "Latency")) {
        assertThat(index.search(query).moments()).as(query).isNotEmpty();
      }
    }
  }

  @Test
  void overviewIsThreeUntimedParagraphs() {
    List<Cue> untimed = summary.cues().subList(0, 3);
    assertThat(summary.cues().size() - timed.size()).isEqualTo(3);
    assertThat(untimed).extracting(Cue::basis).containsOnly(TimeBasis.NONE);
    assertThat(untimed.stream().map(Cue::text).collect(Collectors.joining()))
        .startsWith("本次会议由AWS")
        .endsWith("而非基础设施管理。");
  }
}
