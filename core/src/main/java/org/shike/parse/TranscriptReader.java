// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

/** Understands one format. Implementations keep no state between two calls. */
@FunctionalInterface
interface TranscriptReader {
  ParseResult read(String id, SourceText source);
}
