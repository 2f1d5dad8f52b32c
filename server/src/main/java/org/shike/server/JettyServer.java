// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** How Jetty is set up: its threads, its limits, and what it does with each request. */
final class JettyServer {
  private static final int HEADER_BYTES = 8 * 1024;
  private static final int WAITING_CONNECTIONS = 1_024;
  private static final int THREADS = 16;
  private static final long IDLE_MILLIS = 30_000;
  private static final long STOP_MILLIS = 5_000;
  private static final List<String> TEXTS =
      List.of(
          "text/html",
          "text/css",
          "text/javascript",
          "text/plain",
          TranscriptResources.WEB_VTT,
          TranscriptResources.SUB_RIP,
          Answer.JSON,
          Answer.JSON_LINES,
          "image/svg+xml");
  private static final String LOG_FORMAT = CustomRequestLog.NCSA_FORMAT + " %{ms}Tms";

  private JettyServer() {}

  /** A server that is not started, without a connector. */
  static Server of(
      Handler all, Request.Handler errors, ServerSettings settings, Executor requests) {
    Server server = new Server(threads(requests));
    server.setHandler(new GracefulHandler(compressed(all)));
    server.setErrorHandler(errors);
    server.setStopTimeout(STOP_MILLIS);
    settings.requestLog().ifPresent(lines -> log(server, lines));
    return server;
  }

  /** Platform threads wait for the network, which would hold a virtual one's carrier. */
  private static QueuedThreadPool threads(Executor requests) {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("shike-server");
    threads.setDaemon(true);
    threads.setVirtualThreadsExecutor(requests);
    return threads;
  }

  private static void log(Server server, Consumer<String> lines) {
    server.setRequestLog(new CustomRequestLog(lines::accept, LOG_FORMAT));
  }

  /** Texts are sent compressed to those who accept it; what comes is read as it is. */
  private static CompressionHandler compressed(Handler all) {
    CompressionHandler handler = new CompressionHandler(all);
    handler.putCompression(new GzipCompression());
    CompressionConfig.Builder configuration =
        CompressionConfig.builder().compressIncludeMethod("GET").decompressExcludePath("/*");
    TEXTS.forEach(configuration::compressIncludeMimeType);
    handler.putConfiguration("/*", configuration.build());
    return handler;
  }

  static ServerConnector connector(Server server, ServerSettings settings) {
    ServerConnector connector =
        new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setAcceptQueueSize(WAITING_CONNECTIONS);
    connector.setIdleTimeout(IDLE_MILLIS);
    connector.addBean(new ExchangeDeadline(settings.deadline()));
    server.addConnector(connector);
    return connector;
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setRequestHeaderSize(HEADER_BYTES);
    // The path is read as it was sent: in it, / and % may belong to an id.
    configuration.setUriCompliance(
        UriCompliance.DEFAULT.with(
            "ids",
            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
            UriCompliance.Violation.AMBIGUOUS_PATH_PARAMETER,
            UriCompliance.Violation.SUSPICIOUS_PATH_CHARACTERS));
    return configuration;
  }
}
