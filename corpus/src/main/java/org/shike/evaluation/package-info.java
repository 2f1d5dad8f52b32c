// SPDX-License-Identifier: Apache-2.0

/**
 * How well a search system finds what it should: {@link org.shike.evaluation.Evaluation} asks each
 * {@link org.shike.evaluation.SearchSystem} the {@link org.shike.evaluation.Topic}s of a {@link
 * org.shike.evaluation.JudgedCollection} and gives its {@link org.shike.evaluation.Measure}s.
 */
@NullMarked
package org.shike.evaluation;

import org.jspecify.annotations.NullMarked;
