// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shike.parse.ParseResult;
import org.shike.parse.ShownTranscript;
import org.shike.parse.TranscriptFormat;
import org.shike.parse.TranscriptParser;
import org.shike.parse.WildTranscripts;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.StockPhrases;
import org.shike.transcript.Transcript;
import org.shike.write.TranscriptWriters;

/** What is written is read again. */
class WritingLawsTest {
  private static final int TRANSCRIPTS = 400 * Integer.getInteger("stress", 1);
  private static final TranscriptParser STANDARD = TranscriptParser.standard();

  @TempDir private Path folder;

  @Test
  void jsonHoldsEverything() throws IOException {
    for (long seed = 0; seed < TRANSCRIPTS; seed++) {
      Transcript transcript = wild(seed);
      String file = TranscriptWriters.json().write(transcript);
      Path path = Files.writeString(folder.resolve("x"), file);
      ParseResult read = TranscriptParser.parse(path);
      assertThat(TranscriptWriters.json().write(read.transcript())).isEqualTo(file);
      assertThat(read.transcript()).as(as(seed, file)).isEqualTo(transcript);
      assertThat(read.format()).as(as(seed, file)).isEqualTo(TranscriptFormat.SHIKE);
      assertThat(read.problems().isEmpty() || transcript.cues().isEmpty())
          .as(as(seed, file))
          .isTrue();
    }
  }

  @Test
  void webVttHoldsWhatTheSpecificationCanHold() throws IOException {
    for (long seed = 0; seed < TRANSCRIPTS; seed++) {
      Transcript transcript = wild(seed);
      String file = TranscriptWriters.webVtt().write(transcript);
      ParseResult read = read(STANDARD.strict(), TranscriptFormat.WEBVTT, file);
      List<RawCue> shown = Speakers.marked(ShownTranscript.webVtt(transcript)).apart();
      assertThat(read.transcript())
          .as(as(seed, file))
          .isEqualTo(transcript("", shown, Optional.empty()));
      assertThat(read.problems().isEmpty() || shown.isEmpty()).as(as(seed, file)).isTrue();
      String again = TranscriptWriters.webVtt().write(read.transcript());
      assertThat(read(STANDARD.strict(), TranscriptFormat.WEBVTT, again).transcript())
          .as(as(seed, file))
          .isEqualTo(read.transcript());
    }
  }

  @Test
  void webVttIsReadByTheSameStepsAsAllSubtitles() throws IOException {
    for (long seed = 0; seed < TRANSCRIPTS; seed++) {
      Transcript transcript = wild(seed);
      String file = TranscriptWriters.webVtt().write(transcript);
      ParseResult read = read(STANDARD, TranscriptFormat.WEBVTT, file);
      List<RawCue> spoken =
          CueSteps.spoken(ShownTranscript.webVtt(transcript), new ProblemLog(List.of()));
      String title = ShownTranscript.oneLine(transcript.title());
      assertThat(read.transcript())
          .as(as(seed, file))
          .isEqualTo(transcript(title, spoken, ShownTranscript.language(transcript)));
    }
  }

  @Test
  void subRipIsReadByTheSameStepsAsAllSubtitles() throws IOException {
    for (long seed = 0; seed < TRANSCRIPTS; seed++) {
      Transcript transcript = wild(seed);
      String file = TranscriptWriters.srt().write(transcript);
      ParseResult read = read(STANDARD, TranscriptFormat.SRT, file);
      List<RawCue> spoken =
          CueSteps.spoken(ShownTranscript.subRip(transcript), new ProblemLog(List.of()));
      assertThat(read.transcript())
          .as(as(seed, file))
          .isEqualTo(transcript("", spoken, Optional.empty()));
    }
  }

  private static String as(long seed, String file) {
    return ("seed " + seed + ":\n" + file).replace("%", "%%");
  }

  private static Transcript wild(long seed) {
    return new WildTranscripts(new Random(seed)).next();
  }

  private static Transcript transcript(String title, List<RawCue> cues, Optional<String> language) {
    CueAssembly assembly = new CueAssembly(language, StockPhrases.STANDARD);
    Map<String, List<String>> header =
        language.map(tag -> Map.of("Language", List.of(tag))).orElse(Map.of());
    return new Transcript(
        "id", title, header, List.of(), cues.stream().map(assembly::cue).toList());
  }

  private static ParseResult read(TranscriptParser parser, TranscriptFormat format, String file)
      throws IOException {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    return parser.withFormat(format).read("id", new ByteArrayInputStream(bytes));
  }
}
