// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.ReadingOptions;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.Message;
import org.shike.transcript.TimeBasis;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Timecode;
import org.shike.transcript.Word;

/** A cue of Shike's JSON before it becomes a cue of the transcript. Contradictions are repaired. */
final class ShikeCue {
  private final ReadingOptions options;
  private final JsonPlace place;
  private final ShikeTime time;
  private final List<CueText> texts = new ArrayList<>();
  private final List<ShikeWord> words = new ArrayList<>();
  private Optional<String> text = Optional.empty();
  private Optional<String> basis = Optional.empty();
  private String timestamp = "";
  private Optional<String> speaker = Optional.empty();
  private OptionalInt section = OptionalInt.empty();
  private Optional<Boolean> stock = Optional.empty();

  private ShikeCue(ReadingOptions options, JsonPlace place) {
    this.options = options;
    this.place = place;
    this.time = new ShikeTime(place);
  }

  static ShikeCue read(JsonSource json, ReadingOptions options, ProblemLog problems) {
    JsonPlace place = JsonPlace.of(json, problems);
    ShikeCue cue = new ShikeCue(options, place);
    json.object(name -> cue.accept(name, json));
    return cue;
  }

  private void accept(String name, JsonSource json) {
    switch (name) {
      case "start" -> time.acceptStart(json);
      case "end" -> time.acceptEnd(json);
      case "basis" -> basis = json.string();
      case "timestamp" -> timestamp = json.string().orElse("");
      case "speaker" -> speaker = json.string().filter(spoken -> !spoken.isBlank());
      case "sectionIndex" -> acceptSection(json);
      case "text" -> text = json.string().filter(said -> !said.isBlank());
      case "texts" -> json.array(() -> acceptText(json));
      case "words" ->
          json.array(() -> words.add(ShikeWord.read(json, JsonPlace.of(json, place.problems()))));
      case "stock" -> stock = Optional.of(json.isTrue());
      default -> {
        // Titles, which are also in the sections, or a key of another program.
      }
    }
  }

  private void acceptSection(JsonSource json) {
    section = ShikeWord.integer(json);
    if (section.isEmpty() && !json.isNull()) {
      place.report(
          Message.of("a section that is not an index; the cue was left outside all sections"));
    }
  }

  private void acceptText(JsonSource json) {
    ShikeText read = ShikeText.read(json);
    read.cueText()
        .ifPresentOrElse(
            texts::add, () -> place.report(Message.of("a blank text; it was left out")));
  }

  /** The cue; empty if it has no text. Its section must be less than {@code sections}. */
  Optional<Cue> cue(int sections) {
    List<CueText> said = texts.isEmpty() ? text.map(CueText::of).stream().toList() : texts;
    if (said.isEmpty()) {
      place.report(Message.of("a cue without text; it was left out"));
      return Optional.empty();
    }
    Optional<TimeRange> range = time.range();
    String first = said.get(0).text();
    return Optional.of(
        new Cue(
            range,
            basis(range.isPresent()),
            timestamp(range),
            speaker,
            section(sections),
            said,
            words(first),
            stock.orElseGet(() -> options.stockPhrases().match(first))));
  }

  private TimeBasis basis(boolean isTimed) {
    TimeBasis likely = isTimed ? TimeBasis.CUE : TimeBasis.NONE;
    TimeBasis written =
        Arrays.stream(TimeBasis.values())
            .filter(known -> known.name().equals(basis.orElse(likely.name())))
            .findFirst()
            .orElse(likely);
    boolean fits = isTimed == (written != TimeBasis.NONE);
    if (!fits || !written.name().equals(basis.orElse(likely.name()))) {
      place.report(
          isTimed
              ? Message.of("a basis that does not fit a timed cue; %s was used", likely)
              : Message.of("a basis that does not fit an untimed cue; %s was used", likely));
    }
    return fits ? written : likely;
  }

  private String timestamp(Optional<TimeRange> range) {
    if (range.isPresent() && timestamp.isBlank()) {
      return Timecode.of(range.get().start()).written();
    }
    if (range.isEmpty() && !timestamp.isBlank()) {
      place.report(Message.of("a timestamp without a time; it was left out"));
      return "";
    }
    return timestamp;
  }

  private OptionalInt section(int sections) {
    int index = section.orElse(0);
    if (section.isPresent() && (index < 0 || index >= sections)) {
      place.report(
          Message.of("a section that does not exist; the cue was left outside all sections"));
      return OptionalInt.empty();
    }
    return section;
  }

  private List<Word> words(String first) {
    List<Word> placed = new ArrayList<>();
    int done = 0;
    for (ShikeWord word : words) {
      Optional<Word> next = word.in(first, done);
      done = next.map(Word::to).orElse(done);
      next.ifPresent(placed::add);
    }
    return placed;
  }
}
