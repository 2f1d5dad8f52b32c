// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

/**
 * A stretch of a recording that its publisher names.
 *
 * @param line where it starts in the source, from 1 on
 * @param title never blank
 * @param time the end may be missing
 */
public record Chapter(int line, String title, CueTime time) {
  Chapter withTime(CueTime other) {
    return new Chapter(line, title, other);
  }
}
