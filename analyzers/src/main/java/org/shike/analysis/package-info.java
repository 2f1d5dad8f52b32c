// SPDX-License-Identifier: Apache-2.0

/**
 * Two analysed views, called channels, of Chinese and mixed Chinese/English text.
 *
 * <p>{@link org.shike.analysis.ChineseAnalyzers} is the door. The <em>word</em> channel decides
 * what is relevant, the <em>literal</em> channel guarantees that whatever stands in a text is
 * found.
 */
@NullMarked
package org.shike.analysis;

import org.jspecify.annotations.NullMarked;
