// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.export;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shike.parse.cue.ClockTime;
import org.shike.parse.cue.CueTime;

/**
 * One way in which exports of meetings and recognisers write the start and the speaker of a turn.
 * {@link #ALL} contains them in the order in which they are tried; a new form is a new row there.
 * It reads a line without blanks at its ends.
 *
 * @param example a line that this form reads, but no form before it
 * @param kind what else is written in this form
 * @param pattern with the group {@code time} and optional groups {@code end}, {@code name}, {@code
 *     text} and {@code link}
 */
record TurnForm(String example, Kind kind, Pattern pattern) {

  /** Where the time is, and what else is written in this form. */
  enum Kind {
    /** In a line above the text; nothing else is written like this. */
    ABOVE,
    /** Before the text, with a name that may be the title of a point in a summary. */
    NAMED,
    /** Before the text, as also in summaries. */
    PLAIN,
    /** After each sentence. */
    AFTER
  }

  private static final String BLANKS = "[ \\t\\u3000]{0,20}+";
  private static final String SOME_BLANKS = "[ \\t\\u3000]{1,20}+";
  private static final String OPEN = "[\\[(（【]" + BLANKS;
  private static final String CLOSE = BLANKS + "[\\])）】]";
  private static final String BOLD = "(?:\\*\\*)?";
  private static final String TIME = "(?<time>" + ClockTime.REGEX + ")";
  private static final String END = "(?<end>" + ClockTime.REGEX + ")";
  private static final String IN_BRACKETS = OPEN + TIME + CLOSE;
  private static final String WITH_OR_WITHOUT_BRACKETS =
      "(?:" + OPEN + ")?" + TIME + "(?:" + CLOSE + ")?";
  private static final String NAME =
      "(?<name>(?!\\d{4}[-/.年]|\\d{1,3}[:：])[\\p{L}\\p{N}@+][^:：，。！？；;!?\\[\\]【】*\\t<>]{0,59}?)"
          + BLANKS;
  private static final String NUMBERED =
      "(?<name>(?i:speaker|spk|发言人|说话人|讲话人|讲者|主讲人|主持人|嘉宾)[ _]?(?:\\d{1,3}|[A-Z]))" + BLANKS;
  private static final Pattern IS_NUMBERED = Pattern.compile(NUMBERED);
  private static final String BOLD_LABEL = "\\*\\*" + NAME + "(?:[:：]\\*\\*|\\*\\*[:：]|\\*\\*\\z)";
  private static final String COLON = BLANKS + "[:：]" + BLANKS;
  private static final String ESCAPED_LINE_END = "\\\\?\\z";
  private static final String AFTER_BLANK = "(?<=[ \\t\\u3000])";
  private static final String LINK = "\\((?<link>[^)\\s]{1,500}+)\\)";
  private static final String TO_ALL =
      AFTER_BLANK + "(?:[Tt]o|到|至) (?:[Ee]veryone|所有人|每个人)" + COLON;
  private static final String TO_ONE = AFTER_BLANK + "(?=(?:[Tt]o|到|至) )";
  private static final String TEXT = BLANKS + "(?<text>.*+)";
  private static final String SOME_TEXT = BLANKS + "(?<text>[^ \\t\\u3000].*+)";

