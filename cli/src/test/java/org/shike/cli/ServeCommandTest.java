// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The command serves until it is stopped. */
@Timeout(60)
class ServeCommandTest {
  @Test
  void bundledTranscriptsAreServedUntilItIsStopped() throws Exception {
    StringWriter err = new StringWriter();
    try (PipedWriter out = new PipedWriter();
        BufferedReader said = new BufferedReader(new PipedReader(out))) {
      Thread command =
          new Thread(
              () ->
                  Main.run(
                      new PrintWriter(out),
                      new PrintWriter(err),
                      Map.of(),
                      "serve",
                      "--port",
                      "0"));
      command.start();
      String address = said.readLine();
      assertThat(address).matches("http://127\\.0\\.0\\.1:\\d+");
      assertThat(read(address + "/api/v1/search?q=Graviton")).isEqualTo(searched());
      command.interrupt();
      command.join();
      assertThat(err.toString()).isEmpty();
    }
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
    Call.assertBad("unknown host \"no such host\"", "serve", "--host", "no such host");
    Call.assertBad(
        "cannot listen on port 0 of 192.0.2.1", "serve", "--port", "0", "--host", "192.0.2.1");
  }
}
