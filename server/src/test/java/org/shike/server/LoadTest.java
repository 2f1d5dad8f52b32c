// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.parse.TranscriptParser;
import org.shike.transcript.Transcript;

/** How fast the server answers: the first client, a good one among bad ones, and many at once. */
@Tag("load")
class LoadTest {
  private static final Duration TIME = Duration.ofSeconds(30);
  private static final int TRANSCRIPTS = 200;
  private static final int HALF_OPEN = 1_000;
  private static final int OK = 200;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final List<String> ASKED =
      List.of(
          "/api/v1/search?q=" + encoded("Graviton 成本"),
          "/?q=" + encoded("成本"),
          "/api/v1/complete?q=Grav",
          "/t/talk7?t=570",
          "/api/v1/search?group&strip=24&facet=speaker&q=" + encoded("延迟 OR 欢迎"),
          "/api/v1/transcripts?limit=20");

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** As {@code shike serve} begins; nothing of this profile runs before it in the JVM. */
  @BeforeAll
  static void firstAnswerOfTheBundledSummary() throws Exception {
    Path summary =
        Path.of("../corpus/src/main/resources/org/shike/corpus")
            .resolve("reinvent-2025-ec2-session-summary.md");
    try (Running running = Running.with(TranscriptParser.parse(summary).transcript());
        Client client = new Client(running)) {
      running.server().warmUp();
      List<Long> nanos = new ArrayList<>();
      for (int at = 0; at < 100; at++) {
        nanos.add(client.nanos("/?q=" + encoded("Graviton 成本")));
      }
      long first = nanos.removeFirst();
      System.out.printf(
          Locale.ROOT,
          "bundled summary: first answer of a new JVM %.1f ms, p50 of the next 99 %.1f ms%n",
          first / NANOS_PER_MILLI,
          part(sorted(nanos), 0.5));
    }
  }

  @Test
  void goodClientIsAnsweredBesideHalfOpenConnections() throws Exception {
    List<Socket> half = new ArrayList<>();
    try (Running running = Running.with(Running.talk("talk"));
        Client client = new Client(running)) {
      for (int at = 0; at < HALF_OPEN; at++) {
        Socket socket = running.connect();
        half.add(socket);
        socket.getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
      }
      List<Long> nanos = new ArrayList<>();
      for (int at = 0; at < 1_000; at++) {
        nanos.add(client.nanos(ASKED.get(at % 3)));
      }
      long[] sorted = sorted(nanos);
      System.out.printf(
          Locale.ROOT,
          "beside %,d half-open connections: p50 %.1f ms, p99 %.1f ms, the longest %.1f ms%n",
          HALF_OPEN,
          part(sorted, 0.5),
          part(sorted, 0.99),
          sorted[sorted.length - 1] / NANOS_PER_MILLI);
    } finally {
      for (Socket socket : half) {
        socket.close();
      }
    }
  }

  /** What a client saw: how long each answer took, and how often it was told to come later. */
  private record Seen(List<Long> nanos, int later) {}

  @ParameterizedTest
  @ValueSource(ints = {64, 500})
  void serverAnswersAllConnections(int connections) throws Exception {
    Transcript[] talks =
        IntStream.range(0, TRANSCRIPTS)
            .mapToObj(at -> Running.talk("talk" + at))
            .toArray(Transcript[]::new);
    try (Running running = Running.with(talks);
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      long end = System.nanoTime() + TIME.toNanos();
      List<Callable<Seen>> work =
          IntStream.range(0, connections)
              .mapToObj(at -> (Callable<Seen>) () -> ask(running, at, end))
              .toList();
      List<Seen> seen = new ArrayList<>();
      for (Future<Seen> one : clients.invokeAll(work)) {
        seen.add(one.get());
      }
      report(connections, seen);
      assertThat(running.body("/metrics")).contains("shike_searches_running 0.0\n");
    }
  }

  private static Seen ask(Running running, int first, long end) throws IOException {
    List<Long> nanos = new ArrayList<>();
    try (Client client = new Client(running)) {
      for (int at = first; System.nanoTime() < end; at++) {
        nanos.add(client.nanos(ASKED.get(at % ASKED.size())));
      }
      return new Seen(nanos, client.later);
    }
  }

  /** A connection that is kept alive. */
  private static final class Client implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private int later;

    Client(Running running) throws IOException {
      socket = running.connect();
      in = new BufferedInputStream(socket.getInputStream());
    }

    /** Fails on any other answer, and if the server ends the connection. */
    long nanos(String path) throws IOException {
      long start = System.nanoTime();
      String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      int status = readAnswer(in);
      long nanos = System.nanoTime() - start;
      assertThat(status).as(path).isIn(OK, TOO_MANY_REQUESTS);
      later += status == TOO_MANY_REQUESTS ? 1 : 0;
      return nanos;
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private static int readAnswer(InputStream in) throws IOException {
    int status = Integer.parseInt(line(in).split(" ", -1)[1]);
    int length = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      String header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
      }
    }
    in.skipNBytes(length);
    return status;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the server ended the connection");
      }
      line.append((char) next);
    }
    return line.toString().strip();
  }

  private static void report(int connections, List<Seen> seen) {
    long[] nanos = sorted(seen.stream().flatMap(one -> one.nanos().stream()).toList());
    int later = seen.stream().mapToInt(Seen::later).sum();
    System.out.printf(
        Locale.ROOT,
        "%d connections: %,d answers, %,d of them \"later\", %.0f per second, p50 %.1f ms, p99 %.1f ms%n",
        connections,
        nanos.length,
        later,
        nanos.length / (double) TIME.toSeconds(),
        part(nanos, 0.5),
        part(nanos, 0.99));
  }

  private static long[] sorted(List<Long> nanos) {
    return nanos.stream().mapToLong(nano -> nano).sorted().toArray();
  }

  /** In milliseconds, what this part of the answers took at most. */
  private static double part(long[] sorted, double part) {
    return sorted[(int) (sorted.length * part)] / NANOS_PER_MILLI;
  }
}
