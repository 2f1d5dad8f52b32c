// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.markup;

/**
 * Takes what stands in XML or HTML. In XML each start has its end, also where the file is broken.
 */
interface XmlHandler {
  void start(XmlTag tag);

  /** A text between two tags, without references. */
  void text(String text);

  /** The end of the element with this name. */
  void end(String name);

  /** Whether reading on is in vain. */
  boolean isFull();
}
