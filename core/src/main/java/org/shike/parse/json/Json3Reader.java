// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.json;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.shike.parse.cue.RawReader;
import org.shike.parse.cue.RawTranscript;
import org.shike.parse.cue.TimedReader;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.ReadingOptions;
import org.shike.parse.source.TranscriptReader;

/**
 * Reads YouTube's json3: events that last until they have rolled off the screen, consisting of
 * parts with offsets. An event without text opens a window or moves the lines up.
 */
public record Json3Reader(ReadingOptions options) implements RawReader {
  private static final double MAX_CONFIDENCE = 255;

  public static TranscriptReader of(ReadingOptions options) {
    return new TimedReader(options, new Json3Reader(options));
  }

  @Override
  public RawTranscript read(String text, ProblemLog problems) {
    JsonSpeech speech = new JsonSpeech(options, problems);
    JsonSource.read(text, options, problems, json -> file(json, speech, problems));
    return RawTranscript.of("", Map.of(), Optional.empty(), speech.untimed(), speech.rolling());
  }

  private static void file(JsonSource json, JsonSpeech speech, ProblemLog problems) {
    json.object(
        key -> {
          if ("events".equals(key)) {
            json.array(() -> event(json, speech, problems));
          }
        });
  }

  private static void event(JsonSource json, JsonSpeech speech, ProblemLog problems) {
    if (speech.isFull()) {
      json.stop();
      return;
    }
    JsonPieceDraft draft = new JsonPieceDraft(json, problems);
    List<Part> parts = new ArrayList<>();
    json.object(
        key -> {
          if ("segs".equals(key)) {
            json.array(() -> parts.add(Part.read(json)));
          } else {
            draft.accept(key);
          }
        });
    String text = String.join("", parts.stream().map(Part::text).toList());
    if (!text.isBlank()) {
      JsonPiece event = draft.piece().withText(text);
      speech.add(event.withWords(words(event, parts)));
    }
  }

  /** Only recognised captions have offsets. */
  private static List<JsonPiece> words(JsonPiece event, List<Part> parts) {
    return parts.stream().anyMatch(part -> part.offset().isPresent())
        ? parts.stream().map(part -> part.word(event)).toList()
        : List.of();
  }

  /** A word of an event. */
  private record Part(String text, Optional<Duration> offset, OptionalDouble confidence) {
    static Part read(JsonSource json) {
      Part[] part = {new Part("", Optional.empty(), OptionalDouble.empty())};
      json.object(key -> part[0] = part[0].with(key, json));
      return part[0];
    }

    private Part with(String key, JsonSource json) {
      return switch (key) {
        case "utf8" -> new Part(json.spacedText().orElse(""), offset, confidence);
        case "tOffsetMs" -> new Part(text, JsonTime.millis(json), confidence);
        case "acAsrConf" -> new Part(text, offset, json.number());
        default -> this;
      };
    }

    JsonPiece word(JsonPiece event) {
      Optional<Duration> start = event.start().map(from -> from.plus(offset.orElse(Duration.ZERO)));
      return JsonPiece.of(event.line(), text)
          .withTime(start, Optional.empty())
          .withProbability(probability());
    }

    /** 0 means unknown: in many files all words have it. */
    private OptionalDouble probability() {
      double sure = confidence.orElse(0);
      return sure > 0 && sure <= MAX_CONFIDENCE
          ? OptionalDouble.of(sure / MAX_CONFIDENCE)
          : OptionalDouble.empty();
    }
  }
}
