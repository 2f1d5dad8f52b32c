// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.markup;

import java.util.Map;
import java.util.Optional;

/**
 * A tag that starts an element.
 *
 * @param line of the source, from 1 on
 * @param name without its prefix
 * @param attributes by their names without prefixes
 */
record XmlTag(int line, String name, Map<String, String> attributes) {
  XmlTag {
    attributes = Map.copyOf(attributes);
  }

  /** The value of an attribute without blanks around it; empty if the tag does not have it. */
  Optional<String> value(String attribute) {
    return Optional.ofNullable(attributes.get(attribute))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }
}
