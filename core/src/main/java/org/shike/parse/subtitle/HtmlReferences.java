// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.subtitle;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shike.parse.source.CharacterReferences;
import org.shike.parse.source.CharacterReferences.Reference;

/**
 * Character references, by the rules of the HTML specification for text: "the longest possible
 * prefix" that is a name counts, and the names of its first versions need no semicolon.
 *
 * <pre>
 * &amp;lt        &lt;
 * &amp;notit;    ¬it;
 * &amp;notin;    ∉
 * &amp;#60       &lt;
 * &amp;#x80;     €
 * &amp;unknown;  &amp;unknown;
 * </pre>
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state">
 *     Character reference state</a>
 */
final class HtmlReferences {
  /**
   * HTML 2.0 to 4.0, ISO 8859-1 entities: the names of U+00A0 to U+00FF. Only these names and ten
   * more also appear without a semicolon in the specification's table.
   */
  private static final String LATIN_1 =
      "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn"
          + " sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
          + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave"
          + " Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave"
          + " Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig"
          + " ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute"
          + " ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

  private static final char FIRST_OF_LATIN_1 = '\u00A0';
  private static final Map<String, String> WITHOUT_SEMICOLON = withoutSemicolon();
  private static final int LONGEST_WITHOUT_SEMICOLON = 6;

  private static final Pattern NAME = Pattern.compile("([A-Za-z][A-Za-z0-9]{0,39})(;?)");
  private static final Pattern NUMBER = Pattern.compile("#(?:[xX]([0-9A-Fa-f]++)|([0-9]++));?");

  private static final String REPLACEMENT = "\uFFFD";
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int HEX = 16;
  private static final int MOST_DIGITS = 7;

  private HtmlReferences() {}

  private static Map<String, String> withoutSemicolon() {
    Map<String, String> names = new HashMap<>();
    char character = FIRST_OF_LATIN_1;
    for (String name : LATIN_1.split(" ", -1)) {
      names.put(name, String.valueOf(character++));
    }
    names.put("nbsp", " ");
    for (String name : new String[] {"amp", "lt", "gt", "quot", "copy", "reg"}) {
      String known = names.getOrDefault(name, CharacterReferences.named(name).orElse(""));
      names.put(name, known);
      names.put(name.toUpperCase(Locale.ROOT), known);
    }
    return Map.copyOf(names);
  }

  /** The names that represent a character even without a semicolon after them. */
  static Map<String, String> namesWithoutSemicolon() {
    return WITHOUT_SEMICOLON;
  }

  /** A text with all its references replaced. */
  static String decode(String text) {
    StringBuilder decoded = new StringBuilder(text.length());
    int done = 0;
    for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
      Optional<Reference> reference = at(text, at + 1);
      if (reference.isPresent()) {
        decoded.append(text, done, at).append(reference.get().characters());
        done = reference.get().end();
      }
    }
    return decoded.append(text, done, text.length()).toString();
  }

  private static Optional<Reference> at(String text, int at) {
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (number.lookingAt()) {
      return Optional.of(new Reference(character(number), number.end()));
    }
    Matcher name = NAME.matcher(text).region(at, text.length());
    return name.lookingAt() ? named(name) : Optional.empty();
  }

  private static Optional<Reference> named(Matcher name) {
    Optional<Reference> whole =
        name.group(2).isEmpty()
            ? Optional.empty()
            : CharacterReferences.named(name.group(1))
                .map(characters -> new Reference(characters, name.end()));
    return whole.or(() -> prefix(name.group(1), name.start()));
  }

  private static Optional<Reference> prefix(String name, int start) {
    for (int length = Math.min(name.length(), LONGEST_WITHOUT_SEMICOLON); length > 1; length--) {
      String characters = WITHOUT_SEMICOLON.get(name.substring(0, length));
      if (characters != null) {
        return Optional.of(new Reference(characters, start + length));
      }
    }
    return Optional.empty();
  }

  private static String character(Matcher number) {
    boolean isHex = number.group(1) != null;
    String digits = (isHex ? number.group(1) : number.group(2)).replaceFirst("^0+(?=.)", "");
    if (digits.length() > MOST_DIGITS) {
      return REPLACEMENT;
    }
    return character(Integer.parseInt(digits, isHex ? HEX : 10));
  }

  /** "Numeric character reference end state". */
  private static String character(int code) {
    if (code == 0 || code > Character.MAX_CODE_POINT || isSurrogate(code)) {
      return REPLACEMENT;
    }
    if (code == FIRST_OF_LATIN_1) {
      return " ";
    }
    String windows = code >= 0x80 && code < FIRST_OF_LATIN_1 ? windows(code) : REPLACEMENT;
    return windows.equals(REPLACEMENT) ? Character.toString(code) : windows;
  }

  private static boolean isSurrogate(int code) {
    return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
  }

  private static String windows(int code) {
    return new String(new byte[] {(byte) code}, WINDOWS_1252);
  }
}
