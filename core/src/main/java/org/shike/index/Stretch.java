// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

/**
 * Consecutive passages of continuous speech.
 *
 * @param from the first passage
 * @param to after the last passage
 * @param best the passage with the best score
 * @param score of the best passage
 */
record Stretch(int from, int to, int best, float score) {}
