// SPDX-License-Identifier: Apache-2.0

/**
 * The {@code shike} command: {@code search}, {@code index}, {@code list}, {@code show}, {@code
 * remove}, {@code stats}, {@code parse}, {@code passages}, {@code analyze} and {@code eval}. {@link
 * org.shike.cli.Main} is where it starts; each command is a class named so, and options that belong
 * together are mixins.
 */
@NullMarked
package org.shike.cli;

import org.jspecify.annotations.NullMarked;
