// SPDX-License-Identifier: Apache-2.0

/**
 * Shows snippets to people: as HTML, Markdown, on a terminal, or as text only.
 *
 * <p>{@link org.shike.render.SnippetRenderers} is the door.
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
