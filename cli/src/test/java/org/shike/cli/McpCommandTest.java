// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command as an assistant starts it: a process of its own. */
@Timeout(300)
class McpCommandTest {
  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\n";

  @TempDir private Path folder;

  /** The arguments of the JVM that run the command. */
  private static List<String> arguments(String... more) {
    String path =
        Stream.of("java.class.path", "jdk.module.path")
            .map(name -> System.getProperty(name, ""))
            .filter(entries -> !entries.isEmpty())
            .collect(Collectors.joining(File.pathSeparator));
    List<String> arguments = new ArrayList<>(List.of("-cp", path));
    arguments.addAll(List.of(more));
    return arguments;
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  @Test
  void assistantFindsAMomentOfTheBundledTranscripts() {
    ServerParameters command =
        ServerParameters.builder(java()).args(arguments("org.shike.cli.Main", "mcp")).build();
    try (McpSyncClient client =
        McpClient.sync(new StdioClientTransport(command, McpJsonDefaults.getMapper()))
            .initializationTimeout(Duration.ofMinutes(2))
            .requestTimeout(Duration.ofMinutes(2))
            .build()) {
      client.initialize();
      assertThat(client.listTools().tools())
          .extracting(Tool::name)
          .contains("search_moments", "read_around", "list_recordings", "get_outline");
      CallToolResult found =
          client.callTool(
              CallToolRequest.builder("search_moments")
                  .arguments(Map.of("query", "Graviton 成本", "limit", 1))
                  .build());
      assertThat(found.structuredContent().toString()).contains("timestamp=09:30");
    }
  }

  @Test
  void nothingButAnswersIsWritten() throws Exception {
    String bad =
        "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":"
            + "{\"name\":\"search_moments\",\"arguments\":{\"limit\":\"x\"}}}\n";
    Done done = run(PING + "not a message\n" + bad, "org.shike.cli.Main", "mcp");
    assertThat(done.status()).isZero();
    assertThat(done.out().lines()).hasSize(3).allMatch(line -> line.startsWith("{\"jsonrpc\":"));
    assertThat(done.err()).isEmpty();
  }

  @Test
  void searchLoadsOnlyWhatItNeeds() throws Exception {
    Path loaded = folder.resolve("loaded");
    Done done =
        run(
            "",
            "-Xlog:class+load:file=" + loaded,
            "org.shike.cli.Main",
            "search",
            "--limit",
            "1",
            "EC2");
    assertThat(done.status()).isZero();
    assertThat(Files.readString(loaded))
        .contains("org.shike.cli.SearchCommand")
        .doesNotContain(
            "org.eclipse.jetty",
            "io.modelcontextprotocol",
            "reactor.core",
            "tools.jackson.databind",
            "org.shike.server.ShikeServer",
            "org.shike.opensearch",
            "java.net.http",
            "org.shike.cli.Cluster");
  }

  /** What a process did. */
  private record Done(int status, String out, String err) {}

  private Done run(String input, String... arguments) throws IOException, InterruptedException {
    Path in = Files.writeString(folder.resolve("in"), input);
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    List<String> command = new ArrayList<>(List.of(java()));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(arguments(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(4, TimeUnit.MINUTES)).isTrue();
    return new Done(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
