// SPDX-License-Identifier: Apache-2.0

/** JMH benchmarks: each asks one question and asserts its answer. */
@NullMarked
package org.shike.benchmarks;

import org.jspecify.annotations.NullMarked;
