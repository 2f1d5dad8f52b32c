// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command serves until it is stopped. */
@Timeout(60)
class ServeCommandTest {
  private static final String SECRET = "0123456789abcdef";
  private static final String SRT = "1\n00:00:01,000 --> 00:00:02,000\nGraviton 上线\n";

  @TempDir private Path folder;

  /** A command that runs, with the address that it printed. */
  private record Serving(Thread command, String address, StringWriter err) implements Closeable {
    static Serving with(Map<String, String> environment, String... options) throws IOException {
      StringWriter err = new StringWriter();
      PipedWriter out = new PipedWriter();
      String[] args =
          Stream.concat(Stream.of("serve", "--port", "0"), Stream.of(options))
              .toArray(String[]::new);
      BufferedReader said = new BufferedReader(new PipedReader(out));
      Thread command =
          new Thread(() -> Main.run(new PrintWriter(out), new PrintWriter(err), environment, args));
      command.start();
      return new Serving(command, said.readLine(), err);
    }

    @Override
    public void close() {
      command.interrupt();
      try {
        command.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Test
  void bundledTranscriptsAreServedUntilItIsStopped() throws Exception {
    Serving serving = Serving.with(Map.of());
    try (serving) {
      assertThat(serving.address()).matches("http://127\\.0\\.0\\.1:\\d+");
      assertThat(read(serving.address() + "/api/v1/search?q=Graviton")).isEqualTo(searched());
    }
    assertThat(serving.err().toString()).isEmpty();
  }

  @Test
  void indexIsChangedByThoseWhoKnowTheTokenAndByNobodyElse() throws Exception {
    String index = folder.resolve("my.index").toString();
    Path talk = Files.writeString(folder.resolve("talk.srt"), SRT);
    Path token = Files.writeString(folder.resolve("token.txt"), SECRET + "\n");
    try (Serving serving =
        Serving.with(Map.of(), "--index", index, "--write-token", token.toString())) {
      assertThat(put(serving.address(), talk)).isEqualTo(HttpURLConnection.HTTP_CREATED);
      Call beside = Call.shike("index", "--index", index, talk.toString());
      assertThat(beside.status()).isEqualTo(2);
      assertThat(beside.err()).contains("is being written");
    }
    assertThat(Call.shike("search", "--index", index, "上线").out()).contains("0:01");
  }

  private static int put(String address, Path file) throws IOException {
    URI uri = URI.create(address + "/api/v1/transcripts/talk.srt");
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
    connection.setRequestMethod("PUT");
    connection.setRequestProperty("Authorization", "Bearer " + SECRET);
    connection.setDoOutput(true);
    Files.copy(file, connection.getOutputStream());
    return connection.getResponseCode();
  }

  @Test
  void tokenOfTheEnvironmentIsOne() throws Exception {
    String index = folder.resolve("my.index").toString();
    Path talk = Files.writeString(folder.resolve("talk.srt"), SRT);
    Serving serving =
        Serving.with(Map.of("SHIKE_WRITE_TOKEN", SECRET), "--index", index, "--log-requests");
    try (serving) {
      assertThat(put(serving.address(), talk)).isEqualTo(HttpURLConnection.HTTP_CREATED);
    }
    assertThat(serving.err().toString())
        .contains("\"PUT /api/v1/transcripts/talk.srt HTTP/1.1\" 201")
        .doesNotContain(SECRET);
  }

  @Test
  void tokenIsChecked() throws Exception {
    String token = Files.writeString(folder.resolve("token.txt"), "short").toString();
    Call.assertBad("token.txt has no token of at least 16", "serve", "--write-token", token);
    Files.writeString(Path.of(token), SECRET);
    Call.assertBad("missing: --index DIR", "serve", "--write-token", token);
    Call variable = Call.in(Map.of("SHIKE_WRITE_TOKEN", "secret"), "serve");
    assertThat(variable.err()).contains("SHIKE_WRITE_TOKEN has no token").doesNotContain("secret");
  }

  /** What the command prints; the server adds a cursor. */
  private static String searched() {
    return Call.shike("search", "--format", "json", "Graviton").out();
  }

  private static String read(String address) throws IOException {
    try (var in = URI.create(address).toURL().openStream()) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return json.replaceFirst("\"cursor\":\"[^\"]+\"", "\"cursor\":null");
    }
  }

  @Test
  void portInUseIsOneClearLine() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(other.getLocalPort());
      Call.assertBad("cannot listen on port " + port + " of 127.0.0.1", "serve", "--port", port);
    }
  }

  @Test
  void hostAndPortAreChecked() {
    Call.assertBad("--port must be from 0 to 65535, but was 70000", "serve", "--port", "70000");
    Call.assertBad("nowhere is not a folder", "serve", "--media", "nowhere");
    Call.assertBad("unknown host \"no such host\"", "serve", "--host", "no such host");
    Call.assertBad(
        "cannot listen on port 0 of 192.0.2.1", "serve", "--port", "0", "--host", "192.0.2.1");
  }
}
