// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.util.Optional;
import java.util.OptionalInt;
import org.shike.transcript.Timecode;

/**
 * A cue whose end is not known yet.
 *
 * @param line where it starts in the source, from 1 on
 * @param section index of its section
 * @param start as written; empty for untimed text
 * @param text never blank
 */
record DraftCue(int line, OptionalInt section, Optional<Timecode> start, String text) {}
