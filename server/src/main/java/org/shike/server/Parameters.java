// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shike.transcript.Timecode;

/**
 * The parameters of a query, read strictly: what is not understood is a problem that names the
 * parameter, its value and what it may be.
 *
 * @param values all of them, by name
 */
record Parameters(Map<String, List<String>> values) {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?");
  private static final int MILLI_DIGITS = 3;

  /** Reads {@code q=EC2&limit=3}. */
  static Parameters of(String rawQuery) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : rawQuery.split("&", -1)) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        String value = parts.length == 1 ? "" : Asked.decodedForm(parts[1]);
        values.computeIfAbsent(Asked.decodedForm(parts[0]), name -> new ArrayList<>()).add(value);
      }
    }
    return new Parameters(values);
  }

  /** Refuses all other names. */
  void checkOnly(Set<String> known) {
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        throw ProblemException.bad(
            "there is no parameter \"" + name + "\"",
            "use " + String.join(", ", known.stream().sorted().toList()));
      }
    }
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The value of a parameter that may be given once. */
  Optional<String> one(String name) {
    List<String> all = all(name);
    if (all.size() > 1) {
      throw ProblemException.bad(
          "the parameter \"" + name + "\" is given " + all.size() + " times", "give it once");
    }
    return all.stream().findFirst();
  }

  /** The value of a parameter that has to be there. */
  String required(String name, String remedy) {
    return one(name)
        .filter(value -> !value.isBlank())
        .orElseThrow(
            () -> ProblemException.bad("the parameter \"" + name + "\" is missing", remedy));
  }

  /** True for {@code name}, {@code name=} and {@code name=true}. */
  boolean flag(String name) {
    String value = one(name).orElse("false");
    if (value.isEmpty() || value.equals("true")) {
      return true;
    }
    if (value.equals("false")) {
      return false;
    }
    throw unusable(name, value, "write true or false");
  }

  int number(String name, int usual, int least, int most) {
    String written = one(name).orElse(Integer.toString(usual));
    int value = NUMBER.matcher(written).matches() ? Integer.parseInt(written) : -1;
    if (value < least || value > most) {
      throw unusable(name, written, "write a whole number from " + least + " to " + most);
    }
    return value;
  }

  /** A time in seconds, or as a clock shows it. */
  Optional<Duration> time(String name) {
    return one(name).map(written -> time(name, written));
  }

  private static Duration time(String name, String written) {
    if (SECONDS.matcher(written).matches()) {
      return Duration.ofMillis(new BigDecimal(written).movePointRight(MILLI_DIGITS).longValue());
    }
    return Timecode.parseExact(written)
        .map(Timecode::time)
        .orElseThrow(() -> unusable(name, written, "write seconds, or a time such as 9:30"));
  }

  /** One of the constants, in any case. */
  <E extends Enum<E>> E choice(String name, E usual) {
    String written = one(name).orElse(usual.name());
    return Stream.of(usual.getDeclaringClass().getEnumConstants())
        .filter(constant -> constant.name().equalsIgnoreCase(written))
        .findFirst()
        .orElseThrow(() -> unusable(name, written, "write " + choices(usual)));
  }

  private static <E extends Enum<E>> String choices(E usual) {
    return String.join(
        ", ",
        Stream.of(usual.getDeclaringClass().getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList());
  }

  private static ProblemException unusable(String name, String value, String remedy) {
    return ProblemException.bad(
        "the parameter \"" + name + "\" cannot be \"" + value + "\"", remedy);
  }
}
