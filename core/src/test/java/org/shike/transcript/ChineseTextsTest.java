// SPDX-License-Identifier: Apache-2.0
package org.shike.transcript;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The file of Chinese texts has all sentences of the code and no others. */
class ChineseTextsTest {
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Path FILE =
      Path.of("src", "main", "resources", "org", "shike", "transcript", ChineseTexts.FILE);

  /** A call with the literals at its start; without any, the template cannot be known. */
  private static final Pattern CALL =
      Pattern.compile(
          "\\b(?:new Message\\(|Message\\.of\\(|Message::(?:of|new))\\s*"
              + "(?<template>\"(?:[^\"\\\\\n]|\\\\.)*\"(?:\\s*\\+\\s*\"(?:[^\"\\\\\n]|\\\\.)*\")*)?"
              + "\\s*(?<end>[,)])?");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
  private static final Pattern PLACEHOLDER = Pattern.compile("%(?:(\\d+)\\$)?([a-z%])");

  @Test
  void everySentenceOfTheCodeIsInTheFileOnceAndNoOther() throws IOException {
    assertThat(pairs()).extracting(pair -> pair.get(0)).doesNotHaveDuplicates();
    assertThat(pairs()).extracting(pair -> pair.get(0)).hasSameElementsAs(templates());
  }

  @Test
  void everySentenceIsSaidWithTheSamePlaceholders() throws IOException {
    for (List<String> pair : pairs()) {
      assertThat(placeholders(pair.get(1))).as(pair.get(0)).isEqualTo(placeholders(pair.get(0)));
    }
  }

  @Test
  void everyTextIsWhatAChineseReaderSees() throws IOException {
    for (List<String> pair : pairs()) {
      Message message = new Message(pair.get(0), arguments(pair.get(0)));
      String said = String.format(Locale.ROOT, pair.get(1), message.arguments().toArray());
      assertThat(message.in(Locale.CHINESE)).isEqualTo(said);
    }
  }

  /** Every group of lines between blank lines, without comments. */
  private static List<List<String>> pairs() throws IOException {
    List<List<String>> pairs =
        Stream.of(Files.readString(FILE).split("\n\n+"))
            .map(group -> group.lines().filter(line -> !line.startsWith("#")).toList())
            .filter(group -> !group.isEmpty())
            .toList();
    assertThat(pairs).allSatisfy(pair -> assertThat(pair).hasSize(2));
    return pairs;
  }

  private static Set<String> templates() throws IOException {
    Set<String> templates = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        if (!file.endsWith("Message.java")) {
          addTemplates(file, templates);
        }
      }
    }
    return templates;
  }

  private static void addTemplates(Path file, Set<String> templates) throws IOException {
    Matcher call = CALL.matcher(Files.readString(file));
    while (call.find()) {
      assertThat(call.group("template")).as("%s: %s", file, call.group()).isNotNull();
      assertThat(call.group("end")).as("%s: %s", file, call.group()).isNotNull();
      String template =
          LITERAL
              .matcher(call.group("template"))
              .results()
              .map(literal -> literal.group(1).translateEscapes())
              .collect(joining());
      templates.add(template);
    }
  }

  /** The placeholders as {@code 1s}, {@code 2d}; one without a number is the next. */
  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    int next = 1;
    for (MatchResult match : PLACEHOLDER.matcher(text).results().toList()) {
      boolean isNext = match.group(1) == null && !match.group(2).equals("%");
      found.add((isNext ? Integer.toString(next) : match.group(1)) + match.group(2));
      next += isNext ? 1 : 0;
    }
    return found;
  }

  private static List<Object> arguments(String template) {
    List<Object> arguments = new ArrayList<>();
    for (String placeholder : placeholders(template)) {
      arguments.add(placeholder.endsWith("d") ? arguments.size() : "text" + arguments.size());
    }
    return arguments;
  }
}
