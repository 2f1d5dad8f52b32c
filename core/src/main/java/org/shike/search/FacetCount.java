// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

/**
 * How many of the passages that match have a value. Immutable.
 *
 * @param value as the transcript has it; of languages in lower case, of dates the ISO day
 * @param count how many passages, 1 or more
 */
public record FacetCount(String value, long count) {}
