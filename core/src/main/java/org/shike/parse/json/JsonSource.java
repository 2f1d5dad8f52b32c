// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.json;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shike.parse.source.PlainLines;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.ReadingOptions;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Goes once through the values of a JSON text. It stands at one value at a time: {@link #object}
 * and {@link #array} go into it, the others say what it is, and what is not gone into is skipped.
 * Where the text breaks off or is no JSON, reading ends and a problem says where.
 */
public final class JsonSource {
  /** Deeper values are skipped even where the caller sets no limit, as each level takes stack. */
  private static final int MAX_DEPTH = 500;

  /** No number of a transcript is longer; to compute a very long one takes long. */
  private static final int MAX_NUMBER = 100;

  /** 10,000 hours. */
  private static final double MAX_SECONDS = 36_000_000;

  private static final double NANOS_A_SECOND = 1e9;

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,9})?");

  private final JsonParser json;
  private final int length;
  private final ReadingOptions options;
  private final ProblemLog problems;
  private final JsonUnit unit;
  private boolean isStopped;

  private JsonSource(
      JsonParser json, int length, ReadingOptions options, JsonUnit unit, ProblemLog problems) {
    this.json = json;
    this.length = length;
    this.options = options;
    this.problems = problems;
    this.unit = unit;
  }

  /**
   * Reads a text, which may hold several values one behind the other, as JSON Lines does.
   *
   * @param value is given the source at each of them
   * @return whether the text is JSON up to where the reading ended
   */
  public static boolean read(
      String text, ReadingOptions options, ProblemLog problems, Consumer<JsonSource> value) {
    return read(text, options, JsonUnit.seconds(), problems, value);
  }

  /** The same of a text in which plain numbers count something else. */
  static boolean read(
      String text,
      ReadingOptions options,
      JsonUnit unit,
      ProblemLog problems,
      Consumer<JsonSource> value) {
    try (JsonParser json = parser(text, options.maxNesting())) {
      JsonSource source = new JsonSource(json, text.length(), options, unit, problems);
      try {
        source.readAll(value);
        return true;
      } catch (JacksonException broken) {
        source.report(broken);
        return false;
      }
    }
  }

  /** Takes what programs write that are not strict, such as {@code NaN} or single quotes. */
  private static JsonParser parser(String text, int maxNesting) {
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(maxNesting)
            .maxStringLength(Integer.MAX_VALUE)
            .maxNameLength(Integer.MAX_VALUE)
            .maxNumberLength(Integer.MAX_VALUE)
            .build();
    return JsonFactory.builder()
        .streamReadConstraints(limits)
        // Names made to collide end the table of names, not the reading.
        .disable(TokenStreamFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
        .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
        .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
        .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
        .build()
        .createParser(ObjectReadContext.empty(), text);
  }

  private void readAll(Consumer<JsonSource> value) {
    while (!isStopped && json.nextToken() != null) {
      value.accept(this);
      skipRest();
    }
  }

  private void report(JacksonException broken) {
    TokenStreamLocation at = location(broken.getLocation());
    boolean isAtEnd = json.currentLocation().getCharOffset() >= length;
    String what =
        switch (broken) {
          case StreamConstraintsException tooDeep -> "JSON that is nested deeper than allowed";
          case StreamReadException end when isAtEnd -> "JSON that breaks off before it is complete";
          default -> "not JSON from here on";
        };
    problems.addCut(
        Math.max(1, at.getLineNr()),
        Math.max(1, at.getColumnNr()),
        what + "; the rest was not read");
  }

  private TokenStreamLocation location(@Nullable TokenStreamLocation known) {
    return known == null || known.getLineNr() < 1 ? json.currentLocation() : known;
  }

  /** Ends the reading: no further value comes. */
  public void stop() {
    isStopped = true;
  }

  /** The line in which the value starts. */
  public int line() {
    return Math.max(1, json.currentTokenLocation().getLineNr());
  }

  /** The place in that line, from 1 on. */
  int column() {
    return Math.max(1, json.currentTokenLocation().getColumnNr());
  }

  public boolean isObject() {
    return json.currentToken() == JsonToken.START_OBJECT;
  }

  public boolean isArray() {
    return json.currentToken() == JsonToken.START_ARRAY;
  }

  boolean isString() {
    return json.currentToken() == JsonToken.VALUE_STRING;
  }

  /** Whether it is a number, be it as large as it wants or none such as {@code NaN}. */
  boolean isNumber() {
    return json.currentToken().isNumeric();
  }

  boolean isTrue() {
    return json.currentToken() == JsonToken.VALUE_TRUE;
  }

  boolean isNull() {
    return json.currentToken() == JsonToken.VALUE_NULL;
  }

  /**
   * Goes through the properties of an object; there are none of another value.
   *
   * @param property is given each name, the source standing at its value
   */
  public void object(Consumer<String> property) {
    if (!isObject() || isTooDeep()) {
      return;
    }
    while (!isStopped && json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      property.accept(name);
      skipRest();
    }
  }

  /**
   * Goes through the elements of an array; there are none of another value.
   *
   * @param element is called with the source standing at each of them
   */
  public void array(Runnable element) {
    if (!isArray() || isTooDeep()) {
      return;
    }
    while (!isStopped && json.nextToken() != JsonToken.END_ARRAY) {
      element.run();
      skipRest();
    }
  }

  private boolean isTooDeep() {
    boolean isTooDeep = json.streamReadContext().getNestingDepth() > MAX_DEPTH;
    if (isTooDeep) {
      problems.tally(line(), "JSON that is nested deeper than " + MAX_DEPTH + "; it was skipped");
    }
    return isTooDeep;
  }

  /** To the end of an object or array that was not gone into. */
  private void skipRest() {
    if (!isStopped) {
      json.skipChildren();
    }
  }

  /** A string to the letter, whatever its length; empty for another value. */
  Optional<String> string() {
    return isString() ? Optional.of(json.getString()) : Optional.empty();
  }

  /** The same as {@code SourceText} makes text, with the blanks at its ends. */
  Optional<String> spacedText() {
    return string().map(PlainLines::of);
  }

  /**
   * A string as text to read: without blanks at its ends, and no longer than a line of subtitles
   * may be. Empty for a blank one and for another value.
   */
  Optional<String> text() {
    return spacedText().map(String::strip).map(this::cut).filter(text -> !text.isEmpty());
  }

  private String cut(String text) {
    return options.cut(line(), text, problems);
  }

  /** A number as it is written; empty for another value. */
  Optional<String> digits() {
    return isNumber() ? Optional.of(json.getString()) : Optional.empty();
  }

  /** A number, also one in a string; empty for another value and for what is not finite. */
  OptionalDouble number() {
    if ((!isNumber() && !isString()) || json.getStringLength() > MAX_NUMBER) {
      return OptionalDouble.empty();
    }
    double number = isNumber() ? json.getDoubleValue() : number(json.getString().strip());
    return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
  }

  private static double number(String digits) {
    boolean isNumber = NUMBER.matcher(digits).matches();
    return isNumber ? Double.parseDouble(digits) : Double.NaN;
  }

  /** The digits of a finite number, also of one in a string; empty for another value. */
  Optional<String> decimal() {
    boolean isShort = (isNumber() || isString()) && json.getStringLength() <= MAX_NUMBER;
    return isShort
        ? Optional.of(json.getString().strip()).filter(digits -> NUMBER.matcher(digits).matches())
        : Optional.empty();
  }

  /** A time in seconds, exact to the nanosecond; empty where there is none. */
  Optional<Duration> seconds() {
    return seconds(number());
  }

  /** A time of which no key says what its number counts; empty where there is none. */
  Optional<Duration> plainTime() {
    return unit.time(this);
  }

  /** A number of seconds as a time; empty for one that no recording has. */
  static Optional<Duration> seconds(OptionalDouble number) {
    double seconds = number.orElse(Double.NaN);
    return Math.abs(seconds) <= MAX_SECONDS
        ? Optional.of(Duration.ofNanos(Math.round(seconds * NANOS_A_SECOND)))
        : Optional.empty();
  }
}
