// SPDX-License-Identifier: Apache-2.0
package org.shike.render;

import java.util.List;
import org.shike.search.Snippet;

/** Writes text of a transcript in one form, whatever stands in it. Immutable and thread-safe. */
@FunctionalInterface
public interface SnippetRenderer {
  /**
   * Writes a snippet with its highlights marked.
   *
   * @param snippet any snippet; what is in it need not be trusted
   * @return its text in this form
   */
  String render(Snippet snippet);

  /**
   * Writes a text without highlights, such as a title.
   *
   * @param text any text; it need not be trusted
   * @return the same in this form
   */
  default String text(String text) {
    return render(new Snippet(text, List.of()));
  }
}
