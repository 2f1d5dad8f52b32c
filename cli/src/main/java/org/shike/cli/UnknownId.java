// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import org.shike.index.TranscriptIndex;

/** What to say of an id that an index does not have. */
final class UnknownId {
  private UnknownId() {}

  /** An error that names the nearest id, if there is one. */
  static BadCallException in(TranscriptIndex index, String id) throws IOException {
    return NearestId.of(id, index.ids())
        .map(nearest -> new BadCallException("error.id.near", id, nearest))
        .orElseGet(() -> new BadCallException("error.id", id));
  }
}
