// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

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
    service.doGet(request, response, callback, content);
  }
}
