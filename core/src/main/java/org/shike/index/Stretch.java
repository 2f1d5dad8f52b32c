// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

/**
 * Passages that go on in each other.
 *
 * @param from the first one
 * @param to behind the last one
 * @param score of the best one
 */
record Stretch(int from, int to, float score) {}
