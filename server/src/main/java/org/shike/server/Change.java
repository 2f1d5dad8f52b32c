// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.io.IOException;
import java.io.InputStream;

/**
 * How a request wants to change what its address names.
 *
 * @param method of HTTP: any but {@code GET} and {@code HEAD}
 * @param authorization the header, empty if there is none
 * @param content of the request, read only if it is wanted
 */
record Change(String method, String authorization, InputStream content) {
  private static final long MOST_IGNORED = 1 << 20;

  /** Takes what is left of the content: a client that is still sending might not see the answer. */
  void ignoreRest() throws IOException {
    content.skip(MOST_IGNORED);
  }
}
