// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.source;

import java.util.List;

/**
 * A key of front matter with its values.
 *
 * @param line of the key, from 1 on
 * @param key as written
 * @param values none if nothing follows the key
 */
record FrontMatterEntry(int line, String key, List<String> values) {
  FrontMatterEntry {
    values = List.copyOf(values);
  }
}
