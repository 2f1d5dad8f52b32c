// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.shike.engine.EngineField;
import org.shike.engine.EngineField.Kind;

/**
 * The names of the fields of a schema in the cluster: the kind is their first part, so none is like
 * the {@link Mapping}'s own ones.
 */
final class SchemaFields {
  private final Map<String, Set<Kind>> kinds = new HashMap<>();

  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException if two fields would have the same name in the cluster
   */
  SchemaFields(List<EngineField> fields) {
    Map<String, String> names = new HashMap<>();
    for (EngineField field : fields) {
      kinds.computeIfAbsent(field.name(), name -> EnumSet.noneOf(Kind.class)).add(field.kind());
      String other = names.put(name(field.name(), field.kind()), field.name());
      if (other != null && !other.equals(field.name())) {
        throw new IllegalArgumentException(
            "two fields have the same name in a cluster: " + other + " and " + field.name());
      }
    }
  }

  /** How a field is indexed; a field that is only returned, in no way. */
  Set<Kind> kinds(String field) {
    return kinds.getOrDefault(field, Set.of());
  }

  static String name(String field, Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT) + '_' + field.replace('.', '_');
  }

  /** How many tokens a field has. */
  static String length(String field) {
    return "length_" + field.replace('.', '_');
  }

  /** The first number of a range. */
  static String from(String field) {
    return "from_" + field.replace('.', '_');
  }

  /** The last number of a range. */
  static String to(String field) {
    return "to_" + field.replace('.', '_');
  }

  /** A term as it is in the index. */
  String value(String field, String term) {
    return isText(field) ? TokenText.token(term) : term;
  }

  /** The start of a term as it is in the index. */
  String start(String field, String term) {
    return isText(field) ? TokenText.start(term) : term;
  }

  boolean isText(String field) {
    return kinds(field).contains(Kind.WORDS) || kinds(field).contains(Kind.COUNTED);
  }

  /**
   * The name of a field that has terms.
   *
   * @throws IllegalArgumentException if it has none
   */
  String ofTerms(String field) {
    for (Kind kind : List.of(Kind.WORDS, Kind.COUNTED, Kind.TERMS)) {
      if (kinds(field).contains(kind)) {
        return name(field, kind);
      }
    }
    throw new IllegalArgumentException("the schema of the index has no terms in " + field);
  }
}
