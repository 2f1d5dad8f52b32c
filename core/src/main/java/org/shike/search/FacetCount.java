// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

/**
 * How many of the matching passages have a value. Immutable.
 *
 * @param value as written in the transcript; languages are in lower case, dates are ISO days
 * @param count number of passages, 1 or more
 */
public record FacetCount(String value, long count) {}
