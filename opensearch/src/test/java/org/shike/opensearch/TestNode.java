// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.core.common.transport.TransportAddress;
import org.opensearch.env.Environment;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;
import org.opensearch.transport.TransportService;

/** A node of OpenSearch whose plug-ins are on the class path. */
final class TestNode extends Node {
  private TestNode(Environment environment) {
    super(
        environment,
        List.of(plugin(Netty4ModulePlugin.class), plugin(CommonAnalysisModulePlugin.class)),
        true);
  }

  /** What a plug-in says of itself in a file of its distribution, which a jar lacks. */
  private static PluginInfo plugin(Class<? extends Plugin> plugin) {
    String name = plugin.getName();
    return new PluginInfo(name, name, "", Version.CURRENT, "21", name, List.of(), false);
  }

  /** A node that is not started: the first of a cluster, or one that joins others. */
  static TestNode of(String name, Path home, List<String> others) {
    Settings.Builder settings =
        Settings.builder()
            .put("cluster.name", "shike")
            .put("node.name", name)
            .put("path.home", home.toString())
            .put("network.host", "127.0.0.1")
            .put("http.port", 0)
            .put("transport.port", 0)
            .put("http.type", Netty4ModulePlugin.NETTY_HTTP_TRANSPORT_NAME)
            .put("transport.type", Netty4ModulePlugin.NETTY_TRANSPORT_NAME)
            // Else a disk that is nearly full gets no shards.
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .putList("discovery.seed_hosts", others);
    if (others.isEmpty()) {
      settings.putList("cluster.initial_cluster_manager_nodes", name);
    }
    return new TestNode(environment(settings.build(), home));
  }

  private static Environment environment(Settings settings, Path home) {
    return InternalSettingsPreparer.prepareEnvironment(
        settings, Map.of(), home.resolve("config"), () -> "unnamed");
  }

  URI uri() {
    HttpServerTransport http = injector().getInstance(HttpServerTransport.class);
    return URI.create("http://" + hostAndPort(http.boundAddress().publishAddress()));
  }

  /** Where other nodes reach this one. */
  String transportAddress() {
    TransportService transport = injector().getInstance(TransportService.class);
    return hostAndPort(transport.boundAddress().publishAddress());
  }

  private static String hostAndPort(TransportAddress address) {
    return address.getAddress() + ":" + address.getPort();
  }
}
