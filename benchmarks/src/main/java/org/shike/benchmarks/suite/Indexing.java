// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.util.IOUtils;
import org.shike.benchmarks.report.Measurement;
import org.shike.benchmarks.report.Units;
import org.shike.index.TranscriptIndex;
import org.shike.transcript.Transcript;

/**
 * How fast is an index filled and committed, and how large is it? Transcripts, passages and texts
 * are made beforehand, block by block, and their time is not counted.
 */
final class Indexing {
  /** About a hundred thousand passages are in memory at a time. */
  private static final int BLOCK = 2_500;

  private static final int WARM_UP = 50;
  private static final double NANOS = 1e9;

  private final Task task;
  private final Consumer<Measurement> out;
  private long wall;
  private long cpu;
  private long passages;
  private long bytes;

  Indexing(Task task, Consumer<Measurement> out) {
    this.task = task;
    this.out = out;
  }

  void run(int threads) throws IOException {
    Text text = Text.of(task.text());
    warmUp(text, threads);
    IOUtils.rm(task.folder());
    Files.createDirectories(task.folder());
    fill(text, threads);
    report("wall", Units.PASSAGES, passages * NANOS / wall);
    report("cpu", Units.PASSAGES, passages * NANOS / cpu);
    if (threads == 1) {
      reportSize();
    }
  }

  private void warmUp(Text text, int threads) throws IOException {
    Block block = Block.of(text.transcripts(task.size()).limit(WARM_UP).toList());
    Path folder = Files.createTempDirectory(task.folder().getParent(), "warm-up");
    Clock.repeat(
        task.effort().warmUpSeconds(),
        () -> {
          IOUtils.rm(folder);
          Files.createDirectories(folder);
          try (PassageWriter writer = task.subject().create(folder)) {
            writer.put(block, threads);
            writer.commit();
          }
        });
    IOUtils.rm(folder);
  }

  /** The processor may still work for one block while the next is made, so that is counted. */
  private void fill(Text text, int threads) throws IOException {
    Iterator<Transcript> transcripts = text.transcripts(task.size()).iterator();
    long cpuBefore = Clock.processCpu();
    long making = 0;
    try (PassageWriter writer = task.subject().create(task.folder())) {
      while (transcripts.hasNext()) {
        List<Block> made = new ArrayList<>();
        making += Clock.ofThread(() -> made.add(next(transcripts))).cpu();
        wall += Clock.ofThread(() -> writer.put(made.getFirst(), threads)).wall();
      }
      wall += Clock.ofThread(writer::commit).wall();
    }
    cpu = Clock.processCpu() - cpuBefore - making;
  }

  private Block next(Iterator<Transcript> transcripts) {
    List<Transcript> some = new ArrayList<>();
    while (some.size() < BLOCK && transcripts.hasNext()) {
      some.add(transcripts.next());
    }
    Block block = Block.of(some);
    passages += block.passages().size();
    bytes += block.bytes();
    return block;
  }

  private void reportSize() throws IOException {
    Map<String, Long> parts = IndexFiles.parts(task.folder());
    long whole = parts.values().stream().mapToLong(Long::longValue).sum();
    long transcripts = task.subject() == Subject.SHIKE ? transcripts() : 0;
    parts.merge("values", -transcripts, Long::sum);
    parts.put("transcripts", transcripts);
    parts.values().removeIf(size -> size == 0);
    reportShare("size", whole - transcripts);
    parts.forEach((part, size) -> reportShare("size of " + part, size));
    out.accept(Measurement.of(key("passages"), Units.HITS, (double) passages));
  }

  /** The whole transcripts, which are in the same files as other values. */
  private long transcripts() throws IOException {
    try (TranscriptIndex index = TranscriptIndex.openReadOnly(task.folder())) {
      return index.stats().bytes().getOrDefault("transcripts", 0L);
    }
  }

  private void reportShare(String metric, long size) {
    report(metric, Units.SHARE, (double) size / bytes);
  }

  private void report(String metric, String unit, double figure) {
    out.accept(Measurement.of(key(metric), unit, figure));
  }

  private Measurement.Key key(String metric) {
    return new Measurement.Key(
        task.part().toString(), task.subject().toString(), task.size(), metric);
  }
}
