// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shike.index.TranscriptIndex;
import org.shike.server.ServerSettings;
import org.shike.server.ShikeServer;
import org.shike.server.WriteToken;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code shike serve}: a page and an API over an index, until it is stopped. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final int LAST_PORT = 65_535;

  /** Held because the logging system forgets a logger, and its level, that nothing refers to. */
  private static final Logger JETTY = Logger.getLogger("org.eclipse.jetty");

  @Mixin private SearchedIndex searched = new SearchedIndex();
  @Mixin private WriteTokenOption writing = new WriteTokenOption();

  @Option(names = "--port", paramLabel = "N")
  private int port = ServerSettings.DEFAULT_PORT;

  @Option(names = "--host", paramLabel = "NAME")
  private String host = ServerSettings.DEFAULT_HOST;

  @Option(names = "--media", paramLabel = "DIR")
  private @Nullable Path media;

  @Option(names = "--log-requests")
  private boolean isLogging;

  private final Shike shike;

  ServeCommand(Shike shike) {
    this.shike = shike;
  }

  @Override
  public Integer call() throws IOException {
    BadCallException.checkRange("--port", port, 0, LAST_PORT);
    JETTY.setLevel(Level.WARNING);
    McpCommand.quieten();
    boolean isLocal = addresses().allMatch(InetAddress::isLoopbackAddress);
    Optional<WriteToken> token = writing.token(shike.environment());
    try (TranscriptIndex index = open(token.isPresent())) {
      serve(index, settings(token), isLocal);
    }
    return Shike.OK;
  }

  private TranscriptIndex open(boolean isWriting) throws IOException {
    return isWriting
        ? searched.openForWriting(shike.environment())
        : searched.open(shike.environment());
  }

  private ServerSettings settings(Optional<WriteToken> token) {
    ServerSettings settings = ServerSettings.standard().withHost(host).withPort(port);
    if (isLogging) {
      settings = settings.withRequestLog(this::log);
    }
    if (media != null) {
      settings = settings.withMedia(folder(media));
    }
    return token.isPresent() ? settings.withWriteToken(token.get()) : settings;
  }

  private static Path folder(Path media) {
    if (!Files.isDirectory(media)) {
      throw new BadCallException("error.media", media);
    }
    return media;
  }

  private Stream<InetAddress> addresses() {
    try {
      return Stream.of(InetAddress.getAllByName(host));
    } catch (UnknownHostException e) {
      throw new BadCallException("error.host", host);
    }
  }

  private void log(String line) {
    shike.err().println(line);
    shike.err().flush();
  }

  private void serve(TranscriptIndex index, ServerSettings settings, boolean isLocal)
      throws IOException {
    try (ShikeServer server = ShikeServer.start(index, settings)) {
      stopOnExit(server);
      server.warmUp();
      shike.out().println(server.address());
      shike.out().flush();
      if (!isLocal) {
        shike.err().println("shike: " + shike.messages().say("serve.exposed", host));
        shike.err().flush();
      }
      server.join();
    } catch (BindException e) {
      throw new BadCallException("error.port", port, host, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Requests that run end before the JVM does. */
  private static void stopOnExit(AutoCloseable server) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    server.close();
                  } catch (Exception e) {
                    JETTY.log(Level.WARNING, e.getMessage(), e);
                  }
                }));
  }
}
