// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shike.evaluation.Judgment.During;
import org.shike.evaluation.Judgment.Place;
import org.shike.evaluation.Judgment.Saying;
import org.shike.transcript.TimeRange;

/**
 * Topics as a person writes them, in blocks separated by blank lines; {@code #} starts a comment:
 *
 * <pre>
 * topic names-03
 * ask Graviton 4
 * 2 arm-migration.md 12:30-13:10
 * 1 cost-review.srt 1:04:05.5-1:04:31
 * 1 arm-migration.md "迁移到Graviton"
 * </pre>
 *
 * <p>A judgment is a grade, a transcript, and the time of the moment or, if it has none, a quote.
 */
public final class TopicFile {
  private static final Pattern JUDGMENT =
      Pattern.compile("(\\d) (\\S+) (?:(\\S+)-(\\S+)|\"(.+)\")");
  private static final Pattern TIME =
      Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{2}(?:\\.\\d{1,3})?)");
  private static final String TOPIC = "topic ";
  private static final String ASK = "ask ";

  private final String name;
  private final String group;
  private final List<Topic> topics = new ArrayList<>();
  private final List<Judgment> judgments = new ArrayList<>();
  private String id = "";
  private String query = "";
  private int line;

  private TopicFile(String name, String group) {
    this.name = name;
    this.group = group;
  }

  /**
   * Reads topics.
   *
   * @param name of the file, for messages
   * @param group of all its topics
   * @param text the file
   * @return in the order of the file
   * @throws IllegalArgumentException for any other line; it names file and line
   */
  public static List<Topic> read(String name, String group, String text) {
    TopicFile file = new TopicFile(name, group);
    text.lines().forEach(file::accept);
    file.finish();
    return file.topics;
  }

  private void accept(String written) {
    line++;
    String text = written.strip();
    if (text.isEmpty()) {
      finish();
    } else if (text.startsWith(TOPIC) && id.isEmpty()) {
      id = text.substring(TOPIC.length()).strip();
    } else if (text.startsWith(ASK) && query.isEmpty() && !id.isEmpty()) {
      query = text.substring(ASK.length()).strip();
    } else if (!text.startsWith("#")) {
      judgments.add(judgment(text));
    }
  }

  private void finish() {
    if (!id.isEmpty()) {
      if (query.isEmpty()) {
        throw wrong("topic " + id + " has no line that starts with \"ask \"");
      }
      topics.add(new Topic(id, group, query, judgments));
    }
    id = "";
    query = "";
    judgments.clear();
  }

  private Judgment judgment(String text) {
    Matcher matcher = JUDGMENT.matcher(text);
    if (query.isEmpty() || !matcher.matches()) {
      throw wrong(
          "not a line of a topic: "
              + text
              + "; write: 2 transcript.md 12:30-13:10, or a \"quote\"");
    }
    return new Judgment(Integer.parseInt(matcher.group(1)), matcher.group(2), place(matcher));
  }

  private Place place(Matcher matcher) {
    if (matcher.group(5) != null) {
      return new Saying(matcher.group(5));
    }
    Duration start = time(matcher.group(3));
    Duration end = time(matcher.group(4));
    if (end.compareTo(start) <= 0) {
      throw wrong("the end is not after the start: " + matcher.group());
    }
    return new During(new TimeRange(start, Optional.of(end)));
  }

  private Duration time(String written) {
    Matcher time = TIME.matcher(written);
    if (!time.matches()) {
      throw wrong("not a time: " + written + "; write M:SS or H:MM:SS");
    }
    int hours = time.group(1) == null ? 0 : Integer.parseInt(time.group(1));
    return Duration.ofHours(hours)
        .plusMinutes(Integer.parseInt(time.group(2)))
        .plusMillis(Math.round(Double.parseDouble(time.group(3)) * 1000));
  }

  private IllegalArgumentException wrong(String message) {
    return new IllegalArgumentException(name + ":" + line + ": " + message);
  }
}
