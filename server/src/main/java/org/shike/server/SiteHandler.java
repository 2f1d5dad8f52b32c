// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** Turns a request of Jetty into a value, and the answer into a response. */
final class SiteHandler extends Handler.Abstract {
  private static final int CONTENT_TOO_LARGE = 413;

  private final HostCheck hosts;
  private final Site site;
  private final MediaSender sender = new MediaSender();

  SiteHandler(HostCheck hosts, Site site) {
    this.hosts = hosts;
    this.site = site;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    sendAny(request, answer(request), response, callback);
    return true;
  }

  private Answer answer(Request request) {
    try {
      hosts.check(header(request, HttpHeader.HOST), header(request, HttpHeader.ORIGIN));
      return isReading(request) ? read(request) : site.change(asked(request), change(request));
    } catch (ProblemException e) {
      return Failures.answer(e);
    }
  }

  private static boolean isReading(Request request) {
    return HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
  }

  private Answer read(Request request) {
    checkWithoutContent(request);
    String known = header(request, HttpHeader.IF_NONE_MATCH).orElse("");
    return site.answer(asked(request)).forClientWith(known);
  }

  private static Change change(Request request) {
    return new Change(
        request.getMethod(),
        header(request, HttpHeader.AUTHORIZATION).orElse(""),
        Content.Source.asInputStream(request));
  }

  private static void checkWithoutContent(Request request) {
    HttpFields headers = request.getHeaders();
    boolean hasContent =
        headers.contains(HttpHeader.TRANSFER_ENCODING)
            || headers.getLongField(HttpHeader.CONTENT_LENGTH) > 0;
    if (hasContent) {
      throw new ProblemException(
          CONTENT_TOO_LARGE,
          "requests that only read have no content",
          "use parameters in the address");
    }
  }

  private static Asked asked(Request request) {
    String query = request.getHttpURI().getQuery();
    return Asked.of(
        request.getHttpURI().getPath(),
        query == null ? "" : query,
        header(request, HttpHeader.ACCEPT).orElse(""),
        header(request, HttpHeader.ACCEPT_LANGUAGE).orElse(""));
  }

  static Optional<String> header(Request request, HttpHeader name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }

  /**
   * Answers a request that Jetty itself refuses, such as one with too many headers, or for a
   * recording that the client has already.
   */
  boolean refuse(Request request, Response response, Callback callback) {
    Object status = request.getAttribute(ErrorHandler.ERROR_STATUS);
    int code = status instanceof Integer number ? number : response.getStatus();
    if (HttpStatus.hasNoBody(code)) {
      sendNothing(response, callback);
      return true;
    }
    send(request, Failures.answer(Failures.refused(code)), response, callback);
    return true;
  }

  private void sendAny(Request request, Answer answer, Response response, Callback callback) {
    addHead(answer, response);
    answer
        .media()
        .ifPresentOrElse(
            media -> sender.send(media, request, response, callback),
            () -> sendContent(request, answer, response, callback));
  }

  /** Sends an answer without media. */
  static void send(Request request, Answer answer, Response response, Callback callback) {
    addHead(answer, response);
    sendContent(request, answer, response, callback);
  }

  private static void addHead(Answer answer, Response response) {
    response.setStatus(answer.status());
    HttpFields.Mutable headers = response.getHeaders();
    SafeHeaders.ALL.forEach(headers::put);
    headers.put(HttpHeader.CONTENT_TYPE, answer.type());
    answer.headers().forEach(headers::put);
  }

  private static void sendContent(
      Request request, Answer answer, Response response, Callback callback) {
    if (HttpStatus.hasNoBody(answer.status())) {
      sendNothing(response, callback);
      return;
    }
    boolean isHead = HttpMethod.HEAD.is(request.getMethod());
    if (isHead) {
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.content().length);
    }
    response.write(true, ByteBuffer.wrap(isHead ? new byte[0] : answer.content()), callback);
  }

  /**
   * Sends the head alone, as not the last part: to a last part Jetty adds a length of 0, which
   * would be said of the content that the client has (RFC 9110, 8.6).
   */
  private static void sendNothing(Response response, Callback callback) {
    response.write(false, BufferUtil.EMPTY_BUFFER, callback);
  }
}
