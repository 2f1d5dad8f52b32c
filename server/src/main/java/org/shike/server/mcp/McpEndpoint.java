// SPDX-License-Identifier: Apache-2.0
package org.shike.server.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Answers the messages of assistants. It keeps nothing between two messages. Safe for use by many
 * threads.
 */
public final class McpEndpoint {
  private static final String NAME = "shike";
  private static final String ADDRESS = "address";
  private static final Reply ACCEPTED = new Reply(Reply.Kind.ACCEPTED, "");

  private final McpJsonMapper json = McpJsonDefaults.getMapper();
  private final Refusals refusals = new Refusals(json);
  private final OneMessage messages = new OneMessage();
  private final Set<String> toolNames;

  /**
   * An endpoint for tools that only read.
   *
   * @param version of the server, never blank
   * @param instructions for the assistant: what the tools are for, and how to use them together
   * @param tools that it may call
   */
  public McpEndpoint(String version, String instructions, List<Tool> tools) {
    List<SyncToolSpecification> specified = tools.stream().map(this::specification).toList();
    toolNames = specified.stream().map(tool -> tool.tool().name()).collect(Collectors.toSet());
    McpServer.sync(messages)
        .serverInfo(NAME, version)
        .instructions(instructions)
        .capabilities(ServerCapabilities.builder().tools(false).build())
        .tools(specified)
        .immediateExecution(true) // in the caller's thread
        .build();
  }

  private SyncToolSpecification specification(Tool tool) {
    McpSchema.Tool definition = definition(tool);
    return new SyncToolSpecification(
        definition, (context, request) -> result(tool.call(), context, request));
  }

  private McpSchema.Tool definition(Tool tool) {
    try {
      return json.readValue(tool.definition(), McpSchema.Tool.class);
    } catch (IOException e) {
      throw new UncheckedIOException("not a tool: " + tool.definition(), e);
    }
  }

  private CallToolResult result(
      Tool.Call call, McpTransportContext context, CallToolRequest request) {
    Map<String, Object> arguments = request.arguments() == null ? Map.of() : request.arguments();
    Optional<String> address = Optional.ofNullable((String) context.get(ADDRESS));
    Tool.Outcome outcome = call.answer(arguments, address);
    CallToolResult.Builder result = CallToolResult.builder().addTextContent(outcome.text());
    return outcome.isAnswered()
        ? result.structuredContent(json, outcome.text()).build()
        : result.isError(true).build();
  }

  /**
   * {@return whether it follows a version of the protocol}
   *
   * @param version such as {@code 2025-11-25}
   */
  public boolean follows(String version) {
    return messages.protocolVersions().contains(version);
  }

  /**
   * Answers a message.
   *
   * @param message of JSON-RPC
   * @param address at which the assistant reached the server; empty if it has none
   * @return what to send back
   */
  public Reply answer(String message, Optional<String> address) {
    McpTransportContext context =
        address
            .map(known -> McpTransportContext.create(Map.of(ADDRESS, known)))
            .orElse(McpTransportContext.EMPTY);
    return read(message).map(known -> answer(known, context)).orElseGet(() -> refusals.of(message));
  }

  private Optional<JSONRPCMessage> read(String message) {
    try {
      return Optional.of(McpSchema.deserializeJsonRpcMessage(json, message))
          .filter(known -> McpSchema.JSONRPC_VERSION.equals(known.jsonrpc()));
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // the SDK throws several, also for JSON that is no message
    }
  }

  private Reply answer(JSONRPCMessage message, McpTransportContext context) {
    return switch (message) {
      case JSONRPCRequest request -> new Reply(Reply.Kind.ANSWERED, text(answer(request, context)));
      case JSONRPCNotification notification -> {
        messages.accept(notification, context);
        yield ACCEPTED;
      }
      default -> ACCEPTED; // an answer, though nothing was asked
    };
  }

  /**
   * Tools throw nothing, so what is thrown, or answered as a failure of the server, comes from
   * parameters that the SDK cannot read.
   */
  private JSONRPCResponse answer(JSONRPCRequest request, McpTransportContext context) {
    Optional<String> unknown = unknownTool(request);
    if (unknown.isPresent()) {
      return invalid(request, "there is no tool \"" + unknown.get() + "\"; tools/list lists them");
    }
    try {
      JSONRPCResponse answer = messages.answer(request, context);
      return isFailure(answer) ? invalid(request, unusable(request)) : answer;
    } catch (RuntimeException e) {
      return invalid(request, unusable(request));
    }
  }

  /** The SDK refuses it without its name. */
  private Optional<String> unknownTool(JSONRPCRequest request) {
    return McpSchema.METHOD_TOOLS_CALL.equals(request.method())
            && request.params() instanceof Map<?, ?> call
            && call.get("name") instanceof String name
            && !toolNames.contains(name)
        ? Optional.of(name)
        : Optional.empty();
  }

  private static boolean isFailure(JSONRPCResponse answer) {
    JSONRPCError error = answer.error();
    return error != null && Objects.equals(error.code(), McpSchema.ErrorCodes.INTERNAL_ERROR);
  }

  private static String unusable(JSONRPCRequest request) {
    return "the parameters of " + request.method() + " are missing or not valid";
  }

  private static JSONRPCResponse invalid(JSONRPCRequest request, String message) {
    return JSONRPCResponse.error(
        request.id(), new JSONRPCError(McpSchema.ErrorCodes.INVALID_PARAMS, message));
  }

  private String text(JSONRPCResponse answer) {
    try {
      return json.writeValueAsString(answer);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write an answer", e);
    }
  }
}
