// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.shike.analysis.Analysis;
import org.shike.search.QueryForm;
import org.shike.transcript.Cue;
import org.shike.transcript.Section;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/** An index of several segments with removed passages, whose few words occur in many rows. */
record RandomIndex(DirectoryReader reader, Channels channels) implements AutoCloseable {
  static final List<String> WORDS =
      List.of(
          "成本",
          "云成本",
          "降低",
          "数据库",
          "的",
          "14%",
          "百分之十四",
          "3.5倍",
          "EC2",
          "ec2",
          "Graviton",
          "C++",
          "佐々木",
          "。",
          "，",
          " ",
          "本",
          "库");

  private static final int TRANSCRIPTS = 24;
  private static final int SEGMENT = 5;

  static RandomIndex of(Random random) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (TranscriptIndex index =
        TranscriptIndex.open(new LeftOpenDirectory(directory), IndexSettings.standard())) {
      for (int at = 0; at < TRANSCRIPTS; at++) {
        index.put(transcript("id" + at, random));
        if (at % SEGMENT == 0) {
          index.commit();
        }
      }
      index.remove("id3");
      index.remove("id17");
      index.commit();
    }
    return new RandomIndex(DirectoryReader.open(directory), new Channels(Analysis.standard()));
  }

  /** A transcript of some passages. */
  static Transcript transcript(String id, Random random) {
    List<Cue> cues = new ArrayList<>();
    int count = 1 + random.nextInt(12);
    for (int at = 0; at < count; at++) {
      Cue cue = random.nextInt(9) == 0 ? Cue.untimed("库" + text(random)) : timed(at, random);
      Optional<String> speaker =
          random.nextInt(3) == 0 ? Optional.of("Graviton") : Optional.empty();
      cues.add(cue.withSpeaker(speaker).withSection(OptionalInt.of(at * 2 / count)));
    }
    List<Section> sections =
        List.of(
            new Section(text(random), 1, Optional.empty()),
            new Section(text(random), 1, Optional.empty()));
    return new Transcript(id, text(random), Map.of(), sections, cues);
  }

  private static Cue timed(int at, Random random) {
    TimeRange time = TimeRange.of(Duration.ofSeconds(60L * at), Duration.ofSeconds(60L * at + 50));
    return Cue.timed(time, ("库" + text(random)).repeat(4));
  }

  static String text(Random random) {
    return IntStream.rangeClosed(0, random.nextInt(8))
        .mapToObj(at -> WORDS.get(random.nextInt(WORDS.size())))
        .collect(Collectors.joining());
  }

  Passages passages() throws IOException {
    return new Passages(reader, new Segments(), Deadline.none());
  }

  /** The words of a random query. */
  List<QueryWord> words(Random random) {
    return AnalysedQuery.of(text(random) + " " + text(random), QueryForm.KEYWORDS, channels)
        .words();
  }

  @Override
  public void close() throws IOException {
    channels.close();
    reader.close();
  }
}
