// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.subtitle;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shike.parse.cue.CueTime;
import org.shike.parse.cue.OrdinaryTime;

/**
 * A line that starts a cue as nearly all files write it: two times in the ordinary form with a
 * fixed separator between them. It gives the same result for such a line as {@link TimingLine},
 * only faster.
 *
 * @param between the start and the end
 * @param settings what may follow the end
 */
record OrdinaryTiming(String between, Pattern settings) {
  static OrdinaryTiming of(String between, String settings) {
    return new OrdinaryTiming(between, Pattern.compile(settings));
  }

  boolean matches(String line) {
    return matches(line, OrdinaryTime.endOf(line, 0));
  }

  private boolean matches(String line, int end) {
    if (end == OrdinaryTime.NONE || !line.startsWith(between, end)) {
      return false;
    }
    int after = OrdinaryTime.endOf(line, end + between.length());
    return after == line.length() || (after != OrdinaryTime.NONE && areSettings(line, after));
  }

  private boolean areSettings(String line, int from) {
    return settings.matcher(line).region(from, line.length()).matches();
  }

  Optional<CueTime> read(String line) {
    int end = OrdinaryTime.endOf(line, 0);
    if (!matches(line, end)) {
      return Optional.empty();
    }
    Duration last = OrdinaryTime.read(line, end + between.length());
    return Optional.of(
        new CueTime(line.substring(0, end), OrdinaryTime.read(line, 0), Optional.of(last)));
  }
}
