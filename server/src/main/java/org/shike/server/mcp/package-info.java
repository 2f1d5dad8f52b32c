// SPDX-License-Identifier: Apache-2.0
/**
 * The Model Context Protocol: how an assistant finds out which tools there are, and calls them.
 *
 * <p>The protocol is that of the official SDK, which only this package knows. The transport is not:
 * each message is answered by itself, so that the same endpoint serves lines of a process and
 * requests of HTTP.
 *
 * @see <a href="https://modelcontextprotocol.io/specification/2025-11-25">Model Context
 *     Protocol</a>
 */
@NullMarked
package org.shike.server.mcp;

import org.jspecify.annotations.NullMarked;
