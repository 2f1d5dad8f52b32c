// SPDX-License-Identifier: Apache-2.0
package org.shike.render;

import java.util.List;
import org.shike.search.Snippet;

/** Writes any text of a transcript safely in one format. Immutable and thread-safe. */
@FunctionalInterface
public interface SnippetRenderer {
  /**
   * Writes a snippet with its highlights marked.
   *
   * @param snippet any snippet; its text need not be trusted
   * @return its text in this format
   */
  String render(Snippet snippet);

  /**
   * Writes a text without highlights, such as a title.
   *
   * @param text any text; it need not be trusted
   * @return the text in this format
   */
  default String text(String text) {
    return render(new Snippet(text, List.of()));
  }
}
