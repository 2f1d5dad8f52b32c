// SPDX-License-Identifier: Apache-2.0

/**
 * The common road of timed text, whatever its format.
 *
 * <p>What a format notes comes in as {@link org.shike.parse.cue.RawTranscript}, a list of raw cues
 * and chapters; a transcript goes out. In between, steps of one concern each take out markup, put
 * cues in order, undo captions that roll up, tell languages apart, find speakers and collapse
 * repeats. Read {@link org.shike.parse.cue.CueSteps} first; {@link org.shike.parse.cue.TimedReader}
 * makes the transcript.
 *
 * <p>Not exported, and free to change.
 */
@NullMarked
package org.shike.parse.cue;

import org.jspecify.annotations.NullMarked;
