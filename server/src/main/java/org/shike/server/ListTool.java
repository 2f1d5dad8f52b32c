// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.io.IOException;
import java.util.Optional;

/**
 * Lists the transcripts for an assistant.
 *
 * @param tools that it is one of
 */
record ListTool(AssistantTools tools) implements AssistantTools.Work {
  private static final int USUAL_LIST = 20;
  private static final int LONGEST_LIST = 100;

  @Override
  public String json(Parameters given, Optional<String> address) throws IOException {
    int limit = given.number("limit", USUAL_LIST, 1, LONGEST_LIST);
    ListPage page = tools.read(index -> ListPage.of(index, given.one("after"), limit));
    return AssistantTools.marked(json -> IndexJson.write(json, page));
  }
}
