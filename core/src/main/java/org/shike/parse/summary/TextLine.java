// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

/**
 * A line of a paragraph or heading, without its Markdown.
 *
 * @param number of the line in the source, from 1 on
 * @param column where it starts in that line, from 0 on
 * @param text without blanks around it
 */
record TextLine(int number, int column, String text) {}
