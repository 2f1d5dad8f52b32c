// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.opensearch.node.NodeValidationException;

/**
 * A cluster of OpenSearch in this process, which is asked over HTTP as any other. Its data is
 * deleted when it is closed.
 *
 * <p>{@link SharedCluster} has one for all tests; a test that stops nodes starts one of its own.
 */
final class TestCluster implements AutoCloseable {
  private final Path home;
  private final List<TestNode> nodes = new ArrayList<>();

  private TestCluster(Path home) {
    this.home = home;
  }

  /** A cluster whose nodes have found each other. */
  static TestCluster start(int nodes) throws IOException, NodeValidationException {
    TestCluster cluster = new TestCluster(Files.createTempDirectory("shike-opensearch"));
    try {
      for (int i = 0; i < nodes; i++) {
        cluster.startNode();
      }
      return cluster;
    } catch (IOException | NodeValidationException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private void startNode() throws IOException, NodeValidationException {
    String name = "node-" + nodes.size();
    List<String> others = nodes.stream().map(TestNode::transportAddress).toList();
    TestNode node = TestNode.of(name, home.resolve(name), others);
    nodes.add(node);
    node.start();
  }

  /** Where a node, counted from 0, answers. */
  URI uri(int node) {
    return nodes.get(node).uri();
  }

  /** Takes a node out of the cluster; the first one, which all others follow, must stay. */
  void stop(int node) throws IOException {
    nodes.get(node).close();
  }

  /** Stops first those that follow. */
  @Override
  public void close() throws IOException {
    for (TestNode node : nodes.reversed()) {
      node.close();
    }
    delete(home);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(TestCluster::deleteFile);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void deleteFile(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
