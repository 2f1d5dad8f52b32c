// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where a server listens, and what it allows a stranger. Immutable.
 *
 * @param host the name or address to listen on; only this machine can reach a loopback address
 * @param port to listen on; 0 for any that is free
 * @param deadline for a whole exchange, from the first byte of a request to the last one of its
 *     answer; a client that is slower is cut off
 * @param searchTime how long a search may take; it then answers with what it has found
 * @param concurrentSearches how many searches may run at the same time; one more is refused
 * @param media the folder of the recordings; without it, none of this machine is played
 * @param requestLog gets a line about each request that was answered
 * @param writeToken what a client has to know in order to change the index; without it, nobody can
 */
public record ServerSettings(
    String host,
    int port,
    Duration deadline,
    Duration searchTime,
    int concurrentSearches,
    Optional<Path> media,
    Optional<Consumer<String>> requestLog,
    Optional<WriteToken> writeToken) {
  /** The port without another choice. */
  public static final int DEFAULT_PORT = 8080;

  /** The address without another choice, which only this machine can reach. */
  public static final String DEFAULT_HOST = "127.0.0.1";

  private static final int LAST_PORT = 65_535;
  private static final int CONCURRENT_SEARCHES = 64;
  private static final ServerSettings STANDARD =
      new ServerSettings(
          DEFAULT_HOST,
          DEFAULT_PORT,
          Duration.ofSeconds(60),
          Duration.ofSeconds(10),
          CONCURRENT_SEARCHES,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one of them is outside its range
   */
  public ServerSettings {
    if (host.isBlank()) {
      throw new IllegalArgumentException("host must not be blank");
    }
    if (port < 0 || port > LAST_PORT) {
      throw new IllegalArgumentException("port must be from 0 to " + LAST_PORT + ": " + port);
    }
    if (concurrentSearches < 1) {
      throw new IllegalArgumentException(
          "concurrentSearches must be 1 or more: " + concurrentSearches);
    }
    checkPositive("deadline", deadline);
    checkPositive("searchTime", searchTime);
  }

  private static void checkPositive(String name, Duration value) {
    if (value.toMillis() < 1) {
      throw new IllegalArgumentException(name + " must be 1 ms or more: " + value);
    }
  }

  /**
   * {@return port 8080 of 127.0.0.1, 60 seconds for an exchange, 10 for a search, and 64 searches
   * at the same time, read-only}
   */
  public static ServerSettings standard() {
    return STANDARD;
  }

  /**
   * {@return these settings with another host}
   *
   * @param host the name or address to listen on
   */
  public ServerSettings withHost(String host) {
    return new ServerSettings(
        host, port, deadline, searchTime, concurrentSearches, media, requestLog, writeToken);
  }

  /**
   * {@return these settings with another port}
   *
   * @param port to listen on; 0 for any that is free
   */
  public ServerSettings withPort(int port) {
    return new ServerSettings(
        host, port, deadline, searchTime, concurrentSearches, media, requestLog, writeToken);
  }

  /**
   * {@return these settings with another deadline}
   *
   * @param deadline for a whole exchange
   */
  public ServerSettings withDeadline(Duration deadline) {
    return new ServerSettings(
        host, port, deadline, searchTime, concurrentSearches, media, requestLog, writeToken);
  }

  /**
   * {@return these settings with another limit}
   *
   * @param searches how many may run at the same time
   */
  public ServerSettings withConcurrentSearches(int searches) {
    return new ServerSettings(
        host, port, deadline, searchTime, searches, media, requestLog, writeToken);
  }

  /**
   * {@return these settings for a server that may change its index}
   *
   * @param token that a client has to know for that
   */
  public ServerSettings withWriteToken(WriteToken token) {
    return new ServerSettings(
        host,
        port,
        deadline,
        searchTime,
        concurrentSearches,
        media,
        requestLog,
        Optional.of(token));
  }

  /**
   * {@return these settings with a log of requests}
   *
   * @param lines gets a line about each request that was answered, in the format that web servers
   *     have in common, and how many milliseconds it took; called by several threads
   */
  public ServerSettings withRequestLog(Consumer<String> lines) {
    return new ServerSettings(
        host,
        port,
        deadline,
        searchTime,
        concurrentSearches,
        media,
        Optional.of(lines),
        writeToken);
  }

  /**
   * {@return these settings with recordings of this machine}
   *
   * @param folder of the recordings: that of the transcript {@code talks/a.srt} or {@code talks/a}
   *     is {@code talks/a.mp4}, or has another extension of media. Nothing else in the folder and
   *     nothing outside can be read through the server
   */
  public ServerSettings withMedia(Path folder) {
    return new ServerSettings(
        host,
        port,
        deadline,
        searchTime,
        concurrentSearches,
        Optional.of(folder),
        requestLog,
        writeToken);
  }
}
