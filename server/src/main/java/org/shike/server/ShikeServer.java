// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.shike.index.TranscriptIndex;

/**
 * A running web server over an index. Each request has a virtual thread of its own. Safe for use by
 * many threads.
 */
public final class ShikeServer implements AutoCloseable {
  private static final Logger LOG = System.getLogger(ShikeServer.class.getName());

  private final TranscriptIndex index;
  private final Server server;
  private final URI address;
  private final Follower follower;
  private final ExecutorService requests;

  private ShikeServer(TranscriptIndex index, ServerSettings settings) throws IOException {
    this.index = index;
    requests =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("shike-request").factory());
    HostCheck hosts = new HostCheck(settings.host());
    Site content = new Site(index, settings);
    SiteHandler site = new SiteHandler(hosts, content);
    Handler all = new Handler.Sequence(new McpHandler(hosts, content), site);
    server = JettyServer.of(all, site::refuse, settings, requests);
    follower = new Follower(index);
    address = bound(JettyServer.connector(server, settings));
  }

  /** Binds the port, and returns the address of it. */
  private static URI bound(ServerConnector connector) throws IOException {
    try {
      connector.open();
    } catch (IOException e) {
      throw e.getCause() instanceof BindException bind ? bind : e;
    }
    String host = connector.getHost();
    String name = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + connector.getLocalPort());
  }

  /**
   * Starts a server.
   *
   * @param index that it reads, and changes if the settings say so; it is not closed together with
   *     the server
   * @param settings where to listen, and the limits
   * @return the server, which answers
   * @throws BindException if the port is in use, or the address is not one of this machine
   * @throws IOException if the network fails
   */
  public static ShikeServer start(TranscriptIndex index, ServerSettings settings)
      throws IOException {
    ShikeServer server = new ShikeServer(index, settings);
    try {
      server.start();
      return server;
    } catch (IOException e) {
      server.close();
      throw e;
    }
  }

  private void start() throws IOException {
    try {
      server.start();
      follower.start();
    } catch (Exception e) {
      throw failure(e);
    }
  }

  private static IOException failure(Exception e) {
    return e instanceof IOException io ? io : new IOException("the server failed: " + e, e);
  }

  /** {@return the address of the page, with the port that was chosen} */
  public URI address() {
    return address;
  }

  /**
   * Answers a few searches that the server asks itself, so that its first client does not wait
   * until the JVM has loaded what answers. They are counted and logged like those of others.
   *
   * @throws IOException if the server does not answer
   */
  public void warmUp() throws IOException {
    new WarmUp(address).with(index);
  }

  /**
   * Waits until the server is closed.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  public void join() throws InterruptedException {
    server.join();
  }

  /**
   * Accepts no more connections, lets requests that run end for up to five seconds, cuts off what
   * is busy even then, and stops.
   *
   * @throws IOException if the network fails
   */
  @Override
  public void close() throws IOException {
    follower.close();
    try {
      server.stop();
    } catch (TimeoutException e) {
      LOG.log(Level.DEBUG, "connections were cut off that were still busy", e);
    } catch (Exception e) {
      throw failure(e);
    } finally {
      requests.shutdownNow();
    }
  }
}
