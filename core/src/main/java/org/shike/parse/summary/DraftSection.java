// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

import java.util.Optional;

/**
 * A section whose end is not known yet.
 *
 * @param line of its heading in the source, from 1 on
 * @param stamp its time as written; empty if there is none
 */
record DraftSection(int line, int level, String title, Optional<Stamp> stamp) {
  DraftSection withStamp(Stamp written) {
    return new DraftSection(line, level, title, Optional.of(written));
  }
}
