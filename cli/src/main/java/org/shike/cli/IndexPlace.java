// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Where an index is. */
sealed interface IndexPlace {
  /** How an address begins, and no path of a folder. */
  Pattern SCHEME = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

  /** In the files of a folder. */
  record Folder(Path path) implements IndexPlace {}

  /**
   * In a cluster.
   *
   * @param url its address, without a user and a password
   */
  record Address(String url) implements IndexPlace {}

  /**
   * The place that a person named.
   *
   * @throws BadCallException if it is an address with a user, which others would see
   */
  static IndexPlace of(String named) {
    if (!SCHEME.matcher(named).lookingAt()) {
      return new Folder(Path.of(named));
    }
    if (named.indexOf('@') >= 0) {
      throw new BadCallException("error.address.user");
    }
    return new Address(named);
  }
}
