// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.util.List;
import java.util.Locale;

/**
 * What a result contains besides its moments. Immutable.
 *
 * @param facets how matching passages are counted: by {@code speaker}, {@code section} (the
 *     innermost title), {@code lang}, {@code date} (the day) or a key of the transcripts' metadata;
 *     in lower case, without duplicates
 * @param strip number of equal parts into which each recording is divided to count the matching
 *     passages of each part, from 1 to {@link #MAX_STRIP}; 0 for no strips
 * @param groups the most moments per recording, with the query's limit counting recordings; a
 *     transcript that names no recording is one by itself; 0 for no groups, with the limit counting
 *     moments
 */
public record Extras(List<String> facets, int strip, int groups) {
  /** The largest number of parts: more than anybody can distinguish on a screen. */
  public static final int MAX_STRIP = 500;

  /** Only moments. */
  public static final Extras NONE = new Extras(List.of(), 0, 0);

  /** Checks the numbers and the names. */
  public Extras {
    if (strip < 0 || strip > MAX_STRIP) {
      throw new IllegalArgumentException(
          "strip must be from 0 to " + MAX_STRIP + ", but was " + strip);
    }
    if (groups < 0) {
      throw new IllegalArgumentException("groups must be 0 or more, but was " + groups);
    }
    if (facets.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("the name of a facet must not be blank: " + facets);
    }
    facets = facets.stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct().toList();
  }

  /**
   * The same extras with other counts.
   *
   * @param facets see {@link #facets}; none for no counts
   * @return new extras
   */
  public Extras withFacets(List<String> facets) {
    return new Extras(facets, strip, groups);
  }

  /**
   * The same extras with strips of another size.
   *
   * @param strip see {@link #strip}; 0 for no strips
   * @return new extras
   */
  public Extras withStrip(int strip) {
    return new Extras(facets, strip, groups);
  }

  /**
   * The same extras with groups of another size.
   *
   * @param groups see {@link #groups}; 0 for no groups
   * @return new extras
   */
  public Extras withGroups(int groups) {
    return new Extras(facets, strip, groups);
  }
}
