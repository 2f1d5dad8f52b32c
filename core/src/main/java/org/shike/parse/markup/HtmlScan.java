// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.markup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shike.parse.source.CharacterReferences;

/**
 * Scans the tags and texts of HTML and similar formats: names in any case, values without quotes,
 * elements without an end tag. It does not build a tree, so an end may have no start and a start no
 * end.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/parsing.html#tokenization">HTML,
 *     Tokenization</a>
 */
final class HtmlScan {
  /** No tag is longer. The search for its end stops here, so that many {@code <} stay cheap. */
  private static final int MAX_TAG = 2_000;

  private static final Pattern TAG =
      Pattern.compile(
          "<(?<end>/?)(?<name>[A-Za-z][A-Za-z0-9:-]{0,60}+)"
              + "(?<attributes>(?:\"[^\"]*+\"|'[^']*+'|[^<>\"']++)*+)>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "([^\\s\"'<>/=]++)\\s*+(?:=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'>]++)))?");

  /** "Character reference state": these five may lack their semicolon, and often do. */
  private static final Pattern UNFINISHED =
      Pattern.compile("&(nbsp|amp|lt|gt|quot)(?![A-Za-z0-9;=])");

  /** Elements in which only their own end is a tag. */
  private static final Set<String> RAW = Set.of("script", "style", "title", "textarea");

  private final String text;
  private final XmlHandler handler;
  private final LinePlaces places;

  /** Names of raw elements without an end from here on. */
  private final Set<String> endless = new HashSet<>();

  private HtmlScan(String text, XmlHandler handler) {
    this.text = text;
    this.handler = handler;
    this.places = LinePlaces.of(text);
  }

  static void read(String text, XmlHandler handler) {
    new HtmlScan(text, handler).read();
  }

  private void read() {
    int done = 0;
    int at = text.indexOf('<');
    while (at >= 0 && !handler.isFull()) {
      int after = afterMarkup(at);
      if (after > at) {
        acceptText(done, at);
        done = accept(at, after);
      }
      at = text.indexOf('<', Math.max(at + 1, done));
    }
    if (!handler.isFull()) {
      acceptText(done, text.length());
    }
  }

  /** The offset after the tag or comment at {@code at}; {@code at} itself if there is none. */
  private int afterMarkup(int at) {
    if (text.startsWith("<!--", at)) {
      return after("-->", at);
    }
    if (text.startsWith("<!", at) || text.startsWith("<?", at)) {
      return after(">", at);
    }
    Matcher tag = tag(at);
    return tag.lookingAt() ? tag.end() : at;
  }

  private int after(String end, int at) {
    int found = text.indexOf(end, at);
    return found < 0 ? text.length() : found + end.length();
  }

  private Matcher tag(int at) {
    return TAG.matcher(text).region(at, Math.min(text.length(), at + MAX_TAG));
  }

  /** Accepts the markup at an offset, and returns where to continue. */
  private int accept(int at, int after) {
    Matcher tag = tag(at);
    if (!tag.lookingAt()) {
      return after;
    }
    String name = tag.group("name").toLowerCase(Locale.ROOT);
    if (!tag.group("end").isEmpty()) {
      handler.end(name);
      return after;
    }
    handler.start(new XmlTag(places.line(at), name, attributes(tag.group("attributes"))));
    return RAW.contains(name) ? acceptRaw(name, after) : after;
  }

  /** A raw element without an end is treated like any other element. */
  private int acceptRaw(String name, int from) {
    Matcher end = Pattern.compile("(?i)</" + name + "[\\s/>]").matcher(text);
    if (endless.contains(name) || !end.find(from)) {
      endless.add(name);
      return from;
    }
    acceptText(from, end.start());
    return end.start();
  }

  private void acceptText(int from, int to) {
    if (to > from) {
      String written = text.substring(from, to);
      handler.text(written.indexOf('&') < 0 ? written : decoded(written));
    }
  }

  private static String decoded(String written) {
    return CharacterReferences.decode(UNFINISHED.matcher(written).replaceAll("&$1;"));
  }

  private static Map<String, String> attributes(String written) {
    Map<String, String> attributes = new HashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(written);
    while (attribute.find()) {
      attributes.putIfAbsent(attribute.group(1).toLowerCase(Locale.ROOT), value(attribute));
    }
    return attributes;
  }

  private static String value(Matcher attribute) {
    for (int group = 2; group <= attribute.groupCount(); group++) {
      if (attribute.group(group) != null) {
        return decoded(attribute.group(group));
      }
    }
    return "";
  }
}
