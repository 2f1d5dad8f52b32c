// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

/** What became of a file that was found. */
public enum FileUse {
  /** It became a transcript. */
  TRANSCRIPT,
  /** Its texts are another language of a transcript. */
  LANGUAGE,
  /** It says what the recording is: title, link, date, sections. */
  METADATA,
  /** A better text of the recording, or the same text, was taken instead. */
  LEFT_OUT,
  /** It looks like a transcript, but is none. */
  NO_TRANSCRIPT,
  /** It could not be read. */
  FAILED
}
