// SPDX-License-Identifier: Apache-2.0

/** The {@code shike} command: {@code search}, {@code index} and {@code parse}. */
@NullMarked
package org.shike.cli;

import org.jspecify.annotations.NullMarked;
