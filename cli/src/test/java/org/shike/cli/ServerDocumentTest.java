// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shike.corpus.BundledCorpus;
import org.shike.index.TranscriptIndex;
import org.shike.server.ServerSettings;
import org.shike.server.ShikeServer;
import org.shike.transcript.Transcript;

/** The requests in the document of the server are answered as it shows. */
class ServerDocumentTest {
  private static final Document DOCUMENT =
      Document.of(Document.ROOT.resolve(Path.of("docs", "server.md")));
  private static final Pattern REQUEST =
      Pattern.compile("\\$ curl -s 'http://127\\.0\\.0\\.1:8080([^']+)'\n(.*)\n");

  @Test
  void requestsAreAnsweredAsShown() throws Exception {
    List<MatchResult> requests = REQUEST.matcher(DOCUMENT.text()).results().toList();
    assertThat(requests).hasSizeGreaterThan(2);
    try (TranscriptIndex index = TranscriptIndex.inMemory()) {
      for (Transcript transcript : BundledCorpus.transcripts()) {
        index.put(transcript);
      }
      try (ShikeServer server = ShikeServer.start(index, ServerSettings.standard().withPort(0))) {
        for (MatchResult request : requests) {
          String address = server.address() + request.group(1);
          assertThat(read(address)).as(address).isEqualTo(request.group(2) + "\n");
        }
      }
    }
  }

  private static String read(String address) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
    boolean isProblem = connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
    try (InputStream in = isProblem ? connection.getErrorStream() : connection.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
