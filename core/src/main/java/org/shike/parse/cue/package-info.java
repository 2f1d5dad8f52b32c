// SPDX-License-Identifier: Apache-2.0

/**
 * The steps that all timed text goes through, whatever its format.
 *
 * <p>What a file contains comes in as a {@link org.shike.parse.cue.RawTranscript}, a list of raw
 * cues and chapters; a transcript goes out. In between, one step each removes markup, puts cues in
 * order, undoes captions that roll up, separates languages, finds speakers and collapses repeats.
 * Read {@link org.shike.parse.cue.CueSteps} first; {@link org.shike.parse.cue.TimedReader} then
 * makes the transcript.
 *
 * <p>Not exported, and free to change.
 */
@NullMarked
package org.shike.parse.cue;

import org.jspecify.annotations.NullMarked;
