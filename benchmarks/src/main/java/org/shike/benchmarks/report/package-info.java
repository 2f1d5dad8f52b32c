// SPDX-License-Identifier: Apache-2.0

/**
 * What a run of the suite measured, and what is shown of it: {@link
 * org.shike.benchmarks.report.Results} are read and written, compared, held against the {@link
 * org.shike.benchmarks.report.Goals}, and shown as a table and a page.
 */
@NullMarked
package org.shike.benchmarks.report;

import org.jspecify.annotations.NullMarked;
