// SPDX-License-Identifier: Apache-2.0

/**
 * Writes snippets for people: as HTML, as Markdown, for a terminal, or as plain text.
 *
 * <p>Start with {@link org.shike.render.SnippetRenderers}.
 *
 * <pre>{@code
 * SnippetRenderer html = SnippetRenderers.html();
 * for (Moment moment : index.search("Graviton 成本").moments()) {
 *   page.append("<p title=\"").append(html.text(moment.title())).append("\">");
 *   page.append(html.render(moment.snippet())).append("</p>");
 * }
 * }</pre>
 */
@NullMarked
package org.shike.render;

import org.jspecify.annotations.NullMarked;
