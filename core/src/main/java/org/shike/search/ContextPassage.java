// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.util.Optional;
import org.shike.transcript.TimeRange;

/**
 * A passage near a moment in its transcript. Immutable.
 *
 * @param isBefore whether it is before the moment, or else after it
 * @param time when it takes place; empty for untimed text
 * @param timestamp its start as the source writes it, such as {@code 72:00}; empty for untimed text
 * @param speaker who says it; empty if that is not known
 * @param text its whole text
 */
public record ContextPassage(
    boolean isBefore,
    Optional<TimeRange> time,
    String timestamp,
    Optional<String> speaker,
    String text) {}
