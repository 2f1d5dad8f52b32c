// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** By what the content of a file shows its format. */
final class FormatSigns {
  /** What stands at the head of a file tells, or nothing does. */
  private static final int HEAD = 100_000;

  /** Who notes cues has a time in at least one of ten lines; a text may quote one. */
  private static final int LINES_A_CUE = 10;

  private static final Pattern ASS_SECTION =
      Pattern.compile("(?i)\\[(?:script info|v4\\+{0,2} styles\\+{0,2}|events)\\]");
  private static final Pattern ASS_EVENT =
      Pattern.compile("\\s{0,9}Dialogue:[^,]{0,20},\\s{0,9}\\d{1,4}:\\d{1,2}:\\d{1,2}[.,:]\\d");
  private static final Pattern TTML_PART =
      Pattern.compile("xmlns|<(?:\\w{1,20}:)?(?:head|body)\\b");
  private static final Pattern SAMI_TIME =
      Pattern.compile("(?i)<sync\\s[^<>]{0,100}\\bstart\\s{0,9}=");
  private static final Pattern HTML_TIME =
      Pattern.compile("(?i)<time\\b[^<>]{0,200}>\\s{0,9}[\\[(]?\\d{1,3}:\\d{2}");
  private static final Pattern HTML_SPEAKER =
      Pattern.compile("(?i)<cite\\b[^<>]{0,200}>[^<>]{1,100}</cite>\\s{0,99}<(?:time|p)\\b");
  private static final Set<String> YOUTUBE_ROOTS = Set.of("timedtext", "transcript");

  private FormatSigns() {}

  static boolean isWebVtt(String text) {
    return text.stripLeading().startsWith("WEBVTT")
        && text.lines()
            .filter(line -> !line.isBlank())
            .findFirst()
            .filter(line -> SubtitleComments.isSignature(line.strip()))
            .isPresent();
  }

  static boolean isSubRip(String text) {
    return hasTimes(text, TimingLine.withArrow());
  }

  static boolean isSbv(String text) {
    return hasTimes(text, TimingLine.withComma());
  }

  /** Nearly every line of a song has a time; transcripts as text have them without fractions. */
  static boolean isLrc(String text) {
    List<String> lines = head(text);
    long stamped = lines.stream().filter(LrcLine::isLyrics).count();
    long fractions = lines.stream().filter(LrcLine::hasFraction).count();
    return fractions > 0 && fractions * LINES_A_CUE >= stamped && stamped * 2 >= lines.size();
  }

  /** Nearly every line but those of the log starts with a cue. */
  static boolean isWhisperConsole(String text) {
    List<String> lines = head(text);
    long cues = lines.stream().filter(WhisperConsoleReader::isCue).count();
    long logged = lines.stream().filter(WhisperConsoleReader::isLog).count();
    return cues > 0 && cues * 2 >= lines.size() - logged;
  }

  static boolean isDescription(String text) {
    return DescriptionReader.hasChapters(headText(text));
  }

  static boolean isMeeting(String text) {
    return MeetingReader.isMeeting(headText(text));
  }

  /** A section of ASS first, or as many events as a file without sections has. */
  static boolean isAss(String text) {
    List<String> lines = head(text);
    long events = lines.stream().filter(line -> ASS_EVENT.matcher(line).lookingAt()).count();
    boolean isHeaded =
        lines.stream()
            .filter(line -> !line.startsWith(";"))
            .findFirst()
            .filter(line -> ASS_SECTION.matcher(line.strip()).matches())
            .isPresent();
    return isHeaded || (events > 0 && events * LINES_A_CUE >= lines.size());
  }

  /** Markdown may begin with the {@code <tt>} of HTML. */
  static boolean isTtml(String text) {
    return XmlRoot.of(text).filter(root -> root.name().equals("tt")).isPresent()
        && TTML_PART.matcher(text).find();
  }

  static boolean isYouTubeXml(String text) {
    return XmlRoot.of(text).filter(root -> YOUTUBE_ROOTS.contains(root.name())).isPresent();
  }

  static boolean isSami(String text) {
    return XmlRoot.of(text).filter(root -> root.name().equalsIgnoreCase("sami")).isPresent()
        || SAMI_TIME.matcher(headText(text)).find();
  }

  /** A page of HTML, or a part of one, with times of what is said. */
  static boolean isPodcastHtml(String text) {
    String head = headText(text);
    return XmlRoot.of(head).isPresent()
        && (HTML_TIME.matcher(head).find() || HTML_SPEAKER.matcher(head).find());
  }

  static boolean isMicroDvd(String text) {
    return isCounted(text, CountedLine.IN_FRAMES, FrameRate.of(FrameRate.ASSUMED));
  }

  static boolean isMpl2(String text) {
    return isCounted(text, CountedLine.IN_TENTHS, CountedReader.TENTHS);
  }

  /** Two cues or more that somebody can say in their time, and hardly anything else. */
  private static boolean isCounted(String text, Pattern form, double unitsPerSecond) {
    List<String> lines = head(text);
    List<CountedLine> counted =
        lines.stream().flatMap(line -> CountedLine.of(form, 1, line).stream()).toList();
    return counted.size() > 1
        && counted.size() * 2 >= lines.size()
        && !CountedReader.rate(counted, unitsPerSecond).isTooFast();
  }

  static boolean isTsv(String text) {
    List<String> lines = head(text);
    long labels = lines.stream().filter(TsvColumns::isLabel).count();
    return lines.stream().findFirst().filter(TsvColumns::isHeader).isPresent()
        || (labels > 1 && labels * 2 >= lines.size());
  }

  private static boolean hasTimes(String text, TimingLine timing) {
    List<String> lines = head(text);
    long times = lines.stream().filter(timing::matches).count();
    return times > 0 && times * LINES_A_CUE >= lines.size();
  }

  private static List<String> head(String text) {
    return headText(text).lines().filter(line -> !line.isBlank()).toList();
  }

  private static String headText(String text) {
    return text.substring(0, Math.min(text.length(), HEAD));
  }
}
