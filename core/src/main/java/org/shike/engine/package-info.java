// SPDX-License-Identifier: Apache-2.0

/**
 * The port to an engine on other machines, which keeps the passages of an index and finds those
 * that a search asks for.
 *
 * <p>{@link org.shike.engine.Engine} is the door. The words of the port are Lucene's documents,
 * terms and queries. What a query means, which passages make a moment and how it is shown is
 * decided above it.
 */
@NullMarked
package org.shike.engine;

import org.jspecify.annotations.NullMarked;
