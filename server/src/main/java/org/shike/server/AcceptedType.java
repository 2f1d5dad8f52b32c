// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of the header {@code Accept}: a type, {@code text/*} or {@code *}{@code /*}.
 *
 * @param type in lower case
 * @param quality from 0, which is never, to 1
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-accept">RFC 9110, 12.5.1</a>
 */
record AcceptedType(String type, double quality) {
  private static final Pattern QUALITY =
      Pattern.compile("(?i);\\s*q\\s*=\\s*([01](?:\\.\\d{0,3})?)");
  private static final String ANY = "*";

  /** What is named comes before what is only covered. */
  static final Comparator<AcceptedType> BEST_FIRST =
      Comparator.comparingDouble(AcceptedType::quality)
          .reversed()
          .thenComparing(accepted -> accepted.type.endsWith(ANY));

  static AcceptedType of(String written) {
    Matcher quality = QUALITY.matcher(written);
    return new AcceptedType(
        written.split(";", -1)[0].strip().toLowerCase(Locale.ROOT),
        quality.find() ? Double.parseDouble(quality.group(1)) : 1);
  }

  boolean covers(String offered) {
    return type.endsWith("/" + ANY)
        ? type.startsWith(ANY) || offered.startsWith(type.substring(0, type.length() - 1))
        : type.equals(offered);
  }
}
