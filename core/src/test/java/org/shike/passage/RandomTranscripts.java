// SPDX-License-Identifier: Apache-2.0
package org.shike.passage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.Section;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;
import org.shike.transcript.Word;

/** Transcripts with everything that a splitter has to look at; the same for the same seed. */
public final class RandomTranscripts {
  private static final String[] PARTS = {
    "云",
    "成本",
    "讨论",
    "。",
    "，",
    "！",
    "？”",
    "……",
    ". ",
    ".",
    " ",
    "  ",
    "\n",
    "\r\n",
    "EC2",
    "Graviton",
    "2.71",
    "80,000",
    "é",
    "e\u0301",
    "😀",
    "👨‍👩‍👧",
    "👍🏽",
    "🇨🇳",
    "❤️",
    "𠮷",
    "\uD800",
    "คำ",
    "か\u3099",
    "“",
    "（一）"
  };
  private static final String[] SPEAKERS = {"张三", "李四"};

  private final Random random;
  private final List<Section> sections = new ArrayList<>();
  private long now;

  private RandomTranscripts(Random random) {
    this.random = random;
  }

  public static Transcript of(Random random) {
    return new RandomTranscripts(random).transcript();
  }

  /** Cues of one text each, of one speaker, in time. */
  static List<Cue> run(Random random) {
    RandomTranscripts transcripts = new RandomTranscripts(random);
    List<Cue> cues = new ArrayList<>();
    for (int count = random.nextInt(1, 12); count > 0; count--) {
      cues.add(Cue.timed(transcripts.time(), transcripts.text()));
    }
    return cues;
  }

  private Transcript transcript() {
    List<Cue> cues = new ArrayList<>();
    for (int count = random.nextInt(30); count > 0; count--) {
      cues.add(cue());
    }
    return new Transcript("id", "", Map.of(), sections, cues);
  }

  private Cue cue() {
    if (oneIn(8)) {
      sections.add(new Section("段", 1, Optional.empty()));
    }
    Cue cue = oneIn(6) ? Cue.untimed(text()) : Cue.timed(time(), text());
    if (oneIn(3) && cue.isTimed()) {
      cue = cue.withWords(words(cue));
    }
    if (oneIn(5)) {
      cue = cue.withTexts(List.of(cue.texts().get(0), CueText.of(text())), cue.words());
    }
    return cue.withSpeaker(Optional.of(SPEAKERS[oneIn(6) ? 1 : 0]))
        .withSection(
            sections.isEmpty() ? OptionalInt.empty() : OptionalInt.of(sections.size() - 1));
  }

  private TimeRange time() {
    Duration start = Duration.ofMillis(now += oneIn(4) ? random.nextInt(3_000) : 0);
    now += random.nextInt(oneIn(6) ? 20_000 : 4_000);
    return oneIn(8) ? TimeRange.from(start) : TimeRange.of(start, Duration.ofMillis(now));
  }

  private List<Word> words(Cue cue) {
    TimeRange whole = cue.time().orElseThrow();
    long end = whole.end().orElse(whole.start()).toMillis();
    long time = whole.start().toMillis();
    List<Word> words = new ArrayList<>();
    int at = random.nextInt(2);
    while (at < cue.text().length()) {
      int to = Math.min(cue.text().length(), at + random.nextInt(1, 6));
      long wordEnd = time + (end - time) / random.nextInt(1, 6);
      words.add(Word.of(at, to, TimeRange.of(Duration.ofMillis(time), Duration.ofMillis(wordEnd))));
      time = wordEnd;
      at = to + random.nextInt(2);
    }
    return words;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int parts = random.nextInt(oneIn(6) ? 60 : 8); parts >= 0; parts--) {
      text.append(PARTS[random.nextInt(PARTS.length)]);
    }
    return text.toString().isBlank() ? "一" : text.toString();
  }

  private boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }
}
