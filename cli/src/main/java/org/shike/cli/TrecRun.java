// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.util.List;
import org.shike.evaluation.Answer;
import org.shike.evaluation.SystemScores;
import org.shike.evaluation.TopicScore;

/** Writes the answers for trec_eval: topic, {@code Q0}, transcript, rank, score, system. */
final class TrecRun {
  private TrecRun() {}

  static void write(PrintWriter out, List<SystemScores> systems) {
    for (SystemScores system : systems) {
      for (TopicScore score : system.topics()) {
        write(out, system.system(), score);
      }
    }
  }

  private static void write(PrintWriter out, String system, TopicScore score) {
    List<Answer> answers = score.answers();
    for (int at = 0; at < answers.size(); at++) {
      Answer answer = answers.get(at);
      out.println(
          String.join(
              " ",
              score.topic().id(),
              "Q0",
              answer.transcript(),
              String.valueOf(at + 1),
              String.valueOf(answer.score()),
              system));
    }
  }
}
