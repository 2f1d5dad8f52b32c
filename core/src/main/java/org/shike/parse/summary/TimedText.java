// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

/**
 * A text with a time at its head or tail.
 *
 * @param text without the time; blank where the time stands alone
 * @param ownLine whether the time has a line of its own
 */
record TimedText(Stamp stamp, String text, boolean ownLine) {}
