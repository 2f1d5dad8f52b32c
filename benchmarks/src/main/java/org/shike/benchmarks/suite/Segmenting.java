// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.io.IOException;
import java.io.StringReader;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.shike.analysis.SmartChineseTokenizer;
import org.shike.benchmarks.report.Measurement;
import org.shike.benchmarks.report.Units;

/** How fast is prose divided into words? Shike's segmenter and Lucene's have to find the same. */
final class Segmenting {
  /** Lucene's segmenter cuts a longer text anywhere, even in a word. */
  private static final int PIECE = 1_000;

  private final Task task;
  private final Consumer<Measurement> out;

  Segmenting(Task task, Consumer<Measurement> out) {
    this.task = task;
    this.out = out;
  }

  void run() throws IOException {
    String prose = Text.of(task.text()).prose(task.effort().characters());
    Tokenizer tokenizer = tokenizer();
    CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
    // One key for both systems: their tokens are compared like those of two processes.
    Measurement.Key tokens =
        new Measurement.Key(task.part().toString(), "both", 0, "tokens (hash)");
    out.accept(Measurement.of(tokens, Units.HITS, hash(prose, tokenizer, term)));
    Clock.repeat(task.effort().warmUpSeconds(), () -> hash(prose, tokenizer, term));
    Latencies times = new Latencies();
    for (int pass = 0; pass < passes(); pass++) {
      times.add(Clock.ofThread(() -> hash(prose, tokenizer, term)));
    }
    report("wall", times.percentile(Clock.Time::wall, 50), prose.length());
    report("cpu", times.percentile(Clock.Time::cpu, 50), prose.length());
  }

  private Tokenizer tokenizer() {
    return switch (task.subject()) {
      case SHIKE -> new SmartChineseTokenizer();
      case LUCENE_SMARTCN -> new HMMChineseTokenizer();
      case LUCENE_CJK, SQLITE_TRIGRAM ->
          throw new IllegalArgumentException(task.subject() + " has no segmenter");
    };
  }

  private int passes() {
    return Math.max(2, task.effort().rounds() / 10);
  }

  private static int hash(String prose, Tokenizer tokenizer, CharTermAttribute term)
      throws IOException {
    int hash = 0;
    for (int from = 0; from < prose.length(); from += PIECE) {
      tokenizer.setReader(
          new StringReader(prose.substring(from, Math.min(from + PIECE, prose.length()))));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        hash = 31 * hash + term.hashCode();
      }
      tokenizer.end();
      tokenizer.close();
    }
    return hash;
  }

  private void report(String metric, double millis, int characters) {
    Measurement.Key key =
        new Measurement.Key(task.part().toString(), task.subject().toString(), 0, metric);
    out.accept(Measurement.of(key, Units.CHARACTERS, characters / (millis / 1e3)));
  }
}
