// SPDX-License-Identifier: Apache-2.0
/**
 * A web server over an index: a page for people, a REST API for programs and tools for assistants,
 * read-only.
 *
 * <pre>{@code
 * TranscriptIndex index = TranscriptIndex.openReadOnly(Path.of("my.index"));
 * ShikeServer server = ShikeServer.start(index, ServerSettings.standard());
 * System.out.println(server.address());
 * }</pre>
 *
 * <p>A request becomes a value, {@code Asked}; a resource turns it into another, {@code Answer}.
 * Only {@code ShikeServer}, {@code SiteHandler}, {@code McpHandler} and {@code ExchangeDeadline}
 * know Jetty.
 */
@NullMarked
package org.shike.server;

import org.jspecify.annotations.NullMarked;
