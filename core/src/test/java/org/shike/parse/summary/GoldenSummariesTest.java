// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shike.parse.GoldenSummaries;
import org.shike.parse.RenderedTranscript;
import org.shike.parse.TranscriptParser;
import org.shike.parse.summary.TimelineNotation.Place;

/** Each file {@code NAME.md} of the folder is understood as {@code NAME.expected} says. */
class GoldenSummariesTest {
  private static final Pattern MARK = Pattern.compile("#{1,6}\\s+|\\s*(?:[-*+]|\\d+[.)])\\s+");

  @ParameterizedTest
  @MethodSource("org.shike.parse.GoldenSummaries#all")
  void fileIsUnderstoodAsExpected(Path file) throws IOException {
    String rendered = RenderedTranscript.of(TranscriptParser.parse(file));
    assertThat(rendered).isEqualTo(Files.readString(GoldenSummaries.expected(file)));
  }

  @ParameterizedTest
  @FieldSource("org.shike.parse.summary.TimelineNotation#ALL")
  void everyNotationIsInAFile(TimelineNotation notation) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : GoldenSummaries.all()) {
      lines.addAll(Files.readAllLines(file));
    }
    assertThat(notation.places())
        .as(notation.example())
        .anyMatch(
            place ->
                lines.stream()
                    .flatMap(line -> texts(line, place))
                    .anyMatch(text -> isFirst(notation, text, place)));
  }

  /** What a line of Markdown has in a place, if it is one. */
  private static Stream<String> texts(String line, Place place) {
    boolean isTable = line.startsWith("|");
    Matcher mark = MARK.matcher(line);
    boolean isHeading = line.startsWith("#");
    boolean isBullet = mark.lookingAt() && !isHeading;
    String text = mark.replaceFirst("").replace("**", "").strip();
    return switch (place) {
      case HEADING -> isHeading ? Stream.of(text) : Stream.of();
      case BULLET -> isBullet ? Stream.of(text) : Stream.of();
      case CELL -> isTable ? Stream.of(line.split("\\|")).map(String::strip) : Stream.of();
      case LINE, LINE_ABOVE_LIST, LATER_LINE ->
          isHeading || isBullet || isTable ? Stream.of() : Stream.of(text);
    };
  }

  private static boolean isFirst(TimelineNotation notation, String text, Place place) {
    return TimelineNotation.ALL.stream()
        .filter(one -> one.places().contains(place) && one.read(text).isPresent())
        .findFirst()
        .filter(notation::equals)
        .isPresent();
  }
}
