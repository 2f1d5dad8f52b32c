// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.markup;

import java.util.Set;
import java.util.regex.Pattern;
import org.shike.parse.source.TextHead;

/** The signs by which formats in XML and HTML are recognised. */
public final class MarkupSigns {
  private static final Pattern TTML_PART =
      Pattern.compile("xmlns|<(?:\\w{1,20}:)?(?:head|body)\\b");
  private static final Pattern SAMI_TIME =
      Pattern.compile("(?i)<sync\\s[^<>]{0,100}\\bstart\\s{0,9}=");
  private static final Pattern HTML_TIME =
      Pattern.compile("(?i)<time\\b[^<>]{0,200}>\\s{0,9}[\\[(]?\\d{1,3}:\\d{2}");
  private static final Pattern HTML_SPEAKER =
      Pattern.compile("(?i)<cite\\b[^<>]{0,200}>[^<>]{1,100}</cite>\\s{0,99}<(?:time|p)\\b");
  private static final Set<String> YOUTUBE_ROOTS = Set.of("timedtext", "transcript");

  private MarkupSigns() {}

  /** Markdown may begin with the {@code <tt>} of HTML. */
  public static boolean isTtml(String text) {
    return XmlRoot.of(text).filter(root -> root.name().equals("tt")).isPresent()
        && TTML_PART.matcher(text).find();
  }

  public static boolean isYouTubeXml(String text) {
    return XmlRoot.of(text).filter(root -> YOUTUBE_ROOTS.contains(root.name())).isPresent();
  }

  public static boolean isSami(String text) {
    return XmlRoot.of(text).filter(root -> root.name().equalsIgnoreCase("sami")).isPresent()
        || SAMI_TIME.matcher(TextHead.of(text)).find();
  }

  /** Whether a text is an HTML page, or a part of one, with times of speech. */
  public static boolean isPodcastHtml(String text) {
    String head = TextHead.of(text);
    return XmlRoot.of(head).isPresent()
        && (HTML_TIME.matcher(head).find() || HTML_SPEAKER.matcher(head).find());
  }
}
