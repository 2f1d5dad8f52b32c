// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.opensearch.node.NodeValidationException;

/**
 * A node of a cluster in a process of its own, which can be stopped, killed, and started again on
 * its data.
 */
final class NodeProcess {
  private static final String HOST = "127.0.0.1";

  private final String name;
  private final Path home;
  private final int http;
  private final int transport;
  private final List<NodeProcess> all;
  private @Nullable Process process;

  private NodeProcess(String name, Path home, int http, int transport, List<NodeProcess> all) {
    this.name = name;
    this.home = home;
    this.http = http;
    this.transport = transport;
    this.all = all;
  }

  /** The nodes of a cluster, none of which is started. */
  static List<NodeProcess> of(int nodes, Path home) throws IOException {
    List<NodeProcess> all = new ArrayList<>();
    List<Integer> ports = free(2 * nodes);
    for (int at = 0; at < nodes; at++) {
      String name = "node-" + at;
      all.add(
          new NodeProcess(name, home.resolve(name), ports.get(2 * at), ports.get(2 * at + 1), all));
    }
    return all;
  }

  private static List<Integer> free(int count) throws IOException {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      for (int at = 0; at < count; at++) {
        sockets.add(new ServerSocket(0));
      }
      return sockets.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      for (ServerSocket socket : sockets) {
        socket.close();
      }
    }
  }

  /** Where it answers while it runs. */
  InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), http);
  }

  void start() throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                NodeProcess.class.getName(),
                name,
                home.toString(),
                Integer.toString(http),
                Integer.toString(transport)));
    all.forEach(node -> command.add(node.name + '=' + HOST + ':' + node.transport));
    File out = home.resolveSibling(name + ".out").toFile();
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(out))
            .start();
  }

  /** Asks it to end, and waits for it. */
  void stop() throws InterruptedException {
    Process running = Objects.requireNonNull(process);
    running.destroy();
    running.waitFor();
  }

  /** Ends it at once, if it was started. */
  void kill() throws InterruptedException {
    Process running = process;
    if (running != null) {
      running.destroyForcibly().waitFor();
    }
  }

  /** Takes name, folder and ports of the node, and then name and address of all of the cluster. */
  public static void main(String... args) throws NodeValidationException, InterruptedException {
    List<String[]> all =
        List.of(args).subList(4, args.length).stream().map(one -> one.split("=", 2)).toList();
    TestNode node =
        TestNode.of(
            args[0],
            Path.of(args[1]),
            Integer.parseInt(args[2]),
            Integer.parseInt(args[3]),
            all.stream().map(one -> one[1]).toList(),
            all.stream().map(one -> one[0]).toList());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node)));
    node.start();
    new CountDownLatch(1).await(); // until the process is ended
  }

  private static void close(TestNode node) {
    try {
      node.close();
    } catch (IOException e) {
      throw new IllegalStateException("the node does not stop", e);
    }
  }
}
