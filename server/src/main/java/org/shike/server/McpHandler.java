// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.shike.server.mcp.Reply;

/**
 * The streamable HTTP of the Model Context Protocol at {@code /mcp}: each message is a request, and
 * its answer one JSON object. There are no sessions, and no streams, which a server may leave out.
 *
 * @see <a
 *     href="https://modelcontextprotocol.io/specification/2025-11-25/basic/transports">Transports</a>
 */
final class McpHandler extends Handler.Abstract {
  private static final String PATH = "/" + Metrics.ASSISTANTS;
  private static final String VERSION = "MCP-Protocol-Version";
  private static final int MOST_BYTES = 64 * 1024;
  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final int BAD_REQUEST = 400;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int CONTENT_TOO_LARGE = 413;

  private final HostCheck hosts;
  private final Site site;

  /**
   * A handler of messages.
   *
   * @param hosts that may ask
   * @param site that answers
   */
  McpHandler(HostCheck hosts, Site site) {
    this.hosts = hosts;
    this.site = site;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    if (!PATH.equals(request.getHttpURI().getPath())) {
      return false;
    }
    long start = System.nanoTime();
    Answer answer = answer(request);
    site.countMessage(answer, start);
    SiteHandler.send(request, answer, response, callback);
    return true;
  }

  private Answer answer(Request request) throws IOException {
    Optional<String> host = SiteHandler.header(request, HttpHeader.HOST);
    try {
      hosts.check(host, SiteHandler.header(request, HttpHeader.ORIGIN));
      if (!HttpMethod.POST.is(request.getMethod())) {
        return Failures.answer(
                new ProblemException(
                    METHOD_NOT_ALLOWED,
                    "messages are posted, not sent with " + request.getMethod(),
                    "use POST"))
            .with("Allow", "POST");
      }
      checkVersion(request);
      return answer(site.assistants().answer(message(request), host.map(name -> "http://" + name)));
    } catch (ProblemException e) {
      return Failures.answer(e);
    }
  }

  private void checkVersion(Request request) {
    String version = request.getHeaders().get(VERSION);
    if (version != null && !site.assistants().follows(version)) {
      throw ProblemException.bad(
          "the server does not follow version \"" + version + "\" of the protocol",
          "use the version that it answered to initialize");
    }
  }

  private static String message(Request request) throws IOException {
    try (InputStream content = Content.Source.asInputStream(request)) {
      byte[] bytes = content.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new ProblemException(
            CONTENT_TOO_LARGE, "the message is larger than 64 KB", "ask for less at once");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private static Answer answer(Reply reply) {
    int status =
        switch (reply.kind()) {
          case ANSWERED -> OK;
          case ACCEPTED -> ACCEPTED;
          case REFUSED -> BAD_REQUEST;
        };
    return new Answer(
        status,
        Answer.JSON,
        reply.text().getBytes(StandardCharsets.UTF_8),
        Map.of(),
        Optional.empty());
  }
}
