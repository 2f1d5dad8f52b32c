// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The file {@code results.json} in the folder of a run: a measurement on each line. */
public final class ResultsFile {
  private static final String NAME = "results.json";

  private ResultsFile() {}

  /** Writes the results of a run into its folder. */
  public static void write(Results results, Path folder) throws IOException {
    Files.writeString(folder.resolve(NAME), text(results));
  }

  static String text(Results results) {
    return "{\"run\": "
        + JsonValues.write(map(results.run()))
        + ",\n\"queries\": [\n"
        + lines(results.queries().stream().map(ResultsFile::map))
        + "],\n\"measurements\": [\n"
        + lines(results.measurements().stream().map(ResultsFile::map))
        + "]}\n";
  }

  private static String lines(Stream<Map<String, Object>> values) {
    return values.map(JsonValues::write).collect(Collectors.joining(",\n", "", "\n"));
  }

  private static Map<String, Object> map(Run run) {
    return Map.of("mode", run.mode(), "text", run.text(), "facts", run.facts());
  }

  private static Map<String, Object> map(MixQuery query) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kind", query.kind());
    map.put("shike", query.shike());
    map.put("lucene", query.lucene());
    map.put("sqlite", query.sqlite());
    map.put("sentence", query.isSentence());
    return map;
  }

  private static Map<String, Object> map(Measurement one) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", one.key().name());
    map.put("system", one.key().system());
    map.put("size", one.key().size());
    map.put("metric", one.key().metric());
    map.put("unit", one.unit());
    map.put("samples", one.samples());
    return map;
  }

  /** {@return a measurement as one line, by which a process reports to its parent} */
  public static String line(Measurement one) {
    return JsonValues.write(map(one));
  }

  /** {@return the measurement of a line} */
  public static Measurement measurement(String line) {
    return measurement(object(JsonValues.read(line)));
  }

  /** {@return the results in the folder of a run} */
  public static Results read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      throw new IOException(folder + " has no " + NAME + "; name the folder of a run of ./bench");
    }
    return of(Files.readString(file));
  }

  /**
   * {@return the newest other run of the same mode over the same text; empty if there is none}
   *
   * @param folder of a run
   */
  public static Optional<Results> before(Path folder, Run run) throws IOException {
    Path all = folder.toAbsolutePath().getParent();
    if (all == null) {
      return Optional.empty();
    }
    List<Path> runs;
    try (Stream<Path> found = Files.list(all)) {
      runs =
          found
              .filter(other -> Files.exists(other.resolve(NAME)))
              .filter(other -> !other.getFileName().equals(folder.getFileName()))
              .sorted((first, second) -> second.compareTo(first))
              .toList();
    }
    for (Path other : runs) {
      Results results = read(other);
      if (results.run().mode().equals(run.mode()) && results.run().text().equals(run.text())) {
        return Optional.of(results);
      }
    }
    return Optional.empty();
  }

  static Results of(String text) {
    Map<String, Object> file = object(JsonValues.read(text));
    return new Results(
        run(object(file.get("run"))),
        list(file.get("queries")).stream().map(one -> query(object(one))).toList(),
        list(file.get("measurements")).stream().map(one -> measurement(object(one))).toList());
  }

  private static Run run(Map<String, Object> run) {
    Map<String, String> facts = new LinkedHashMap<>();
    object(run.get("facts")).forEach((name, fact) -> facts.put(name, fact.toString()));
    return new Run(text(run, "mode"), text(run, "text"), facts);
  }

  private static MixQuery query(Map<String, Object> query) {
    return new MixQuery(
        text(query, "kind"),
        text(query, "shike"),
        text(query, "lucene"),
        text(query, "sqlite"),
        Boolean.parseBoolean(text(query, "sentence")));
  }

  private static Measurement measurement(Map<String, Object> one) {
    Measurement.Key key =
        new Measurement.Key(
            text(one, "name"),
            text(one, "system"),
            (long) Double.parseDouble(text(one, "size")),
            text(one, "metric"));
    List<Double> samples = list(one.get("samples")).stream().map(Double.class::cast).toList();
    return new Measurement(key, text(one, "unit"), samples);
  }

  private static String text(Map<String, Object> object, String name) {
    Object value = object.get(name);
    if (value == null) {
      throw new IllegalArgumentException("\"" + name + "\" is missing in " + object);
    }
    return value.toString();
  }

  @SuppressWarnings("unchecked") // what JsonValues makes of an object
  private static Map<String, Object> object(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new IllegalArgumentException("not an object of a results file: " + value);
  }

  private static List<?> list(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException("not a list of a results file: " + value);
  }
}
