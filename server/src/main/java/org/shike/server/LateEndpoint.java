// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shike.index.TranscriptIndex;
import org.shike.server.mcp.McpEndpoint;

/**
 * Makes the endpoint of assistants when the first one asks, because its classes take longer to load
 * than all others of the server together. Safe for use by many threads.
 */
final class LateEndpoint {
  private final TranscriptIndex index;
  private final SearchSlots slots;
  private final Duration longest;

  private @Nullable McpEndpoint endpoint;

  LateEndpoint(TranscriptIndex index, SearchSlots slots, Duration longest) {
    this.index = index;
    this.slots = slots;
    this.longest = longest;
  }

  synchronized McpEndpoint get() {
    if (endpoint == null) {
      endpoint = AssistantTools.endpoint(index, slots, longest);
    }
    return endpoint;
  }
}