  static final List<TurnForm> ALL =
      List.of(
          above(
              "#12 | 00:00:01,104 | 00:00:08,079",
              "#\\d{1,9} ?\\| ?" + TIME + " ?\\| ?" + END + "\\z"),
          named("00:15:42\t李雷:\t文字", TIME + "\\t" + BLANKS + NAME + "[:：](?:\\t|\\z)" + TEXT),
          named(
              "09:58:12 From 李雷 To Everyone: 文字",
              TIME
                  + (SOME_BLANKS + "(?:From|from|从|自)" + SOME_BLANKS + NAME)
                  + ("(?:" + TO_ALL + "|" + COLON + "|" + TO_ONE + ")" + TEXT)),
          named(
              "**[00:02] 李雷:** 文字",
              "\\*\\*"
                  + WITH_OR_WITHOUT_BRACKETS
                  + (BLANKS + NAME + "(?:[:：]\\*\\*|\\*\\*[:：]|\\*\\*\\z)" + TEXT)),
          named(
              "[00:12] **李雷**: 文字",
              BOLD
                  + WITH_OR_WITHOUT_BRACKETS
                  + BOLD
                  + BLANKS
                  + "[-–]?"
                  + BLANKS
                  + BOLD_LABEL
                  + TEXT),
          plain(
              "[00:12] spk_0: 文字",
              BOLD
                  + (WITH_OR_WITHOUT_BRACKETS + BOLD + BLANKS + "[-–]?" + BLANKS)
                  + (NUMBERED + "(?:[:：]|\\z)" + TEXT)),
          named(
              "**李雷:** [04:15] 文字",
              "\\*\\*" + NAME + "[:：]?\\*\\*[:：]?" + BLANKS + IN_BRACKETS + "[:：]?" + SOME_TEXT),
          named("李雷(00:12): 文字", NAME + IN_BRACKETS + COLON + TEXT),
          named("李雷: 00:00:07 文字", NAME + COLON + TIME + "(?=[ \\t\\u3000])" + SOME_TEXT),
          named("李雷: [00:12] 文字", NAME + COLON + IN_BRACKETS + SOME_TEXT),
          above(
              "**李雷**  0:00",
              "\\*\\*"
                  + (NAME + "[:：]?" + BOLD + "[:：]?" + BLANKS + WITH_OR_WITHOUT_BRACKETS)
                  + ("[:：]?" + BOLD + ESCAPED_LINE_END)),
          above(
              "发言人 1   0:00:02",
              NAME + "(?:" + AFTER_BLANK + "|" + COLON + ")" + TIME + ESCAPED_LINE_END),
          above("李雷 [00:12]", NAME + "[:：]?" + BLANKS + IN_BRACKETS + ESCAPED_LINE_END),
          plain(
              "[00:12](https://…&t=12s) 文字", "\\[{1,2}" + TIME + "\\]" + LINK + "\\]?" + SOME_TEXT),
          plain("0:05", WITH_OR_WITHOUT_BRACKETS + ESCAPED_LINE_END),
          plain("[00:12] 文字", BOLD + "[\\[【]" + TIME + "[\\]】]" + BOLD + SOME_TEXT),
          plain("(00:12) 李雷：文字", BOLD + "[(（]" + TIME + "[)）]" + BOLD + SOME_TEXT),
          plain(
              "00:00:05 文字",
              BOLD + TIME + BOLD + "(?=[ \\t\\u3000])(?![ \\t]{1,3}[-–—~|])" + SOME_TEXT),
          new TurnForm(
              "文字 [[00:00:06](https://…&t=6.0s)]",
              Kind.AFTER,
              Pattern.compile("\\[\\[" + TIME + "\\]" + LINK + "\\]")));

  private static TurnForm above(String example, String regex) {
    return new TurnForm(example, Kind.ABOVE, Pattern.compile(regex));
  }

  private static TurnForm named(String example, String regex) {
    return new TurnForm(example, Kind.NAMED, Pattern.compile(regex));
  }

  private static TurnForm plain(String example, String regex) {
    return new TurnForm(example, Kind.PLAIN, Pattern.compile(regex));
  }

  /** The turn that starts in a line; empty if none does. */
  static Optional<Turn> read(int number, String line) {
    return ALL.stream().flatMap(form -> form.turn(number, line).stream()).findFirst();
  }

  /** Whether a line starts like a turn, but with an impossible time, such as {@code 12:75}. */
  static boolean isImpossible(String line) {
    return ALL.stream()
        .filter(form -> form.kind != Kind.AFTER)
        .map(form -> form.pattern.matcher(line))
        .anyMatch(form -> form.lookingAt() && ClockTime.parse(form.group("time")).isEmpty());
  }

  private Optional<Turn> turn(int number, String line) {
    Matcher matcher = pattern.matcher(line);
    boolean matches = kind == Kind.AFTER ? matcher.find() : matcher.lookingAt();
    return matches ? turn(number, matcher) : Optional.empty();
  }

  /** The turn that was matched; empty if its time is impossible. */
  Optional<Turn> turn(int number, Matcher matched) {
    Optional<String> end = group(matched, "end");
    Optional<Duration> until = end.flatMap(ClockTime::parse);
    if (end.isPresent() && until.isEmpty()) {
      return Optional.empty();
    }
    String written = matched.group("time");
    return ClockTime.parse(written)
        .map(start -> new CueTime(written, start, until))
        .map(time -> turn(number, time, matched));
  }

  private Turn turn(int number, CueTime time, Matcher matched) {
    return new Turn(
        number,
        this,
        time,
        group(matched, "name").map(String::strip),
        group(matched, "text").orElse("").strip(),
        group(matched, "link").orElse(""));
  }

  private Optional<String> group(Matcher matched, String name) {
    return pattern.namedGroups().containsKey(name)
        ? Optional.ofNullable(matched.group(name))
        : Optional.empty();
  }

  /** Whether a name is one that recognisers give to unknown voices. */
  static boolean isNumbered(String name) {
    return IS_NUMBERED.matcher(name).matches();
  }
}
