// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.shike.analysis.Analysis;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/**
 * A program that changes an index until it is killed. Each commit has a number, and its content
 * follows from the number: the program says a number before its commit and once more after it.
 */
final class Crashing {
  /** The transcript whose title is the number of the commit. */
  static final String NUMBER = "number";

  static final String BEGUN = "begun ";
  static final String DONE = "done ";
  static final String REBUILDING = "rebuilding ";

  private static final int IDS = 40;
  private static final int CHANGES = 6;
  private static final int COMMITS_UNTIL_REBUILT = 5;

  private Crashing() {}

  /** Plain analyzers, because a process that is killed soon need not load a dictionary. */
  static IndexSettings settings() {
    Analyzer plain = new StandardAnalyzer();
    return IndexSettings.of(
        Analysis.standard().withWord("plain", plain, plain).withLiteral("plain", plain, plain));
  }

  /** Takes the folder of the index. */
  public static void main(String... args) throws IOException {
    Path folder = Path.of(args[0]);
    while (true) {
      int number = change(folder);
      say(REBUILDING, number);
      IndexFolder.of(folder).reindex(settings(), progress -> {});
      say(DONE, number);
    }
  }

  private static int change(Path folder) throws IOException {
    try (TranscriptIndex index = TranscriptIndex.open(folder, settings())) {
      int number = number(index);
      say(DONE, number);
      do {
        number++;
        change(index, number);
        say(BEGUN, number);
        index.commit();
        say(DONE, number);
      } while (number % COMMITS_UNTIL_REBUILT != 0);
      return number;
    }
  }

  /** Makes the changes of a commit. */
  static void change(TranscriptIndex index, int number) throws IOException {
    for (Map.Entry<String, Integer> change : changes(number).entrySet()) {
      change(index, change.getKey(), change.getValue());
    }
    index.put(said(NUMBER, number));
  }

  private static void change(TranscriptIndex index, String id, int version) throws IOException {
    if (version == 0) {
      index.remove(id);
    } else {
      index.put(said(id, version));
    }
  }

  private static void say(String what, int number) {
    System.out.println(what + number);
    System.out.flush();
  }

  /** The number of the last commit, 0 for an empty index. */
  static int number(TranscriptIndex index) throws IOException {
    return index.get(NUMBER).map(transcript -> Integer.parseInt(transcript.title())).orElse(0);
  }

  /** What the commits up to this number leave: the version of each transcript. */
  static Map<String, Integer> content(int number) {
    Map<String, Integer> content = new TreeMap<>();
    for (int commit = 1; commit <= number; commit++) {
      content.putAll(changes(commit));
      content.put(NUMBER, commit);
    }
    content.values().removeIf(version -> version == 0);
    return content;
  }

  /** The transcripts that a commit changes, and their versions; 0 removes one. */
  private static Map<String, Integer> changes(int number) {
    Random random = new Random(number);
    Map<String, Integer> changes = new TreeMap<>();
    for (int change = 0; change < CHANGES; change++) {
      changes.put("t" + random.nextInt(IDS), random.nextInt(4) == 0 ? 0 : number);
    }
    return changes;
  }

  static Transcript said(String id, int version) {
    List<Cue> cues = new ArrayList<>();
    for (int cue = 0; cue < 5; cue++) {
      Duration start = Duration.ofMinutes(cue);
      cues.add(Cue.timed(TimeRange.of(start, start.plusMinutes(1)), "成本 " + version + "。" + cue));
    }
    return Transcript.of(id, Integer.toString(version), cues);
  }
}
