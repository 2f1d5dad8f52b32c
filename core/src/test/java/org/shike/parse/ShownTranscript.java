// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.shike.parse.cue.CueLine;
import org.shike.parse.cue.CueLine.WordTime;
import org.shike.parse.cue.CueTime;
import org.shike.parse.cue.RawCue;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;
import org.shike.transcript.Word;

/** What subtitles contain of a transcript, computed in another way than by the writers. */
public final class ShownTranscript {
  private static final char MARK = '\uE000';
  private static final Duration LIMIT = Duration.ofHours(10_000).minusMillis(1);

  private final List<Cue> cues;
  private final boolean isWebVtt;

  private ShownTranscript(List<Cue> cues, boolean isWebVtt) {
    this.cues = cues;
    this.isWebVtt = isWebVtt;
  }

  /** The cues as a reader meets them. */
  public static List<RawCue> webVtt(Transcript transcript) {
    return new ShownTranscript(timed(transcript), true).all();
  }

  /** The cues as a reader meets them. */
  public static List<RawCue> subRip(Transcript transcript) {
    return new ShownTranscript(timed(transcript), false).all();
  }

  public static String oneLine(String text) {
    return String.join(" ", lines(text));
  }

  /** The language that a header can say. */
  public static Optional<String> language(Transcript transcript) {
    List<Optional<String>> all =
        timed(transcript).stream().map(cue -> cue.texts().get(0).language()).distinct().toList();
    return all.size() == 1 ? all.get(0).filter(tag -> tag.matches("[\\w-]+")) : Optional.empty();
  }

  private static List<Cue> timed(Transcript transcript) {
    return transcript.cues().stream()
        .filter(cue -> cue.isTimed() && start(cue).compareTo(LIMIT) < 0)
        .sorted(Comparator.comparing(ShownTranscript::start))
        .toList();
  }

  private List<RawCue> all() {
    List<RawCue> all = new ArrayList<>();
    for (Cue cue : cues) {
      List<CueLine> lines = lines(cue);
      if (!lines.isEmpty()) {
        CueTime time = new CueTime(written(start(cue)), start(cue), Optional.of(end(cue)));
        all.add(
            new RawCue(
                1, String.valueOf(all.size() + 1), time, Optional.empty(), lines, List.of()));
      }
    }
    return all;
  }

  private static Duration start(Cue cue) {
    return cue.time().orElseThrow().start().truncatedTo(ChronoUnit.MILLIS);
  }

  private Duration end(Cue cue) {
    Duration start = start(cue);
    Duration next =
        cues.stream()
            .map(ShownTranscript::start)
            .filter(other -> other.compareTo(start) > 0)
            .findFirst()
            .orElse(start.plusSeconds(5));
    Duration end =
        cue.time()
            .flatMap(TimeRange::end)
            .map(known -> known.truncatedTo(ChronoUnit.MILLIS))
            .orElse(next);
    Duration shown = end.equals(start) ? start.plusMillis(1) : end;
    return shown.compareTo(LIMIT) > 0 ? LIMIT : shown;
  }

  private String written(Duration time) {
    String text =
        String.format(
            Locale.ROOT,
            "%02d:%02d:%02d.%03d",
            time.toHours(),
            time.toMinutesPart(),
            time.toSecondsPart(),
            time.toMillisPart());
    return isWebVtt ? text : text.replace('.', ',');
  }

  private List<CueLine> lines(Cue cue) {
    Optional<String> name = cue.speaker().map(ShownTranscript::oneLine).filter(n -> !n.isEmpty());
    Optional<String> voice = isWebVtt ? name : Optional.empty();
    List<CueLine> lines = new ArrayList<>();
    List<Duration> times = new ArrayList<>();
    List<String> texts = new ArrayList<>(cue.texts().stream().map(CueText::text).toList());
    texts.set(0, isWebVtt ? withMarks(cue, times) : cue.text());
    for (String text : texts) {
      for (String line : lines(text)) {
        lines.add(line(line, voice, times));
      }
    }
    if (!isWebVtt && name.isPresent() && !lines.isEmpty()) {
      lines.set(0, CueLine.of(name.get() + ": " + lines.get(0).text()));
    }
    return lines;
  }

  private String withMarks(Cue cue, List<Duration> times) {
    StringBuilder text = new StringBuilder(cue.text());
    Duration last = start(cue);
    int marks = 0;
    for (Word word : cue.words()) {
      Duration time = word.time().start().truncatedTo(ChronoUnit.MILLIS);
      if (time.compareTo(last) > 0 && time.compareTo(end(cue)) < 0) {
        text.insert(word.from() + marks++, MARK);
        times.add(time);
        last = time;
      }
    }
    return text.toString();
  }

  private static CueLine line(String marked, Optional<String> voice, List<Duration> times) {
    List<WordTime> words = new ArrayList<>();
    String line = marked;
    for (int at = line.indexOf(MARK); at >= 0; at = line.indexOf(MARK)) {
      words.add(WordTime.from(at, times.remove(0)));
      line = line.substring(0, at) + line.substring(at + 1);
    }
    return new CueLine(line, voice, words);
  }

  private static List<String> lines(String text) {
    UnaryOperator<String> shown =
        all ->
            all.replaceAll(
                    "[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]",
                    "\uFFFD")
                .replace('\0', '\uFFFD')
                .replace('\u00A0', ' ')
                .replaceAll("[\u200B\u200C\uFEFF]{2,}|[\u200B\uFEFF]", "");
    return Arrays.stream(shown.apply(text).split("[\r\n]"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
