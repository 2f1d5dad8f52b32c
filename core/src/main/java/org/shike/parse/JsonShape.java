// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shike.parse.json.JsonSource;
import org.shike.parse.json.JsonTuple;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.ReadingOptions;

/** Finds the format of JSON by where its objects are and which keys they have. */
final class JsonShape {
  /** No file has this much other content before its first cue. */
  private static final int HEAD = 4 << 20;

  /** A file with cues has one among the first objects of an array. */
  private static final int MAX_ELEMENTS = 8;

  private static final String CUES = "cues";

  private static final Set<String> ANYWHERE = Set.of();

  private static final Set<String> STARTS =
      Set.of(
          "start",
          "begin",
          "from",
          "startTime",
          "start_time",
          "startSeconds",
          "start_seconds",
          "start_ms",
          "startMs",
          "timestamp",
          "timestamps");

  /** The first sign that fits counts. */
  private static final List<Sign> SIGNS =
      List.of(
          new Sign(TranscriptFormat.SHIKE, Set.of(CUES), List.of(Set.of("text", "texts"))),
          new Sign(TranscriptFormat.YOUTUBE_JSON3, Set.of("events"), List.of(Set.of("tStartMs"))),
          new Sign(
              TranscriptFormat.YOUTUBE_TRANSCRIPT_API,
              Set.of("", "transcript", "snippets"),
              List.of(Set.of("text"), Set.of("start"), Set.of("duration"))),
          new Sign(
              TranscriptFormat.WHISPER_CPP,
              Set.of("transcription"),
              List.of(Set.of("offsets", "timestamps"))),
          new Sign(
              TranscriptFormat.BILIBILI,
              Set.of("body"),
              List.of(Set.of("content"), Set.of("from"))),
          new Sign(
              TranscriptFormat.PODCAST,
              Set.of("segments"),
              List.of(Set.of("startTime"), Set.of("body"))),
          new Sign(
              TranscriptFormat.AWS_TRANSCRIBE,
              Set.of("results.items"),
              List.of(Set.of("alternatives"))),
          new Sign(
              TranscriptFormat.AWS_TRANSCRIBE,
              Set.of("results.transcripts"),
              List.of(Set.of("transcript"))),
          new Sign(
              TranscriptFormat.CHAPTERS_JSON,
              Set.of("chapters"),
              List.of(Set.of("title"), Set.of("startTime", "start_time"))),
          new Sign(
              TranscriptFormat.WHISPER,
              Set.of("segments", "chunks"),
              List.of(Set.of("text", "words"), Set.of("start", "end", "timestamp", "words"))),
          new Sign(
              TranscriptFormat.WHISPER, Set.of("words", "word_segments"), List.of(Set.of("word"))),
          new Sign(
              TranscriptFormat.WHISPER, Set.of(""), List.of(Set.of("text"), Set.of("segments"))),
          new Sign(
              TranscriptFormat.JSON,
              ANYWHERE,
              List.of(
                  Set.of("translatedText", "translated_text", "translation", "translated"),
                  STARTS)),
          new Sign(
              TranscriptFormat.JSON,
              ANYWHERE,
              List.of(
                  Set.of("text", "content", "body", "transcript", "sentence", "caption"), STARTS)));

  private Optional<TranscriptFormat> format = Optional.empty();

  /**
   * The sign of a format.
   *
   * @param places where its objects may be: the names on the path to them
   * @param keys the objects have one key of each set
   */
  private record Sign(TranscriptFormat format, Set<String> places, List<Set<String>> keys) {
    boolean fits(String place, Set<String> found) {
      return (places.equals(ANYWHERE) || places.contains(place))
          && keys.stream().allMatch(any -> any.stream().anyMatch(found::contains));
    }
  }

  private JsonShape() {}

  /** The format of a text, if it is JSON with the sign of a format. */
  static Optional<TranscriptFormat> of(String text) {
    JsonShape shape = new JsonShape();
    if (mayBeJson(text)) {
      JsonSource.read(
          text.substring(0, Math.min(text.length(), HEAD)),
          ReadingOptions.STANDARD,
          new ProblemLog(List.of()),
          json -> shape.value(json, ""));
    }
    return shape.format;
  }

  /** Whether it starts like an object or an array of objects, unlike {@code [00:12] 甲}. */
  private static boolean mayBeJson(String text) {
    int first = endOfBlanks(text, 0);
    boolean isArray = text.startsWith("[", first);
    int second = endOfBlanks(text, first + 1);
    return text.startsWith("{", first)
        || (isArray && (text.startsWith("{", second) || text.startsWith("[", second)));
  }

  private static int endOfBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private void value(JsonSource json, String place) {
    if (json.isObject()) {
      Set<String> keys = new HashSet<>();
      json.object(
          key -> {
            keys.add(key);
            value(json, place.isEmpty() ? key : place + "." + key);
          });
      if (place.isEmpty()) {
        accept(json, place, keys);
      }
    }
    boolean isCues = json.isArray() && place.equals(CUES);
    int[] count = {0};
    json.array(
        () -> {
          if (count[0]++ < MAX_ELEMENTS) {
            element(json, place);
          }
        });
    if (isCues && count[0] == 0) {
      found(json, TranscriptFormat.SHIKE);
    }
  }

  private void element(JsonSource json, String place) {
    if (json.isObject()) {
      Set<String> keys = new HashSet<>();
      json.object(keys::add);
      accept(json, place, keys);
    } else if (json.isArray()) {
      JsonTuple tuple = new JsonTuple(json.line());
      json.array(() -> tuple.add(json));
      if (tuple.piece().isPresent()) {
        found(json, TranscriptFormat.JSON);
      }
    }
  }

  private void accept(JsonSource json, String place, Set<String> keys) {
    SIGNS.stream()
        .filter(sign -> sign.fits(place, keys))
        .findFirst()
        .ifPresent(sign -> found(json, sign.format()));
  }

  private void found(JsonSource json, TranscriptFormat found) {
    if (format.isEmpty()) {
      format = Optional.of(found);
    }
    json.stop();
  }
}
