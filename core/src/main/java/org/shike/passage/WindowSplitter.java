// SPDX-License-Identifier: Apache-2.0
package org.shike.passage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

/**
 * Fills one passage after another with as many neighbouring cues as fit.
 *
 * @param mayShare whether a cue may share a passage with the one before it
 * @param mostCharacters the most UTF-16 code units of a passage's text
 * @param longest the most time a passage may take
 */
record WindowSplitter(BiPredicate<Cue, Cue> mayShare, int mostCharacters, Duration longest)
    implements PassageSplitter {
  WindowSplitter {
    SpeechBounds.checkMostCharacters(mostCharacters);
  }

  @Override
  public List<Passage> split(Transcript transcript) {
    List<Passage> passages = new ArrayList<>();
    for (CueRun run : CueRun.of(transcript.cues(), mayShare)) {
      add(run, passages);
    }
    return List.copyOf(passages);
  }

  private void add(CueRun run, List<Passage> passages) {
    RunTimes times = new RunTimes(run, longest);
    int from = 0;
    while (from < run.length()) {
      int limit = times.reach(from, from + Math.min(mostCharacters, run.length() - from));
      int to = limit == run.length() ? limit : new Window(run, from, limit).border();
      passages.add(run.passage(from, to));
      from = run.nextStart(to);
    }
  }
}
