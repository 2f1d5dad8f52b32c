// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of a media file below a folder, as a reference that is relative to this folder. Letters
 * and digits of all scripts stay as they are, so that people can read it; everything else is
 * percent-encoded. So it never has a scheme or a host, and never leads out of the folder.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-4.2">RFC 3986, 4.2</a>
 */
record MediaPlace(String reference) {
  private static final String NAME = "(?!\\.{1,2}(?:/|\\z))[\\p{L}\\p{N}._~%-]+";

  private static final Pattern REFERENCE =
      Pattern.compile("(?:" + NAME + "/)*" + NAME + "\\.[A-Za-z0-9]{2,5}(?:#t=[0-9.,]*)?");

  private static final Pattern ENCODED = Pattern.compile("[^\\p{L}\\p{N}._~/-]+");
  private static final HexFormat PERCENT = HexFormat.of().withUpperCase().withPrefix("%");

  /** A place with {@code /} between its names; empty if it is not that of a file with extension. */
  static Optional<MediaPlace> of(String place) {
    Matcher signs = ENCODED.matcher(place);
    String reference =
        signs.replaceAll(
            found -> PERCENT.formatHex(found.group().getBytes(StandardCharsets.UTF_8)));
    return isReference(reference) ? Optional.of(new MediaPlace(reference)) : Optional.empty();
  }

  static boolean isReference(String text) {
    return REFERENCE.matcher(text).matches();
  }
}
