// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.shike.index.TranscriptIndex;
import org.shike.transcript.Cue;
import org.shike.transcript.Section;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/** A server of a test, and a client of it. */
record Running(TranscriptIndex index, ShikeServer server, HttpClient client)
    implements AutoCloseable {
  static final ServerSettings ANY_PORT = ServerSettings.standard().withPort(0);

  static Running with(Transcript... transcripts) throws IOException {
    return with(ANY_PORT, transcripts);
  }

  static Running with(ServerSettings settings, Transcript... transcripts) throws IOException {
    TranscriptIndex index = TranscriptIndex.inMemory();
    for (Transcript transcript : transcripts) {
      index.put(transcript);
    }
    return new Running(index, ShikeServer.start(index, settings), HttpClient.newHttpClient());
  }

  /** A talk of three timed cues in two sections. */
  static Transcript talk(String id) {
    return new Transcript(
        id,
        "云成本",
        Map.of("date", List.of("2025-12-03")),
        List.of(new Section("开场", 1, Optional.empty()), new Section("案例", 1, Optional.empty())),
        List.of(
            cue(10, "欢迎大家", "许薇", 0),
            cue(570, "Graviton 让成本降低14%", "李雷", 1),
            cue(600, "延迟也降低了", "李雷", 1)));
  }

  /** The same talk, which a site has as a video. */
  static Transcript talk(String id, String url) {
    Transcript talk = talk(id);
    Map<String, List<String>> metadata = Map.of("url", List.of(url));
    return new Transcript(id, talk.title(), metadata, talk.sections(), talk.cues());
  }

  static Cue cue(long second, String text, String speaker, int section) {
    TimeRange time = TimeRange.of(Duration.ofSeconds(second), Duration.ofSeconds(second + 5));
    return Cue.timed(time, text)
        .withSpeaker(Optional.of(speaker))
        .withSection(OptionalInt.of(section));
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  String body(String path) throws Exception {
    return get(path).body();
  }

  /** A connection for what no good client sends. */
  Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), server.address().getPort());
  }

  /** Sends bytes as they are, and returns all that the server answers before it closes. */
  String raw(String request) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() throws IOException {
    client.close();
    server.close();
    index.close();
  }
}
