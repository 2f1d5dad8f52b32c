// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import static org.shike.server.Html.element;
import static org.shike.server.Html.text;
import static org.shike.server.Html.with;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.shike.search.Moment;
import org.shike.search.Strip;
import org.shike.transcript.Timecode;

/**
 * Where in a recording passages match: a row of equal parts, of which those with a match lead
 * there.
 *
 * @param texts of the reader's language
 * @param strip of the recording
 * @param moments that the page shows
 * @param query that matches
 */
record StripRow(PageTexts texts, Strip strip, List<Moment> moments, String query) {
  /** As many as a finger can tell apart: two rows of them on a phone. */
  static final int PARTS = 24;

  private static final int LEVELS = 4;

  /** Empty if nothing but guesses was found, which are not counted. */
  Html html(String title) {
    if (Collections.max(strip.counts()) == 0) {
      return Html.all();
    }
    return element(
        "nav",
        List.of(with("class", "strip"), with("aria-label", texts.say("strip", title))),
        IntStream.range(0, strip.counts().size()).mapToObj(this::part).toArray(Html[]::new));
  }

  private Html part(int at) {
    long count = strip.counts().get(at);
    if (count == 0) {
      return element("span");
    }
    Duration start = firstMoment(at).orElse(startOf(at));
    String label = texts.say("strip.part", Timecode.of(start), count);
    return Html.link(
        PageAddress.finding(strip.transcriptId(), start, query),
        List.of(
            with("class", "level" + level(count)), with("aria-label", label), with("title", label)),
        text(""));
  }

  private long level(long count) {
    return Math.ceilDiv(count * LEVELS, Collections.max(strip.counts()));
  }

  private Duration startOf(int part) {
    return strip.length().multipliedBy(part).dividedBy(strip.counts().size());
  }

  /** A part is up to minutes long; a moment that is shown says where the match is. */
  private Optional<Duration> firstMoment(int part) {
    return moments.stream()
        .filter(moment -> moment.transcriptId().equals(strip.transcriptId()))
        .flatMap(moment -> moment.start().stream())
        .filter(start -> start.compareTo(startOf(part)) >= 0)
        .filter(start -> start.compareTo(startOf(part + 1)) < 0)
        .min(Duration::compareTo);
  }
}
