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
  private static final String OTHERS = "discovery.seed_hosts";
  private static final String FIRST = "cluster.initial_cluster_manager_nodes";

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
    Settings.Builder settings = settings(name, home, 0, 0).putList(OTHERS, others);
    if (others.isEmpty()) {
      settings.putList(FIRST, name);
    }
    return new TestNode(environment(settings.build(), home));
  }

  /**
   * A node that is not started and can be started again on its data, because others know where it
   * is.
   *
   * @param all where the nodes of the cluster find each other
   * @param names of all of them, which form the cluster together
   */
  static TestNode of(
      String name, Path home, int http, int transport, List<String> all, List<String> names) {
    Settings.Builder settings =
        settings(name, home, http, transport)
            .putList(OTHERS, all)
            .putList(FIRST, names)
            // How long searches of a node that was killed keep others from opening a shard again.
            .put("search.default_keep_alive", "20s")
            .put("search.keep_alive_interval", "5s");
    return new TestNode(environment(settings.build(), home));
  }

  private static Settings.Builder settings(String name, Path home, int http, int transport) {
    return Settings.builder()
        .put("cluster.name", "shike")
        .put("node.name", name)
        .put("path.home", home.toString())
        .put("network.host", "127.0.0.1")
        .put("http.port", http)
        .put("transport.port", transport)
        .put("http.type", Netty4ModulePlugin.NETTY_HTTP_TRANSPORT_NAME)
        .put("transport.type", Netty4ModulePlugin.NETTY_TRANSPORT_NAME)
        // Else a disk that is nearly full gets no shards.
        .put("cluster.routing.allocation.disk.threshold_enabled", false);
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
