// SPDX-License-Identifier: Apache-2.0

/** The {@code shike} command: {@code search}, {@code index}, {@code parse} and {@code analyze}. */
@NullMarked
package org.shike.cli;

import org.jspecify.annotations.NullMarked;
