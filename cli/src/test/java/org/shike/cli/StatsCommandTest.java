// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shike.cli.Call.shike;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shike.corpus.BundledCorpus;
import org.shike.index.IndexStats;
import org.shike.index.TranscriptIndex;
import org.shike.server.ListedTranscript;
import org.shike.transcript.Transcript;

/** The figures of an index. */
class StatsCommandTest {
  @TempDir private Path folder;

  @Test
  void figuresOfTheBundledTranscriptAreOnePerLine() {
    assertThat(shike("stats").lines())
        .startsWith(
            "transcripts    1",
            "passages       71",
            "length         1:15:00",
            "languages      none")
        .anyMatch(line -> line.matches("size {11}\\d+\\.\\dK"))
        .anyMatch(line -> line.matches(" {2}postings {5}\\d+\\.\\dK"))
        .anyMatch(line -> line.startsWith("analysis       word="))
        .anyMatch(line -> line.startsWith("Lucene         "));
    assertThat(Call.in(Map.of("SHIKE_LANG", "zh"), "stats").lines())
        .startsWith("文字稿         1", "段落           71", "时长           1:15:00", "语言           无");
  }

  @Test
  void lengthsAndPassagesAreThoseOfTheList() throws IOException {
    try (TranscriptIndex index = TranscriptIndex.inMemory()) {
      for (Transcript transcript : BundledCorpus.transcripts()) {
        index.put(transcript);
      }
      IndexStats stats = index.stats();
      ListedTranscript listed = ListedTranscript.of(BundledCorpus.transcripts().getFirst());
      assertThat((long) listed.passages()).isEqualTo(stats.passages());
      assertThat(listed.length()).contains(stats.length());
    }
  }

  @Test
  void indexOfNoTranscriptsHasFigures() throws IOException {
    String index = folder.resolve("index").toString();
    Path talk = Files.writeString(folder.resolve("a.md"), "云");
    shike("index", "--index", index, talk.toString());
    shike("remove", "--index", index, "a");
    assertThat(shike("stats", "--index", index).lines())
        .startsWith("transcripts    0", "passages       0", "length         0:00");
    assertThat(shike("stats", "--index", index, "--format", "json").out())
        .startsWith(
            "{\"transcripts\":0,\"passages\":0,\"seconds\":0,\"languages\":{},\"terms\":0,");
  }

  @Test
  void languagesAreCounted() throws IOException {
    String index = folder.resolve("index").toString();
    Path talk =
        Files.writeString(folder.resolve("a.md"), "---\nlanguage: \"z\\eh\"\n---\n- 1:00 云\n");
    shike("index", "--index", index, talk.toString());
    assertThat(shike("stats", "--index", index).lines()).contains("languages      z\uFFFDh 1");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1023, 1023",
    "1024, 1.0K",
    "1536, 1.5K",
    "67108864, 64.0M",
    "5000000000000, 4656.6G"
  })
  void sizesAreShort(long bytes, String shown) {
    assertThat(ByteSize.of(bytes)).isEqualTo(shown);
  }
}
