// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Refuses requests that a page of somebody else makes. Such a page reaches a server on loopback
 * through a name of its own that it lets point there (DNS rebinding); the browser then sends that
 * name as {@code Host}. An address cannot be made to point elsewhere.
 *
 * @param own the host that the server listens on
 */
record HostCheck(String own) {
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]+)(?::\\d{1,5})?");
  private static final Pattern ADDRESS = Pattern.compile("\\[.*]|\\d{1,3}(?:\\.\\d{1,3}){3}");

  /**
   * Checks where a request came from.
   *
   * @param host the header, which HTTP/1.1 demands
   * @param origin the header, which browsers add for scripts of other pages
   * @throws ProblemException if it came through another name, or from another page
   */
  void check(Optional<String> host, Optional<String> origin) {
    String authority = host.orElse("").toLowerCase(Locale.ROOT);
    if (!isOwn(authority)) {
      throw ProblemException.misdirected(
          "the host \"" + authority + "\" is not this server",
          "use its address, localhost, or the name it was started with");
    }
    if (origin.isPresent()
        && !origin.get().toLowerCase(Locale.ROOT).equals("http://" + authority)) {
      throw ProblemException.forbidden(
          "pages of \"" + origin.get() + "\" may not use this server",
          "open the server's own page, or ask it from a program");
    }
  }

  private boolean isOwn(String authority) {
    var parts = AUTHORITY.matcher(authority);
    if (!parts.matches()) {
      return false;
    }
    String name = parts.group(1);
    return name.equals("localhost")
        || name.equals(own.toLowerCase(Locale.ROOT))
        || ADDRESS.matcher(name).matches();
  }
}
