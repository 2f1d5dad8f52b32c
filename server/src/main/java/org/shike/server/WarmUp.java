// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.shike.index.TranscriptIndex;
import org.shike.transcript.Transcript;

/**
 * Asks a server what people will ask it, so that none of them waits until the JVM has loaded what
 * answers.
 *
 * @param address of the server
 */
record WarmUp(URI address) {
  /** After so many, the code that runs most is compiled. */
  private static final int TIMES = 3;

  private static final int LONGEST_WORDS = 20;
  private static final int PATIENCE_MILLIS = 30_000;
  private static final List<String> SEARCHES = List.of("/?q=", "/api/v1/search?q=");

  void with(TranscriptIndex index) throws IOException {
    String words = URLEncoder.encode(words(index), StandardCharsets.UTF_8);
    for (int time = 0; time < TIMES; time++) {
      for (String search : SEARCHES) {
        ask(search + words);
      }
    }
  }

  /** What the first transcript begins with, so that something is found. */
  private static String words(TranscriptIndex index) throws IOException {
    List<String> ids = index.ids();
    String text = ids.isEmpty() ? "" : index.get(ids.getFirst()).map(WarmUp::beginning).orElse("");
    return text.isBlank() ? "Shike" : text.substring(0, Math.min(LONGEST_WORDS, text.length()));
  }

  private static String beginning(Transcript transcript) {
    return transcript.cues().isEmpty() ? "" : transcript.cues().getFirst().text();
  }

  private void ask(String path) throws IOException {
    try (Socket socket = new Socket(host(), address.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      String request =
          "GET " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nConnection: close";
      socket.getOutputStream().write((request + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      socket.getInputStream().readAllBytes();
    }
  }

  /** A server that listens everywhere listens here. */
  private InetAddress host() throws IOException {
    InetAddress host = InetAddress.getByName(address.getHost());
    return host.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : host;
  }
}
