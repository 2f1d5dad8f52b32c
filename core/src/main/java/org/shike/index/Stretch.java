// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

/**
 * Passages that go on in each other.
 *
 * @param from the first one
 * @param to behind the last one
 * @param best the one with the best score
 * @param score of that
 */
record Stretch(int from, int to, int best, float score) {}
