// SPDX-License-Identifier: Apache-2.0
package org.shike.write;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.shike.parse.TranscriptFormat;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.Problem;
import org.shike.transcript.Section;
import org.shike.transcript.SectionTitles;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;
import org.shike.transcript.Word;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Writes a transcript as one object. */
final class JsonTranscript {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int NANO_DIGITS = 9;
  private static final int REPLACEMENT = 0xFFFD;

  private final JsonGenerator json;

  private JsonTranscript(JsonGenerator json) {
    this.json = json;
  }

  static void write(
      Transcript transcript,
      Optional<TranscriptFormat> format,
      List<Problem> problems,
      Appendable out)
      throws IOException {
    try (JsonGenerator json =
        FACTORY.createGenerator(ObjectWriteContext.empty(), new JsonOutput(out))) {
      new JsonTranscript(json).write(transcript, format, problems);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
    out.append('\n');
  }

  private void write(
      Transcript transcript, Optional<TranscriptFormat> format, List<Problem> problems) {
    SectionTitles titles = SectionTitles.of(transcript);
    json.writeStartObject();
    json.writeStringProperty("id", transcript.id());
    json.writeStringProperty("title", transcript.title());
    string("format", format.map(TranscriptFormat::name));
    json.writeObjectPropertyStart("metadata");
    transcript.metadata().forEach((key, values) -> strings(name(key), values));
    json.writeEndObject();
    json.writeArrayPropertyStart("sections");
    transcript.sections().forEach(this::section);
    json.writeEndArray();
    json.writeArrayPropertyStart("cues");
    transcript.cues().forEach(cue -> cue(cue, titles));
    json.writeEndArray();
    json.writeArrayPropertyStart("problems");
    problems.forEach(this::problem);
    json.writeEndArray();
    json.writeEndObject();
  }

  /** JSON readers accept half a surrogate pair in a string, but not in a name. */
  private static String name(String key) {
    int[] characters = key.codePoints().map(one -> isHalfPair(one) ? REPLACEMENT : one).toArray();
    return new String(characters, 0, characters.length);
  }

  private static boolean isHalfPair(int character) {
    return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
  }

  private void section(Section section) {
    json.writeStartObject();
    json.writeStringProperty("title", section.title());
    json.writeNumberProperty("level", section.level());
    times(section.time());
    json.writeEndObject();
  }

  private void cue(Cue cue, SectionTitles titles) {
    json.writeStartObject();
    times(cue.time());
    json.writeStringProperty("basis", cue.basis().name());
    json.writeStringProperty("timestamp", cue.timestamp());
    string("speaker", cue.speaker());
    strings("section", titles.around(cue));
    if (cue.section().isPresent()) {
      json.writeNumberProperty("sectionIndex", cue.section().getAsInt());
    } else {
      json.writeNullProperty("sectionIndex");
    }
    json.writeStringProperty("text", cue.text());
    json.writeArrayPropertyStart("texts");
    cue.texts().forEach(this::text);
    json.writeEndArray();
    json.writeArrayPropertyStart("words");
    cue.words().forEach(word -> word(cue, word));
    json.writeEndArray();
    json.writeBooleanProperty("stock", cue.stock());
    json.writeEndObject();
  }

  private void text(CueText text) {
    json.writeStartObject();
    string("lang", text.language());
    json.writeStringProperty("text", text.text());
    json.writeEndObject();
  }

  private void word(Cue cue, Word word) {
    json.writeStartObject();
    json.writeStringProperty("text", cue.text().substring(word.from(), word.to()));
    json.writeNumberProperty("from", word.from());
    json.writeNumberProperty("to", word.to());
    times(Optional.of(word.time()));
    if (word.probability().isPresent()) {
      json.writeNumberProperty("probability", word.probability().getAsDouble());
    } else {
      json.writeNullProperty("probability");
    }
    json.writeEndObject();
  }

  private void problem(Problem problem) {
    json.writeStartObject();
    json.writeNumberProperty("line", problem.line());
    json.writeNumberProperty("column", problem.column());
    json.writeStringProperty("message", problem.message().toString());
    json.writeEndObject();
  }

  private void times(Optional<TimeRange> time) {
    seconds("start", time.map(TimeRange::start));
    seconds("end", time.flatMap(TimeRange::end));
  }

  private void seconds(String key, Optional<Duration> time) {
    if (time.isPresent()) {
      json.writeNumberProperty(key, seconds(time.get()));
    } else {
      json.writeNullProperty(key);
    }
  }

  private static BigDecimal seconds(Duration time) {
    BigDecimal seconds =
        BigDecimal.valueOf(time.getSeconds())
            .add(BigDecimal.valueOf(time.getNano(), NANO_DIGITS))
            .stripTrailingZeros();
    return seconds.scale() < 0 ? seconds.setScale(0) : seconds;
  }

  private void string(String key, Optional<String> value) {
    if (value.isPresent()) {
      json.writeStringProperty(key, value.get());
    } else {
      json.writeNullProperty(key);
    }
  }

  private void strings(String key, List<String> values) {
    json.writeArrayPropertyStart(key);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
