// SPDX-License-Identifier: Apache-2.0
package org.shike.corpus;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.shike.transcript.Cue;
import org.shike.transcript.Section;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/**
 * Any number of synthetic transcripts of talks, in Chinese mixed with English, for tests of size
 * and speed. Every second one is a summary with sections and points; the others are speech of
 * several speakers in cues of a few words. The same seed and number give the same transcript, on
 * every machine. Immutable and thread-safe.
 *
 * <pre>{@code
 * SyntheticTranscripts.of(42).first(1000).forEach(index::put);
 * }</pre>
 */
public final class SyntheticTranscripts {
  /** About how many passages a transcript has. */
  public static final int PASSAGES = 40;

  private static final long STEP = 0x9E3779B97F4A7C15L;
  private static final int SECTIONS = 8;
  private static final int POINTS = PASSAGES / SECTIONS;
  private static final int SPEECH_SECONDS = PASSAGES * 25;
  private static final int MILLIS_PER_CHARACTER = 220;
  private static final int LONGEST_PIECE = 18;

  private final Grammar grammar;
  private final long seed;

  private SyntheticTranscripts(Grammar grammar, long seed) {
    this.grammar = grammar;
    this.seed = seed;
  }

  /**
   * The transcripts of a seed.
   *
   * @param seed any number
   * @return all of them
   * @throws IOException if the module's own jar cannot be read
   */
  public static SyntheticTranscripts of(long seed) throws IOException {
    return new SyntheticTranscripts(Grammar.read(), seed);
  }

  /**
   * The first transcripts, made one after the other.
   *
   * @param count 0 or more
   * @return {@code count} transcripts
   */
  public Stream<Transcript> first(long count) {
    return LongStream.range(0, count).mapToObj(this::transcript);
  }

  /**
   * One of the transcripts.
   *
   * @param number from 0 on
   * @return the transcript; its id is {@code synthetic-} and the number
   */
  public Transcript transcript(long number) {
    Random random = new Random(((seed + 1) * STEP) ^ ((number * STEP) >>> 7));
    String id = "synthetic-" + number;
    String title = grammar.write("title", random);
    return number % 2 == 0 ? summary(id, title, random) : speech(id, title, random);
  }

  private Transcript summary(String id, String title, Random random) {
    List<Section> sections = new ArrayList<>();
    List<Cue> cues = new ArrayList<>();
    Duration time = Duration.ZERO;
    for (int section = 0; section < SECTIONS; section++) {
      Duration start = time;
      for (int point = 0; point < POINTS; point++) {
        Duration end = time.plusSeconds(30 + random.nextInt(90));
        cues.add(
            Cue.timed(TimeRange.of(time, end), grammar.write("point", random))
                .withSection(OptionalInt.of(section)));
        time = end;
      }
      Optional<TimeRange> range = Optional.of(TimeRange.of(start, time));
      sections.add(new Section(grammar.write("section", random), 1, range));
    }
    return new Transcript(id, title, Map.of(), sections, cues);
  }

  private Transcript speech(String id, String title, Random random) {
    List<String> speakers = new ArrayList<>();
    for (int speaker = 0; speaker < 2 + random.nextInt(3); speaker++) {
      speakers.add(grammar.write("person", random));
    }
    boolean isPunctuated = random.nextBoolean();
    List<Cue> cues = new ArrayList<>();
    Duration time = Duration.ofMillis(random.nextInt(5_000));
    while (time.toSeconds() < SPEECH_SECONDS) {
      Optional<String> speaker = Optional.of(speakers.get(random.nextInt(speakers.size())));
      for (int sentences = 1 + random.nextInt(6); sentences > 0; sentences--) {
        String sentence = grammar.write("sentence", random);
        time =
            say(isPunctuated ? sentence : sentence.replaceAll("\\p{P}", ""), time, speaker, cues);
        time = time.plusMillis(random.nextInt(1_200));
      }
    }
    return Transcript.of(id, title, cues);
  }

  /** Adds the cues of a sentence; returns when it ends. */
  private static Duration say(
      String sentence, Duration start, Optional<String> speaker, List<Cue> cues) {
    Duration time = start;
    int from = 0;
    while (from < sentence.length()) {
      int to = endOfPiece(sentence, from);
      String piece = sentence.substring(from, to);
      Duration end = time.plusMillis((long) piece.length() * MILLIS_PER_CHARACTER);
      if (!piece.isBlank()) {
        cues.add(Cue.timed(TimeRange.of(time, end), piece).withSpeaker(speaker));
      }
      time = end;
      from = to;
    }
    return time;
  }

  /** Subtitles cut sentences anywhere, but not inside a Latin word or a number. */
  private static int endOfPiece(String sentence, int from) {
    int to = Math.min(sentence.length(), from + LONGEST_PIECE);
    while (to < sentence.length() && isLatin(sentence, to - 1) && isLatin(sentence, to)) {
      to++;
    }
    return to;
  }

  private static boolean isLatin(String sentence, int at) {
    return sentence.charAt(at) < 128 && Character.isLetterOrDigit(sentence.charAt(at));
  }
}
