// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shike.index.TranscriptIndex;
import org.shike.server.AssistantSession;
import org.shike.server.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code shike mcp}: tools for the assistant that starts it, until its input ends. */
@Command(name = "mcp", mixinStandardHelpOptions = true)
final class McpCommand implements Callable<Integer> {
  /** Held because the logging system forgets a logger, and its level, that nothing refers to. */
  private static final Logger SDK = Logger.getLogger("io.modelcontextprotocol");

  @Mixin private SearchedIndex searched = new SearchedIndex();

  private final Shike shike;

  McpCommand(Shike shike) {
    this.shike = shike;
  }

  /** What assistants do wrong is answered to them, and need not be logged. */
  static void quieten() {
    SDK.setLevel(Level.SEVERE);
  }

  @Override
  public Integer call() throws IOException {
    quieten();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (TranscriptIndex index = searched.open(shike.environment())) {
      AssistantSession.serve(index, ServerSettings.standard(), in, shike.out());
    }
    return Shike.OK;
  }
}
