// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shike.benchmarks.report.MixQuery;
import org.shike.evaluation.BeirCollection;
import org.shike.parse.TranscriptFile;
import org.shike.parse.TranscriptParser;
import org.shike.transcript.Transcript;

/**
 * A real text: a collection in BEIR's layout, or a folder of transcript files.
 *
 * @param name of the folder
 * @param all its transcripts
 * @param question one that somebody asked about it; empty if there is none
 */
record GivenText(String name, List<Transcript> all, Optional<String> question) implements Text {
  static GivenText read(Path folder) throws IOException {
    String name = String.valueOf(folder.toRealPath().getFileName());
    return Files.exists(folder.resolve("corpus.jsonl"))
        ? collection(name, folder)
        : new GivenText(name, files(folder), Optional.empty());
  }

  private static GivenText collection(String name, Path folder) throws IOException {
    BeirCollection collection = BeirCollection.open(folder, split(folder));
    List<Transcript> all = new ArrayList<>();
    collection.forEach(all::add);
    return new GivenText(
        name, all, collection.topics().stream().map(topic -> topic.query()).findFirst());
  }

  /** Judgments are not needed, so those of any split do. */
  private static String split(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("qrels"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".tsv"))
          .sorted()
          .findFirst()
          .map(file -> file.substring(0, file.length() - ".tsv".length()))
          .orElseThrow(() -> new IOException(folder + "/qrels has no file of judgments"));
    }
  }

  private static List<Transcript> files(Path folder) throws IOException {
    List<Transcript> all = new ArrayList<>();
    for (TranscriptFile file : TranscriptFile.under(folder)) {
      all.add(TranscriptParser.standard().read(file).transcript());
    }
    if (all.isEmpty()) {
      throw new IOException(folder + " has no transcripts; name a folder that has");
    }
    return all;
  }

  /** A given text has one size, its own. */
  @Override
  public List<Long> sizes(List<Long> sizes) {
    return List.of((long) Block.of(all).passages().size());
  }

  @Override
  public Stream<Transcript> transcripts(long passages) {
    return all.stream();
  }

  @Override
  public List<MixQuery> queries() {
    return TextQueries.of(Block.of(all).passages(), question);
  }

  /** Its passages, over and over if there are too few. */
  @Override
  public String prose(int characters) {
    String once = Block.of(all).passages().stream().collect(Collectors.joining("\n"));
    return once.repeat(characters / once.length() + 1).substring(0, characters);
  }
}
