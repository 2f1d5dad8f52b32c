// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.IOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opensearch.node.NodeValidationException;

/**
 * Gives tests a cluster of two nodes as a parameter. All tests of the process have the same one,
 * which is closed when the process ends: what a test puts into it should have a name of its own.
 *
 * <pre>{@code
 * @ExtendWith(SharedCluster.class)
 * final class SomeTest {
 *   private final TestCluster cluster;
 *
 *   SomeTest(TestCluster cluster) {
 *     this.cluster = cluster;
 *   }
 * }
 * }</pre>
 */
final class SharedCluster implements ParameterResolver {
  private static final int NODES = 2;

  static final TestCluster CLUSTER = start();

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestCluster.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return CLUSTER;
  }

  private static TestCluster start() {
    try {
      TestCluster cluster = TestCluster.start(NODES);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(cluster)));
      return cluster;
    } catch (IOException | NodeValidationException e) {
      throw new IllegalStateException("the cluster does not start", e);
    }
  }

  private static void close(TestCluster cluster) {
    try {
      cluster.close();
    } catch (IOException e) {
      throw new IllegalStateException("the cluster does not stop", e);
    }
  }
}
