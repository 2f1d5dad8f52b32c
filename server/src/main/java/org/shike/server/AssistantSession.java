// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.shike.index.TranscriptIndex;
import org.shike.server.mcp.McpEndpoint;
import org.shike.server.mcp.Reply;

/**
 * Serves an index to one assistant, which writes messages of the Model Context Protocol to one
 * stream and reads the answers from another, each on a line of its own.
 *
 * @see <a
 *     href="https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#stdio">stdio</a>
 */
public final class AssistantSession {
  private AssistantSession() {}

  /**
   * Answers all messages, in their order, until there are no more.
   *
   * @param index that it reads; it is not closed
   * @param settings the limits, and how often the commits of another process are looked for
   * @param in messages, one per line
   * @param out gets nothing but answers; it is not closed
   * @throws IOException if a stream throws it
   */
  public static void serve(
      TranscriptIndex index, ServerSettings settings, BufferedReader in, Writer out)
      throws IOException {
    McpEndpoint endpoint =
        AssistantTools.endpoint(index, new SearchSlots(1), settings.searchTime());
    try (Follower follower = new Follower(index)) {
      follower.start();
      MessageLines lines = new MessageLines(in);
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        Reply reply = answer(endpoint, line.get());
        if (!reply.text().isEmpty()) {
          out.append(reply.text()).append('\n').flush();
        }
      }
    }
  }

  private static Reply answer(McpEndpoint endpoint, String line) {
    return MessageLines.isTooLong(line) ? Reply.TOO_LARGE : endpoint.answer(line, Optional.empty());
  }
}
