// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.source;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Character references of HTML: an ampersand, a name or a number, and a semicolon. Programs that
 * escape a text twice also write the ampersand as a reference.
 */
public final class CharacterReferences {
  private static final String NAME =
      "(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6})";
  private static final Pattern REFERENCE = Pattern.compile("&(?:amp;)?(" + NAME + ");");

  /** Knows all names of HTML. */
  private static final Parser HTML = Parser.builder().enabledBlockTypes(Set.of()).build();

  private CharacterReferences() {}

  /**
   * A reference in a text.
   *
   * @param characters that it represents
   * @param end the offset after it
   */
  public record Reference(String characters, int end) {}

  /** The reference at an offset; empty if there is none. */
  public static Optional<Reference> at(String text, int at) {
    Matcher matcher = REFERENCE.matcher(text).region(at, text.length());
    return matcher.lookingAt()
        ? Optional.of(new Reference(character(matcher.group(), matcher.group(1)), matcher.end()))
        : Optional.empty();
  }

  /** A text with all its references replaced, including those that were escaped twice. */
  public static String decode(String text) {
    return REFERENCE
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(character(match.group(), match.group(1))));
  }

  /** What a name represents; empty if it is unknown. */
  public static Optional<String> named(String name) {
    String characters = character("", name);
    return characters.isEmpty() ? Optional.empty() : Optional.of(characters);
  }

  private static String character(String reference, String name) {
    return switch (name) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos", "#39" -> "'";
      // A no-break space is still a blank.
      case "nbsp", "#160", "#xA0" -> " ";
      default -> other(reference, name);
    };
  }

  /** An unknown name stays as written. */
  private static String other(String reference, String name) {
    String literal = "&" + name + ";";
    Node paragraph = HTML.parse(literal).getFirstChild();
    if (paragraph != null && paragraph.getFirstChild() instanceof Text text) {
      return text.getLiteral().equals(literal) ? reference : text.getLiteral();
    }
    return " ";
  }
}
