// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rules for the files of {@code org.shike.index}, whose package-info lists its rooms. */
class RoomsOfIndexTest {
  private static final String PACKAGE = "org.shike.index";

  private static final Path MAP =
      Path.of("..", "core", "src", "main", "java", "org", "shike", "index", "package-info.java");

  /** A room with files of it, or more files of the room above. */
  private static final Pattern ROW = Pattern.compile("// (\\w*) {2,}(\\w+(?: \\w+)*)");

  private static final JavaClasses INDEX =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(PACKAGE);

  @Test
  void eachFileIsInOneRoom() throws IOException {
    assertThat(rooms().values().stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(
            INDEX.stream()
                .map(RoomsOfIndexTest::file)
                .filter(file -> !file.equals("package-info"))
                .distinct()
                .toList());
  }

  @Test
  void roomsKnowRoomsBelowThemOnly() throws IOException {
    Map<String, List<String>> rooms = rooms();
    LayeredArchitecture house = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (Map.Entry<String, List<String>> room : rooms.entrySet()) {
      house =
          house
              .layer(room.getKey())
              .definedBy(describe("in it", type -> isIn(type, room.getValue())));
    }
    List<String> below = new ArrayList<>(rooms.keySet());
    while (below.size() > 1) {
      house =
          house.whereLayer(below.removeFirst()).mayOnlyAccessLayers(below.toArray(String[]::new));
    }
    house
        .whereLayer(below.getFirst())
        .mayNotAccessAnyLayer()
        .because("what is found does not depend on who asks for it")
        .check(INDEX);
  }

  @Test
  void filesHaveNoCycles() {
    slices()
        .assignedFrom(new ByFile())
        .should()
        .beFreeOfCycles()
        .because("files in a circle can only be understood all at once")
        .check(INDEX);
  }

  /** The files of each room, from top to bottom. */
  private static Map<String, List<String>> rooms() throws IOException {
    Map<String, List<String>> rooms = new LinkedHashMap<>();
    String room = "";
    for (String line : Files.readAllLines(MAP)) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        room = row.group(1).isEmpty() ? room : row.group(1);
        rooms
            .computeIfAbsent(room, name -> new ArrayList<>())
            .addAll(List.of(row.group(2).split(" ", -1)));
      }
    }
    return rooms;
  }

  private static boolean isIn(JavaClass type, List<String> files) {
    return type.getPackageName().equals(PACKAGE) && files.contains(file(type));
  }

  /** The name of the file that holds a type. */
  private static String file(JavaClass type) {
    return type.getName().substring(PACKAGE.length() + 1).replaceFirst("\\$.*", "");
  }

  /** Each file is a slice. */
  private static final class ByFile implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return type.getPackageName().equals(PACKAGE)
          ? SliceIdentifier.of(file(type))
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "files of " + PACKAGE;
    }
  }
}
