// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.json;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shike.parse.cue.RawCue;
import org.shike.parse.cue.RawReader;
import org.shike.parse.cue.RawTranscript;
import org.shike.parse.cue.TimedReader;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.ReadingOptions;
import org.shike.parse.source.TranscriptReader;
import org.shike.transcript.Cue;
import org.shike.transcript.Message;

/**
 * Reads JSON in which cues are objects or arrays with a text and a start, wherever they are nested:
 * the output of Whisper and similar recognisers, Bilibili subtitles, podcast transcripts and other
 * JSON. In a file without cues, everything that looks like text is kept.
 */
public record JsonReader(ReadingOptions options) implements RawReader {
  public static TranscriptReader of(ReadingOptions options) {
    return new TimedReader(options, new JsonReader(options));
  }

  @Override
  public RawTranscript read(String text, ProblemLog problems) {
    ProblemLog found = new ProblemLog(List.of());
    JsonUnit unit = JsonUnit.seconds();
    Walked walked = walked(text, unit, found);
    List<RawCue> timed = walked.speech().timed();
    if (unit.areMillis(timed)) {
      found = new ProblemLog(List.of());
      found.add(
          timed.get(0).line(),
          Message.of(
              "times that are whole numbers and too far apart for seconds; they were read as"
                  + " milliseconds"));
      walked = walked(text, JsonUnit.millis(), found);
    }
    RawTranscript transcript = transcript(text, walked, found);
    problems.addAll(found);
    return transcript;
  }

  /** What was found in a file, and whether the whole file is JSON. */
  private record Walked(JsonSpeech speech, JsonWalk walk, boolean isWhole) {}

  private Walked walked(String text, JsonUnit unit, ProblemLog problems) {
    JsonSpeech speech = new JsonSpeech(options, problems);
    JsonWalk walk = new JsonWalk(speech, problems);
    boolean isWhole = JsonSource.read(text, options, unit, problems, walk::file);
    walk.end();
    return new Walked(speech, walk, isWhole);
  }

  private RawTranscript transcript(String text, Walked walked, ProblemLog problems) {
    JsonSpeech speech = walked.speech();
    JsonWalk walk = walked.walk();
    Stream<Cue> about = walk.about().stream().map(Cue::untimed);
    if (speech.isEmpty()) {
      about = Stream.empty();
      keepStrings(text, walked.isWhole(), speech, problems);
    }
    return RawTranscript.of(
        walk.title(),
        Map.of(),
        walk.language(),
        Stream.concat(about, speech.untimed().stream()).toList(),
        walk.hasDurations() ? speech.rolling() : speech.spoken());
  }

  private void keepStrings(String text, boolean isWhole, JsonSpeech speech, ProblemLog problems) {
    JsonStrings strings = new JsonStrings(options.maxLineLength(), speech);
    // Problems of the file were already reported by the first reading.
    JsonSource.read(text, options, new ProblemLog(List.of()), strings::value);
    if (!speech.isEmpty()) {
      problems.add(
          1,
          Message.of(
              "JSON without cues; everything that looks like text was kept as untimed text"));
    } else if (!isWhole) {
      strings.text(1, text);
      problems.add(1, Message.of("JSON that cannot be read; it was kept as untimed text"));
    }
  }
}
