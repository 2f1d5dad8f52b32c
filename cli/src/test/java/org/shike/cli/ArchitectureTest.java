// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules of docs/ARCHITECTURE.md, over all modules but the benchmarks. */
class ArchitectureTest {
  private static final Path PUBLIC_TYPES = Path.of("src", "test", "resources", "public-types.txt");

  /** Packages that their module does not export, or only to one of Shike. */
  private static final String ROOMS_OF_PARSING = "org.shike.parse.*..";

  private static final String SEGMENT = "org.shike.analysis.segment";
  private static final String PROTOCOL = "org.shike.server.mcp";
  private static final String ENGINE = "org.shike.engine";

  private static final JavaClasses SHIKE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.shike");

  @Test
  void everyModuleIsLookedAt() {
    assertThat(SHIKE.stream().map(JavaClass::getPackageName))
        .contains(
            "org.shike.analysis",
            "org.shike.transcript",
            "org.shike.parse",
            "org.shike.recording",
            "org.shike.write",
            "org.shike.passage",
            "org.shike.query",
            "org.shike.search",
            "org.shike.engine",
            "org.shike.index",
            "org.shike.render",
            "org.shike.opensearch",
            "org.shike.corpus",
            "org.shike.server",
            "org.shike.server.mcp",
            "org.shike.cli");
  }

