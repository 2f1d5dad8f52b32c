// SPDX-License-Identifier: Apache-2.0

/**
 * The suite: {@link org.shike.benchmarks.suite.Bench} plans what is measured, starts a process for
 * each part, system and repetition, and writes the report. The parts that run in those processes
 * are {@code Indexing}, {@code Searching} and {@code Segmenting}.
 */
@NullMarked
package org.shike.benchmarks.suite;

import org.jspecify.annotations.NullMarked;
