// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.content.HttpContent;
import org.eclipse.jetty.http.content.ResourceHttpContent;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.ResourceService;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** Sends a recording, or the parts of it that a player asks for. */
final class MediaSender {
  private final ResourceService service = new ResourceService();

  MediaSender() {
    service.setAcceptRanges(true);
    service.setEtags(true);
    service.setDirAllowed(false);
  }

  void send(MediaFile media, Request request, Response response, Callback callback) {
    var file = ResourceFactory.root().newResource(media.file());
    var content = new ResourceHttpContent(file, media.type().contentType());
    boolean isPart = isPart(request.getHeaders(), content);
    service.doGet(isPart ? request : new Whole(request), response, callback, content);
  }

  /**
   * Whether a part is wanted, as far as Jetty does not see to it. RFC 9110, 14.2: a server must
   * ignore a Range in a unit that it does not know. 13.1.5: and one for another state of the file;
   * a weak tag, which is all that a file has, says too little about that.
   */
  private static boolean isPart(HttpFields headers, HttpContent content) {
    String range = headers.get(HttpHeader.RANGE);
    String state = headers.get(HttpHeader.IF_RANGE);
    HttpField modified = content.getLastModified();
    return range != null
        && range.startsWith("bytes=")
        && (state == null || (modified != null && state.equals(modified.getValue())));
  }

  /** A request for all of a recording. */
  private static final class Whole extends Request.Wrapper {
    private final HttpFields headers;

    Whole(Request request) {
      super(request);
      headers = HttpFields.build(request.getHeaders()).remove(HttpHeader.RANGE);
    }

    @Override
    public HttpFields getHeaders() {
      return headers;
    }
  }
}
