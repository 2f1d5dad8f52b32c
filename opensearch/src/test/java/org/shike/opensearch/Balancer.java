// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before the nodes of a cluster, as a load balancer does: each connection goes to the next
 * node that takes it, and ends with that of the node.
 */
final class Balancer implements AutoCloseable {
  private static final int CONNECTING_MILLIS = 1_000;

  private final List<InetSocketAddress> nodes;
  private final ServerSocket server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger next = new AtomicInteger();

  Balancer(List<InetSocketAddress> nodes) throws IOException {
    this.nodes = nodes;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  URI uri(String path) {
    return URI.create("http://localhost:" + server.getLocalPort() + path);
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        threads.execute(() -> serve(client));
      }
    } catch (IOException e) {
      close();
    }
  }

  private void serve(Socket client) {
    Optional<Socket> node = connected();
    if (node.isEmpty()) {
      close(client);
    } else {
      threads.execute(() -> pass(client, node.get()));
      pass(node.get(), client);
    }
  }

  private Optional<Socket> connected() {
    for (int attempt = 0; attempt < nodes.size(); attempt++) {
      Socket socket = new Socket();
      try {
        int node = Math.floorMod(next.getAndIncrement(), nodes.size());
        socket.connect(nodes.get(node), CONNECTING_MILLIS);
        return Optional.of(socket);
      } catch (IOException e) {
        close(socket);
      }
    }
    return Optional.empty();
  }

  /** Passes on what one says, until it ends or the other does not take it. */
  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      in.transferTo(out);
    } catch (IOException e) {
      close(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new IllegalStateException("a connection does not end", e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new IllegalStateException("the balancer does not end", e);
    }
    threads.shutdownNow();
  }
}
