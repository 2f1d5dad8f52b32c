// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.subtitle;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shike.parse.cue.CueLine;
import org.shike.parse.cue.CueLine.WordTime;

/**
 * The text of a WebVTT cue by the specification's "cue text tokenizer" and "cue text parsing
 * rules": everything from a {@code <} to the next {@code >}, or to the end, is a tag.
 */
final class StrictCueText {
  private static final Set<String> TAGS = Set.of("c", "i", "b", "u", "ruby", "rt", "v", "lang");

  /** Name, classes and annotation of a start tag. */
  private static final Pattern START =
      Pattern.compile("([^\\s.]*)(?:\\.\\S*)?(?:\\s(.*))?", Pattern.DOTALL);

  private final String source;
  private final StringBuilder text = new StringBuilder();
  private final List<CueLine> lines = new ArrayList<>();
  private final Deque<OpenTag> open = new ArrayDeque<>();
  private List<WordTime> words = new ArrayList<>();

  /** A tag that is still open, and the voice inside it. */
  private record OpenTag(String name, Optional<String> voice) {}

  private StrictCueText(String source) {
    this.source = source;
  }

  /** The lines of a text that are not blank. */
  static List<CueLine> lines(String source) {
    return new StrictCueText(source).read();
  }

  private List<CueLine> read() {
    int at = 0;
    while (at < source.length()) {
      int tag = source.indexOf('<', at);
      addText(source.substring(at, tag < 0 ? source.length() : tag));
      at = tag < 0 ? source.length() : acceptTag(tag + 1);
    }
    endLine();
    return lines;
  }

  private void addText(String data) {
    // Text shown above a character is its reading, which is not spoken separately.
    if (isOpen("rt")) {
      return;
    }
    String decoded = HtmlReferences.decode(data);
    int from = 0;
    for (int end = decoded.indexOf('\n'); end >= 0; end = decoded.indexOf('\n', from)) {
      text.append(decoded, from, end);
      endLine();
      from = end + 1;
    }
    text.append(decoded, from, decoded.length());
  }

  private void endLine() {
    CueLine line = new CueLine(text.toString(), voice(), words).from(0);
    if (!line.text().isEmpty()) {
      lines.add(line);
    }
    text.setLength(0);
    words = new ArrayList<>();
  }

  private Optional<String> voice() {
    return open.isEmpty() ? Optional.empty() : open.peek().voice();
  }

  /** Accepts the tag that begins at an offset, and returns the offset after it. */
  private int acceptTag(int from) {
    int end = source.indexOf('>', from);
    String tag = source.substring(from, end < 0 ? source.length() : end);
    if (tag.startsWith("/")) {
      endTag(tag.substring(1));
    } else if (!tag.isEmpty() && Character.isDigit(tag.charAt(0))) {
      Optional<Duration> time = StrictBlocks.timestamp(tag);
      time.ifPresent(at -> words.add(WordTime.from(text.length(), at)));
    } else {
      startTag(tag);
    }
    return end < 0 ? source.length() : end + 1;
  }

  private void startTag(String tag) {
    Matcher start = START.matcher(tag);
    // "rt": only "if current is a WebVTT Ruby Object".
    if (!start.matches()
        || !TAGS.contains(start.group(1))
        || ("rt".equals(start.group(1)) && !isOpen("ruby"))) {
      return;
    }
    if ("v".equals(start.group(1))) {
      endLine();
      open.push(new OpenTag("v", annotation(start).or(this::voice)));
    } else {
      open.push(new OpenTag(start.group(1), voice()));
    }
  }

  private static Optional<String> annotation(Matcher start) {
    return Optional.ofNullable(start.group(2))
        .map(written -> HtmlReferences.decode(written).strip().replaceAll("\\s+", " "))
        .filter(name -> !name.isEmpty());
  }

  private void endTag(String name) {
    // "if … "ruby", and current is a WebVTT Ruby Text Object": its end closes both.
    if ("ruby".equals(name) && isOpen("rt")) {
      open.pop();
    }
    if (isOpen(name)) {
      if ("v".equals(name)) {
        endLine();
      }
      open.pop();
    }
  }

  private boolean isOpen(String name) {
    return !open.isEmpty() && open.peek().name().equals(name);
  }
}
