// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

/** Understands one format of timed text. Implementations keep no state between two calls. */
@FunctionalInterface
interface RawReader {
  RawTranscript read(String text, ProblemLog problems);
}
