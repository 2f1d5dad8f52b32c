// SPDX-License-Identifier: Apache-2.0
package org.shike.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;

/**
 * What a search has to know of an index. All questions are answered together, if possible with one
 * request.
 *
 * @param frequencies how many passages contain each of these terms
 * @param lengths how many tokens each of these fields has
 * @param gatherings which passages a query finds
 * @param passages which of these passages exist, and what is in them
 * @param limit how much time there is; empty for no limit
 */
public record Questions(
    Set<Term> frequencies,
    Set<String> lengths,
    Set<Gathering> gatherings,
    Set<PassageKey> passages,
    Optional<Duration> limit) {}
