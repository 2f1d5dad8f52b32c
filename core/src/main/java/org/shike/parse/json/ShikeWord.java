// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.json;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.shike.transcript.Message;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Word;

/** A word of a cue in Shike's JSON. */
final class ShikeWord {
  private final JsonPlace place;
  private final ShikeTime time;
  private String text = "";
  private OptionalInt from = OptionalInt.empty();
  private OptionalInt to = OptionalInt.empty();
  private OptionalDouble probability = OptionalDouble.empty();

  private ShikeWord(JsonPlace place) {
    this.place = place;
    this.time = new ShikeTime(place);
  }

  static ShikeWord read(JsonSource json, JsonPlace place) {
    ShikeWord word = new ShikeWord(place);
    json.object(name -> word.accept(name, json));
    return word;
  }

  private void accept(String name, JsonSource json) {
    switch (name) {
      case "text" -> text = json.string().orElse("").strip();
      case "from" -> from = integer(json);
      case "to" -> to = integer(json);
      case "start" -> time.acceptStart(json);
      case "end" -> time.acceptEnd(json);
      case "probability" -> probability = json.number();
      default -> {
        // A key of another program.
      }
    }
  }

  /** A whole number in the range of an index; empty for any other value. */
  static OptionalInt integer(JsonSource json) {
    double number = json.number().orElse(Double.NaN);
    return number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE
        ? OptionalInt.of((int) number)
        : OptionalInt.empty();
  }

  /**
   * The word in a text; if it has no offsets, its own text shows where it is.
   *
   * @param done the end of the previous word
   */
  Optional<Word> in(String all, int done) {
    int found = from.isEmpty() && !text.isEmpty() ? all.indexOf(text, done) : -1;
    int first = from.orElse(found);
    int after = from.isPresent() ? to.orElse(first + text.length()) : found + text.length();
    Optional<TimeRange> range = time.range();
    if (first < done || after <= first || after > all.length() || range.isEmpty()) {
      place.report(
          range.isEmpty()
              ? Message.of("a word without a time; it was left out")
              : Message.of("a word that is not at its offsets in the text; it was left out"));
      return Optional.empty();
    }
    return Optional.of(new Word(first, after, range.get(), probability()));
  }

  private OptionalDouble probability() {
    double known = probability.orElse(0);
    if (known >= 0 && known <= 1) {
      return probability;
    }
    place.report(Message.of("a probability that is not from 0 to 1; it was left out"));
    return OptionalDouble.empty();
  }
}
