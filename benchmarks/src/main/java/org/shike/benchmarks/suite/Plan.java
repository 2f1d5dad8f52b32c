// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.util.IOUtils;
import org.shike.benchmarks.report.Measurement;

/**
 * What is measured, in its order. Of each part, all systems have their turn before the next
 * repetition.
 *
 * @param effort how much is done for each figure
 * @param text the folder of the text; empty for the synthetic one
 * @param filter which parts are wanted, by their names, and which benchmarks of JMH
 */
record Plan(Effort effort, Optional<Path> text, Pattern filter) {
  private static final int CALLS = 5;

  /** Seconds that a benchmark of JMH takes, with all its parameters. */
  private static final double FULL_BENCHMARK = 120;

  private static final double QUICK_BENCHMARK = 6;

  /** Something that is measured in one go. */
  interface Work {
    List<Measurement> measure() throws IOException;
  }

  /**
   * A step of the plan.
   *
   * @param seconds about how long it takes, compared with other steps
   */
  record Step(String name, double seconds, Work work) {}

  /**
   * The steps.
   *
   * @param sizes of the index
   * @param home the folder with the command
   * @param work a folder for indexes
   * @param report the folder for what JMH writes
   */
  List<Step> steps(List<Long> sizes, Path home, Path work, Path report) {
    List<Step> steps = new ArrayList<>();
    addForks(steps, Part.SEGMENTER, 0, List.of(Subject.SHIKE, Subject.LUCENE_SMARTCN), work);
    if (isWanted("cold start")) {
      steps.add(new Step("cold start", 20, () -> List.of(new ColdStart(home).measure(CALLS))));
    }
    sizes.forEach(size -> addSize(steps, size, size.equals(sizes.getLast()), work));
    Micro micro = new Micro(effort, report.resolve("jmh.json"));
    for (String name : benchmarks()) {
      double seconds = effort == Effort.FULL ? FULL_BENCHMARK : QUICK_BENCHMARK;
      steps.add(new Step(Micro.shortName(name), seconds, () -> micro.run(name)));
    }
    return steps;
  }

  /** No goal needs the benchmarks of JMH, so {@code quick} has no time for them unasked. */
  private List<String> benchmarks() {
    boolean isAsked = !filter.pattern().isEmpty();
    return effort == Effort.FULL || isAsked ? Micro.names(filter) : List.of();
  }

  private boolean isWanted(String name) {
    return filter.matcher(name).find();
  }

  /** A search needs an index, so one is made even if its figures are not wanted. */
  private void addSize(List<Step> steps, long size, boolean isLargest, Path work) {
    List<Subject> subjects = effort.subjects(size);
    if (effort.fillsOnAllCores(size, isLargest)) {
      List<Subject> both = List.of(Subject.SHIKE, Subject.LUCENE_SMARTCN);
      addForks(steps, Part.INDEX_ON_ALL_CORES, size, both, work);
    }
    if (isWanted(Part.SEARCH.toString()) && !isWanted(Part.INDEX.toString())) {
      addForks(steps, Part.INDEX, size, subjects, work, 1);
    } else {
      addForks(steps, Part.INDEX, size, subjects, work);
    }
    addForks(steps, Part.SEARCH, size, subjects, work);
    steps.add(new Step("clean up", 0.1, () -> clean(work)));
  }

  private static List<Measurement> clean(Path work) throws IOException {
    for (Subject subject : Subject.values()) {
      IOUtils.rm(work.resolve(subject.toString()));
    }
    return List.of();
  }

  private void addForks(List<Step> steps, Part part, long size, List<Subject> subjects, Path work) {
    if (isWanted(part.toString())) {
      addForks(steps, part, size, subjects, work, effort.forks(size));
    }
  }

  private void addForks(
      List<Step> steps, Part part, long size, List<Subject> subjects, Path work, int forks) {
    for (int fork = 0; fork < forks; fork++) {
      for (Subject subject : subjects) {
        Path folder = work.resolve(subject.toString());
        Task task = new Task(part, subject, size, folder, text, effort, fork);
        steps.add(new Step(name(task, forks), seconds(task), () -> Fork.run(task)));
      }
    }
  }

  private static String name(Task task, int forks) {
    String size = task.size() == 0 ? "" : String.format(Locale.ROOT, " %,d passages,", task.size());
    return task.part()
        + ","
        + size
        + " "
        + task.subject()
        + ", "
        + (task.number() + 1)
        + " of "
        + forks;
  }

  /** By what two cores took once; only the proportions matter. */
  private double seconds(Task task) {
    boolean searches = task.part() == Part.SEARCH;
    double start = 2 + 2 * (searches ? effort.searchWarmUpSeconds() : effort.warmUpSeconds());
    return switch (task.part()) {
      case INDEX -> start + task.size() / 5_000.0;
      case INDEX_ON_ALL_CORES -> start + task.size() / 8_000.0;
      case SEARCH -> start + effort.rounds() * (0.1 + task.size() / 1e6);
      case SEGMENTER -> start + effort.rounds() / 10.0;
    };
  }
}
