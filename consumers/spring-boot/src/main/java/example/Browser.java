// SPDX-License-Identifier: Apache-2.0
package example;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks the application over HTTP. */
final class Browser implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final String port;

  Browser(String port) {
    this.port = port;
  }

  void put(String path, String body) throws IOException, InterruptedException {
    send(request(path).PUT(BodyPublishers.ofString(body)).build());
  }

  void expect(String path, String part) throws IOException, InterruptedException {
    String body = send(request(path).build());
    if (!body.contains(part)) {
      throw new IllegalStateException("GET " + path + ": expected " + part + ", found: " + body);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private String send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(
          request + ": " + response.statusCode() + " " + response.body());
    }
    return response.body();
  }

  @Override
  public void close() {
    client.close();
  }
}