  @Test
  void dependenciesPointTheWayTheDataFlows() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("transcript")
        .definedBy("org.shike.transcript")
        .layer("parse")
        .definedBy("org.shike.parse..")
        .layer("recording")
        .definedBy("org.shike.recording")
        .layer("write")
        .definedBy("org.shike.write")
        .layer("passage")
        .definedBy("org.shike.passage")
        .layer("query")
        .definedBy("org.shike.query")
        .layer("search")
        .definedBy("org.shike.search")
        .layer("analysis")
        .definedBy("org.shike.analysis..")
        .layer("engine")
        .definedBy(ENGINE)
        .layer("index")
        .definedBy("org.shike.index")
        .layer("opensearch")
        .definedBy("org.shike.opensearch")
        .layer("render")
        .definedBy("org.shike.render")
        .layer("evaluation")
        .definedBy("org.shike.evaluation")
        .layer("peer")
        .definedBy("org.shike.peer")
        .layer("corpus")
        .definedBy("org.shike.corpus")
        .layer("server")
        .definedBy("org.shike.server..")
        .layer("cli")
        .definedBy("org.shike.cli")
        .whereLayer("parse")
        .mayOnlyBeAccessedByLayers("recording", "write", "corpus", "server", "cli")
        .whereLayer("recording")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("write")
        .mayOnlyBeAccessedByLayers("server", "cli")
        .whereLayer("passage")
        .mayOnlyBeAccessedByLayers("index", "peer", "server", "cli")
        .whereLayer("query")
        .mayOnlyBeAccessedByLayers("search", "index", "evaluation", "server", "cli")
        .whereLayer("search")
        .mayOnlyBeAccessedByLayers("index", "render", "evaluation", "peer", "server", "cli")
        .whereLayer("render")
        .mayOnlyBeAccessedByLayers("server", "cli")
        .whereLayer("analysis")
        .mayOnlyBeAccessedByLayers("index", "corpus", "peer", "cli")
        .whereLayer("engine")
        .mayOnlyBeAccessedByLayers("index", "opensearch")
        .whereLayer("index")
        .mayOnlyBeAccessedByLayers("opensearch", "evaluation", "server", "cli")
        .whereLayer("opensearch")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("evaluation")
        .mayOnlyBeAccessedByLayers("corpus", "peer", "cli")
        .whereLayer("peer")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("corpus")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("server")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .because("a newcomer reads the packages in the order of the flow")
        .check(SHIKE);
  }

  @Test
  void roomsOfParsingKnowTheCommonRoadOnly() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("door")
        .definedBy("org.shike.parse")
        .layer("source")
        .definedBy("org.shike.parse.source")
        .layer("cue")
        .definedBy("org.shike.parse.cue")
        .layer("subtitle")
        .definedBy("org.shike.parse.subtitle")
        .layer("ass")
        .definedBy("org.shike.parse.ass")
        .layer("markup")
        .definedBy("org.shike.parse.markup")
        .layer("json")
        .definedBy("org.shike.parse.json")
        .layer("export")
        .definedBy("org.shike.parse.export")
        .layer("summary")
        .definedBy("org.shike.parse.summary")
        .whereLayer("source")
        .mayNotAccessAnyLayer()
        .whereLayer("cue")
        .mayOnlyAccessLayers("source")
        .whereLayer("subtitle")
        .mayOnlyAccessLayers("cue", "source")
        .whereLayer("ass")
        .mayOnlyAccessLayers("cue", "source")
        .whereLayer("markup")
        .mayOnlyAccessLayers("cue", "source")
        .whereLayer("json")
        .mayOnlyAccessLayers("cue", "source")
        .whereLayer("export")
        .mayOnlyAccessLayers("cue", "source")
        .whereLayer("summary")
        .mayOnlyAccessLayers("source")
        .whereLayer("door")
        .mayNotBeAccessedByAnyLayer()
        .because("a format knows the common road, and the road knows no format")
        .check(SHIKE);
  }

  @Test
  void onlyTheDoorOfParsingIsSeenFromOutside() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.shike.parse..")
        .should()
        .dependOnClassesThat(resideInAnyPackage(ROOMS_OF_PARSING))
        .because("on the class path nothing else hides what a module does not export")
        .check(SHIKE);
  }

  @Test
  void roomsOfParsingShowFewTypes() {
    assertThat(
            SHIKE.stream()
                .filter(resideInAnyPackage(ROOMS_OF_PARSING))
                .filter(type -> isPublic(type) && type.getEnclosingClass().isEmpty())
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting())))
        .as("top-level types that other packages see")
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "org.shike.parse.source", 13L,
                "org.shike.parse.cue", 24L,
                "org.shike.parse.subtitle", 4L,
                "org.shike.parse.ass", 2L,
                "org.shike.parse.markup", 5L,
                "org.shike.parse.json", 7L,
                "org.shike.parse.export", 5L,
                "org.shike.parse.summary", 1L));
  }

  @Test
  void segmentKnowsNothingElseOfShike() {
    noClasses()
        .that()
        .resideInAPackage(SEGMENT)
        .should()
        .dependOnClassesThat(resideInAPackage("org.shike..").and(not(resideInAPackage(SEGMENT))))
        .because("the tokenizers know the segmenter, and the segmenter knows no tokenizer")
        .check(SHIKE);
  }

  @Test
  void onlyAnalysisSeesSegment() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.shike.analysis..")
        .should()
        .dependOnClassesThat(resideInAPackage(SEGMENT))
        .because("on the class path nothing else hides what a module does not export")
        .check(SHIKE);
  }

  @Test
  void segmentShowsFewTypes() {
    assertThat(
            SHIKE.stream()
                .filter(type -> resideInAPackage(SEGMENT).test(type) && isPublic(type))
                .map(JavaClass::getSimpleName))
        .as("types that other packages see")
        .containsExactlyInAnyOrder("CharacterKind", "SentenceSegmenter", "TextPieces");
  }

  @Test
  void writersKnowTranscriptsAndProblemsOnly() {
    classes()
        .that()
        .resideInAPackage("org.shike.write")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.shike.write",
            "org.shike.transcript",
            "org.shike.parse",
            "tools.jackson.core..",
            "java..",
            "org.jspecify..")
        .because("what is written is a transcript, whatever was done with it")
        .check(SHIKE);
  }

  @Test
  void renderersKnowSnippetsOnly() {
    classes()
        .that()
        .resideInAPackage("org.shike.render")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.shike.render",
            "tools.jackson.core..",
            "org.shike.search",
            "org.shike.transcript",
            "java..",
            "org.jspecify..")
        .because("what is shown does not depend on how it was found")
        .check(SHIKE);
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("org.shike.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a package is a step, and a step does not come before itself")
        .check(SHIKE);
  }

  @Test
  void roomsOfParsingHaveNoCycles() {
    slices()
        .matching("org.shike.parse.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a room across is not on the way")
        .check(SHIKE);
  }

  @Test
  void luceneStaysInItsRooms() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.shike.index",
            "org.shike.analysis..",
            "org.shike.peer",
            ENGINE,
            "org.shike.opensearch")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .because(
            "Lucene is the engine, not the vocabulary, and else only what other engines are asked"
                + " with and Shike is measured by")
        .check(SHIKE);
  }

  @Test
  void jettyStaysAtTheDoor() {
    noClasses()
        .that()
        .haveNameNotMatching(
            "org\\.shike\\.server\\.(ShikeServer|JettyServer|SiteHandler|MediaSender|McpHandler|ExchangeDeadline).*")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.eclipse.jetty..")
        .because("what the server answers does not depend on how it is asked")
        .check(SHIKE);
  }

  @Test
  void portOfEnginesKnowsNothingElseOfShike() {
    noClasses()
        .that()
        .resideInAPackage(ENGINE)
        .should()
        .dependOnClassesThat(resideInAPackage("org.shike..").and(not(resideInAPackage(ENGINE))))
        .because("the index knows the engine, and an engine knows neither queries nor moments")
        .check(SHIKE);
  }

  @Test
  void onlyTheDoorToClustersKnowsThem() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.shike.opensearch")
        .and()
        .haveNameNotMatching("org\\.shike\\.cli\\.Cluster(Indexes|Access)")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.shike.opensearch", "java.net.http")
        .because("whoever has no cluster does not wait until its classes are loaded")
        .check(SHIKE);
  }

  @Test
  void protocolOfAssistantsKnowsNothingElseOfShike() {
    noClasses()
        .that()
        .resideInAPackage(PROTOCOL)
        .should()
        .dependOnClassesThat(resideInAPackage("org.shike..").and(not(resideInAPackage(PROTOCOL))))
        .because("the server knows the protocol, and the protocol knows no index")
        .check(SHIKE);
  }

  @Test
  void onlyTheServerSeesTheProtocolOfAssistants() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.shike.server..")
        .should()
        .dependOnClassesThat(resideInAPackage(PROTOCOL))
        .because("on the class path nothing else hides what a module does not export")
        .check(SHIKE);
  }

  @Test
  void sdkStaysInItsPackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage(PROTOCOL)
        .and()
        .haveSimpleNameNotEndingWith("Test") // clients of it
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.modelcontextprotocol..", "reactor..")
        .because("what an assistant gets does not depend on who speaks the protocol")
        .check(SHIKE);
  }

  @Test
  void publicSignaturesOfTheIndexDoNotShowLucene() {
    classes()
        .that()
        .resideInAPackage("org.shike.index")
        .and()
        .arePublic()
        .should(Signatures.notShow("org.apache.lucene", "org.apache.lucene.store.Directory"))
        .because("an application must never need a Lucene import, but may bring a directory")
        .check(SHIKE);
  }

  @Test
  void valuesKnowNobody() {
    classes()
        .that()
        .resideInAPackage("org.shike.transcript")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("org.shike.transcript", "java..", "org.jspecify..")
        .because("the values are what everybody shares")
        .check(SHIKE);
  }

  @Test
  void publicTypesAreOnPurpose() throws IOException {
    List<String> found =
        SHIKE.stream()
            .filter(
                type ->
                    isPublic(type)
                        && !resideInAnyPackage(ROOMS_OF_PARSING, SEGMENT, PROTOCOL, ENGINE)
                            .test(type)
                        && type.getEnclosingClass().map(ArchitectureTest::isPublic).orElse(true))
            .map(JavaClass::getName)
            .sorted()
            .toList();
    assertThat(found)
        .as("each public type is a promise; list intended ones in %s", PUBLIC_TYPES)
        .isEqualTo(Files.readAllLines(PUBLIC_TYPES));
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC);
  }
}
