// SPDX-License-Identifier: Apache-2.0

/**
 * Two analysed views, called channels, of Chinese and mixed Chinese/English text.
 *
 * <p>{@link org.shike.analysis.ChineseAnalyzers} is the entry point. The <em>word</em> channel
 * decides what is relevant, the <em>literal</em> channel guarantees that every piece of a text is
 * found. {@link org.shike.analysis.Analysis} says which of them an index uses, with the user's
 * {@link org.shike.analysis.Lexicon} and {@link org.shike.analysis.Synonyms}.
 *
 * <pre>{@code
 * try (Analyzer analyzer = ChineseAnalyzers.word()) {
 *   AnalyzedToken.of(analyzer, "用EC2降低成本14%").forEach(System.out::println);
 * }
 * }</pre>
 */
@NullMarked
package org.shike.analysis;

import org.jspecify.annotations.NullMarked;
