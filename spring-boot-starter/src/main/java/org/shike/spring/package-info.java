// SPDX-License-Identifier: Apache-2.0

/**
 * An index of transcripts in a Spring Boot application.
 *
 * <pre>{@code
 * shike.index.path=recordings.index
 *
 * @RestController
 * class Moments {
 *   private final TranscriptIndex index;
 *
 *   Moments(TranscriptIndex index) {
 *     this.index = index;
 *   }
 *
 *   @GetMapping("/moments")
 *   List<String> moments(@RequestParam String q) throws IOException {
 *     return index.search(q).moments().stream().map(Moment::timestamp).toList();
 *   }
 * }
 * }</pre>
 */
@NullMarked
package org.shike.spring;

import org.jspecify.annotations.NullMarked;
