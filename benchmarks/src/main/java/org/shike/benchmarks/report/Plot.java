// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.report;

/**
 * A picture of a run.
 *
 * @param title what it shows
 * @param caption how to read it
 * @param svg the picture, for a page
 */
record Plot(String title, String caption, String svg) {}
