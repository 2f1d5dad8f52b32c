// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.Section;
import org.shike.transcript.TimeBasis;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;
import org.shike.transcript.Word;

/** Valid transcripts with all that a format could stumble over; the same for the same seed. */
public final class WildTranscripts {
  private static final String[] PIECES = {
    "成本",
    "云",
    "the cost",
    "Graviton",
    "42",
    "7",
    "😀",
    "👨‍👩‍👧",
    "𠮷",
    "é",
    "\n",
    "\n",
    "\n\n",
    "\n42\n",
    "\r\n",
    "\r",
    "\n1\n",
    " ",
    "  ",
    "\t",
    "\u3000",
    "\u00A0",
    "\u2028",
    "\u0085",
    "\u000B",
    "\u200B",
    "\u200C",
    "\u200C\u200B",
    "\uFEFF",
    "\u0000",
    "\u001B",
    "\uFFFD",
    "\uD83D",
    "\uDE00",
    "-->",
    " --> ",
    "<",
    ">",
    "&",
    ";",
    "#",
    "\n# ",
    "/",
    "\\",
    "\"",
    "{",
    "}",
    "{\\an8}",
    "<b>",
    "</b>",
    "<v 李雷>",
    "</v>",
    "<c.red>",
    "<00:00:01.000>",
    "<br>",
    "List<String>",
    "&lt;",
    "&amp;",
    "&amp;lt;",
    "&nbsp;",
    "&#0;",
    "&x;",
    "- ",
    "\n- ",
    ">> ",
    "李雷: ",
    "\n李雷：",
    "Graviton: ",
    "[MUSIC] ",
    "bob: ",
    "结论：",
    "00:00:01.000 --> 00:00:02.000",
    "\n00:00:01,000 --> 00:00:02,000\n",
    "\n1:00.5 → 2:00.5",
    "\n-1:00 -> 2:00",
    "\nWEBVTT",
    "\nNOTE",
    "\nNOTE 1:00.5 → 2:00.5",
    "\nSTYLE",
    "\nX-TIMESTAMP-MAP=LOCAL:0",
    "Kind: captions",
    "[br]",
    "\\N",
    "a\\hb",
    "\n0.000 --> 3.480",
    "\n--> 00:00:05,000",
    "\n00:0O:03,000 --> 00:00:05,000",
    "\n00：00：03,500 - > 00：00：05,500",
    "\n00:00:03,000 --> xx",
    "<ruby>漢<rt>かん</rt></ruby>",
    "<u>",
    "</u>",
    "&notit;",
    "&lt"
  };
  private static final String[] NAMES = {
    "李雷", "Han Meimei", "a > b & c", "x<y\nz", "bob", "\u200B", "A: B", "v "
  };
  private static final String[] TAGS = {"zh", "en", "zh-Hans-CN", "und-Latn", "no tag\n", "-->"};
  private static final TimeBasis[] BASES = TimeBasis.values();

  private final Random random;

  public WildTranscripts(Random random) {
    this.random = random;
  }

  public Transcript next() {
    List<Section> sections = new ArrayList<>();
    for (int count = random.nextInt(4); count > 0; count--) {
      Optional<TimeRange> time = oneIn(2) ? Optional.of(time()) : Optional.empty();
      sections.add(new Section(oneIn(4) ? "" : text(), random.nextInt(1, 5), time));
    }
    List<Cue> cues = new ArrayList<>();
    for (int count = random.nextInt(8); count > 0; count--) {
      cues.add(cue(sections.size()));
    }
    return new Transcript(text(), oneIn(4) ? "" : text(), metadata(), sections, cues);
  }

  private Map<String, List<String>> metadata() {
    Map<String, List<String>> metadata = new LinkedHashMap<>();
    for (int count = random.nextInt(3); count > 0; count--) {
      metadata.put(oneIn(3) ? "id" : key(), oneIn(3) ? List.of() : List.of(text(), ""));
    }
    return metadata;
  }

  /** Half a surrogate pair cannot be read in the name of a property. */
  private String key() {
    return text().replaceAll("[\\ud800-\\udfff]", "");
  }

  private Cue cue(int sections) {
    List<CueText> texts = new ArrayList<>();
    do {
      texts.add(new CueText(oneIn(2) ? Optional.of(any(TAGS)) : Optional.empty(), text()));
    } while (oneIn(3));
    Optional<TimeRange> time = oneIn(5) ? Optional.empty() : Optional.of(time());
    return new Cue(
        time,
        time.isEmpty() ? TimeBasis.NONE : BASES[random.nextInt(BASES.length - 1)],
        time.isEmpty() ? "" : oneIn(2) ? "72:00" : text(),
        oneIn(2) ? Optional.of(any(NAMES)) : Optional.empty(),
        sections > 0 && oneIn(2) ? OptionalInt.of(random.nextInt(sections)) : OptionalInt.empty(),
        texts,
        oneIn(2) ? words(texts.get(0).text(), time) : List.of(),
        oneIn(5));
  }

  /** Each begins with a letter, and some in the order of their times. */
  private List<Word> words(String text, Optional<TimeRange> time) {
    List<Word> words = new ArrayList<>();
    Duration start = time.map(TimeRange::start).orElse(Duration.ZERO);
    int done = 0;
    for (int at = 0; at < text.length(); at++) {
      if (at >= done && Character.isLetter(text.charAt(at)) && oneIn(3)) {
        done = Math.min(text.length(), at + random.nextInt(1, 4));
        TimeRange range = oneIn(5) ? time() : TimeRange.of(start, start.plusMillis(1));
        words.add(new Word(at, done, range, probability()));
        start = start.plusNanos(random.nextInt(400_000_000));
      }
    }
    return words;
  }

  private OptionalDouble probability() {
    return oneIn(2)
        ? OptionalDouble.of(oneIn(3) ? 1 : random.nextDouble())
        : OptionalDouble.empty();
  }

  private TimeRange time() {
    Duration start =
        switch (random.nextInt(8)) {
          case 0 -> Duration.ofHours(100 + random.nextInt(900));
          case 1 -> Duration.ofNanos(random.nextLong(3_000_000_000L));
          case 2 -> Duration.ofHours(20_000);
          case 3 -> Duration.ofSeconds(Long.MAX_VALUE / 2, 1);
          default -> Duration.ofMillis(random.nextInt(30_000));
        };
    return switch (random.nextInt(6)) {
      case 0 -> TimeRange.from(start);
      case 1 -> TimeRange.of(start, start);
      case 2 -> TimeRange.of(start, start.plusNanos(random.nextInt(2_000_000)));
      default -> TimeRange.of(start, start.plusMillis(random.nextInt(5_000)));
    };
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int count = random.nextInt(oneIn(3) ? 12 : 3); count >= 0; count--) {
      text.append(any(PIECES));
    }
    return text.toString().isBlank() ? "一" : text.toString();
  }

  private String any(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }
}
