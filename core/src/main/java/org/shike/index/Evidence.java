// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.List;
import org.shike.search.Match;
import org.shike.search.TermScore;

/**
 * Why a moment was found.
 *
 * @param match by which rule
 * @param missing the words it lacks
 * @param isWeak whether one of these is in no passage at all
 * @param explanation what its score is made of, where that is asked for
 */
record Evidence(Match match, List<String> missing, boolean isWeak, List<TermScore> explanation) {}
