// SPDX-License-Identifier: Apache-2.0
package org.shike.server.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The way of one message to the server of the SDK, and of its answer back. Whoever reads messages,
 * from a line or a request, calls it; the SDK's own transports need servlets, and end with the
 * first line that is not a message.
 */
final class OneMessage implements McpStatelessServerTransport {
  private @Nullable McpStatelessServerHandler server;

  @Override
  public void setMcpHandler(McpStatelessServerHandler handler) {
    server = handler;
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }

  /** The last one is offered to an assistant that asks for another. */
  @Override
  public List<String> protocolVersions() {
    return List.of(
        ProtocolVersions.MCP_2024_11_05,
        ProtocolVersions.MCP_2025_03_26,
        ProtocolVersions.MCP_2025_06_18,
        ProtocolVersions.MCP_2025_11_25);
  }

  JSONRPCResponse answer(JSONRPCRequest request, McpTransportContext context) {
    return Objects.requireNonNull(
        server().handleRequest(context, request).toFuture().join(), "each request has an answer");
  }

  void accept(JSONRPCNotification notification, McpTransportContext context) {
    server().handleNotification(context, notification).toFuture().join();
  }

  private McpStatelessServerHandler server() {
    return Objects.requireNonNull(server, "the SDK connects it to a server");
  }
}
