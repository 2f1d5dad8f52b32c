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
import org.shike.transcript.Message;
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
 * Reads the values of a JSON text in a single pass. One value is current at a time: {@link #object}
 * and {@link #array} enter it, the other methods describe it, and a value that is not entered is
 * skipped. If the text breaks off or is not JSON, reading ends and a problem says where.
 */
public final class JsonSource {
  /** Deeper values are skipped even if the caller sets no limit, because each level uses stack. */
  private static final int MAX_DEPTH = 500;

  /** No number in a transcript has more digits; parsing a very long number would be slow. */
  private static final int MAX_NUMBER = 100;

  /** 10,000 hours. */
  private static final double MAX_SECONDS = 36_000_000;

  private static final double NANOS_PER_SECOND = 1e9;

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
   * Reads a text, which may contain several successive values, as in JSON Lines.
   *
   * @param value is called with the source at each of them
   * @return whether the text is JSON up to the point where reading ended
   */
  public static boolean read(
      String text, ReadingOptions options, ProblemLog problems, Consumer<JsonSource> value) {
    return read(text, options, JsonUnit.seconds(), problems, value);
  }

  /** The same for a text in which plain numbers have another unit. */
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

  /** Also accepts what lenient programs write, such as {@code NaN} or single quotes. */
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
        // Maliciously colliding names disable the name table instead of ending the reading.
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
    Message what =
        switch (broken) {
          case StreamConstraintsException tooDeep ->
              Message.of("JSON that is nested deeper than allowed");
          case StreamReadException end when isAtEnd ->
              Message.of("JSON that breaks off before it is complete");
          default -> Message.of("not JSON from here on");
        };
    problems.addCut(
        Math.max(1, at.getLineNr()),
        Math.max(1, at.getColumnNr()),
        Message.of("%s; the rest was not read", what));
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

  /** The column in which the value starts, from 1 on. */
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

  /** Whether it is a number of any size, or a value such as {@code NaN}. */
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
   * Visits the properties of an object; any other value has none.
   *
   * @param property is called with each name while its value is current
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
   * Visits the elements of an array; any other value has none.
   *
   * @param element is called while each element is current
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
      problems.tally(
          line(), Message.of("JSON that is nested deeper than %d; it was skipped", MAX_DEPTH));
    }
    return isTooDeep;
  }

  /** Skips to the end of an object or array that was not entered. */
  private void skipRest() {
    if (!isStopped) {
      json.skipChildren();
    }
  }

  /** A string exactly as it is, of any length; empty for any other value. */
  Optional<String> string() {
    return isString() ? Optional.of(json.getString()) : Optional.empty();
  }

  /**
   * The string with the line ends and invisible characters of {@code SourceText}, and with the
   * blanks at its ends.
   */
  Optional<String> spacedText() {
    return string().map(PlainLines::of);
  }

  /**
   * A string as text to read: without blanks at its ends, and cut to the longest allowed line of
   * subtitles. Empty for a blank string and for any other value.
   */
  Optional<String> text() {
    return spacedText().map(String::strip).map(this::cut).filter(text -> !text.isEmpty());
  }

  private String cut(String text) {
    return options.cut(line(), text, problems);
  }

  /** A number as written; empty for any other value. */
  Optional<String> digits() {
    return isNumber() ? Optional.of(json.getString()) : Optional.empty();
  }

  /**
   * A number, which may be in a string; empty for any other value and for a number that is not
   * finite.
   */
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

  /** The digits of a finite number, which may be in a string; empty for any other value. */
  Optional<String> decimal() {
    boolean isShort = (isNumber() || isString()) && json.getStringLength() <= MAX_NUMBER;
    return isShort
        ? Optional.of(json.getString().strip()).filter(digits -> NUMBER.matcher(digits).matches())
        : Optional.empty();
  }

  /** A time in seconds, exact to the nanosecond; empty if there is none. */
  Optional<Duration> seconds() {
    return seconds(number());
  }

  /** A time in a unit that its key does not state; empty if there is none. */
  Optional<Duration> plainTime() {
    return unit.time(this);
  }

  /** A number of seconds as a time; empty for a time that no recording has. */
  static Optional<Duration> seconds(OptionalDouble number) {
    double seconds = number.orElse(Double.NaN);
    return Math.abs(seconds) <= MAX_SECONDS
        ? Optional.of(Duration.ofNanos(Math.round(seconds * NANOS_PER_SECOND)))
        : Optional.empty();
  }
}
