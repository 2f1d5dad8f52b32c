// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.util.Map;
import java.util.TreeMap;

/** The headers of each answer, which are a second lock: what escaping overlooked could not run. */
final class SafeHeaders {
  static final String POLICY = "Content-Security-Policy";

  private static final String OWN_FILES_ONLY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  static final Map<String, String> ALL =
      new TreeMap<>(
          Map.of(
              POLICY,
              OWN_FILES_ONLY,
              "Cache-Control",
              "no-cache",
              "Cross-Origin-Opener-Policy",
              "same-origin",
              "Cross-Origin-Resource-Policy",
              "same-origin",
              "Referrer-Policy",
              "same-origin",
              "Vary",
              "Accept, Accept-Encoding, Accept-Language",
              "X-Content-Type-Options",
              "nosniff"));

  private SafeHeaders() {}

  /** The policy of a page with a player. */
  static String withPlayer(Player player) {
    return OWN_FILES_ONLY + "; " + player.directive() + " " + player.origin();
  }
}
