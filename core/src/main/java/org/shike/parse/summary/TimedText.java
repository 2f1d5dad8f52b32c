// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

/**
 * A text with a time at its start or end.
 *
 * @param text without the time; blank if there is only a time
 * @param ownLine whether the time is on a separate line
 */
record TimedText(Stamp stamp, String text, boolean ownLine) {}
