// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.markup;

/**
 * Receives the content of XML or HTML. In XML each start has an end, even if the file is broken.
 */
interface XmlHandler {
  void start(XmlTag tag);

  /** A text between two tags, with references replaced. */
  void text(String text);

  /** The end of the element with this name. */
  void end(String name);

  /** Whether reading on is useless. */
  boolean isFull();
}
