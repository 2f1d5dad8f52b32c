// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shike.parse.cue.LanguageTag;
import org.shike.parse.cue.RawReader;
import org.shike.parse.cue.RawTranscript;
import org.shike.parse.cue.TimedReader;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.ReadingOptions;
import org.shike.parse.source.TranscriptReader;
import org.shike.transcript.Message;

/**
 * Reads the output of Amazon Transcribe: words and signs one by one, separate lists of their
 * speakers and channels, and the whole text.
 */
public final class AwsReader implements RawReader {
  private final ReadingOptions options;

  private AwsReader(ReadingOptions options) {
    this.options = options;
  }

  public static TranscriptReader of(ReadingOptions options) {
    return new TimedReader(options, new AwsReader(options));
  }

  @Override
  public RawTranscript read(String text, ProblemLog problems) {
    File file = new File(problems);
    JsonSource.read(text, options, problems, json -> json.object(key -> file.accept(json, key)));
    JsonSpeech speech = new JsonSpeech(options, problems);
    file.job.pieces().forEach(speech::add);
    return RawTranscript.of(file.name, Map.of(), file.language, speech.untimed(), speech.spoken());
  }

  /** The content of a file, in any order. */
  private static final class File {
    private final ProblemLog problems;
    private final AwsJob job = new AwsJob();
    private String name = "";
    private Optional<String> language = Optional.empty();

    File(ProblemLog problems) {
      this.problems = problems;
    }

    void accept(JsonSource json, String key) {
      switch (key) {
        case "jobName" -> name = json.text().orElse(name);
        case "results" -> json.object(part -> result(json, part));
        default -> {}
      }
    }

    private void result(JsonSource json, String key) {
      switch (key) {
        case "language_code" -> language = json.text().flatMap(LanguageTag::of);
        case "items" -> items(json, job.words());
        case "speaker_labels" -> json.object(part -> speakers(json, part));
        case "channel_labels" -> json.object(part -> channels(json, part));
        case "audio_segments" -> json.array(() -> job.sentences().add(piece(json)));
        case "transcripts" -> json.array(() -> job.wholes().add(piece(json)));
        default -> {}
      }
    }

    private JsonPiece piece(JsonSource json) {
      return JsonPieceDraft.read(json, problems).piece();
    }

    private void items(JsonSource json, List<JsonPiece> words) {
      json.array(() -> item(json).ifPresent(words::add));
    }

    private Optional<JsonPiece> item(JsonSource json) {
      JsonPieceDraft draft = new JsonPieceDraft(json, problems);
      json.object(
          key -> {
            switch (key) {
              case "alternatives" -> firstAlternative(json, draft);
              // A sign has a confidence of 0 and no time.
              default -> draft.accept(key);
            }
          });
      JsonPiece word = draft.piece();
      if (!draft.hasText()) {
        problems.tally(word.line(), Message.of("a word without text; it was left out"));
      }
      return Optional.of(word).filter(piece -> draft.hasText());
    }

    /** Reads the first alternative, which is the one in the text. */
    private static void firstAlternative(JsonSource json, JsonPieceDraft draft) {
      json.array(
          () -> {
            if (!draft.hasText()) {
              json.object(draft::accept);
            }
          });
    }

    private void speakers(JsonSource json, String key) {
      if ("segments".equals(key)) {
        json.array(() -> json.object(part -> speakersOfWords(json, part)));
      }
    }

    private void speakersOfWords(JsonSource json, String key) {
      if ("items".equals(key)) {
        json.array(() -> job.addSpeaker(piece(json)));
      }
    }

    private void channels(JsonSource json, String key) {
      if ("channels".equals(key)) {
        json.array(() -> channel(json));
      }
    }

    private void channel(JsonSource json) {
      AwsJob.Channel channel = job.addChannel();
      json.object(
          key -> {
            switch (key) {
              case "channel_label" -> channel.setName(json.text());
              case "items" -> items(json, channel.words());
              default -> {}
            }
          });
    }
  }
}
