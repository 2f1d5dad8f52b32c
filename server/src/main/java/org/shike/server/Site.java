// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.io.IOException;
import java.util.List;
import org.shike.index.TranscriptIndex;
import org.shike.server.mcp.McpEndpoint;

/** All resources: which path leads to which. */
final class Site {
  private static final String API = "api";
  private static final String VERSION = "v1";
  private static final String ASSETS = "assets";
  private static final String READING = "t";

  private final Api api;
  private final Pages pages;
  private final LateEndpoint assistants;

  Site(TranscriptIndex index, ServerSettings settings) {
    SearchSlots slots = new SearchSlots(settings.concurrentSearches());
    SearchCall searches = new SearchCall(settings.searchTime());
    api = new Api(index, slots, searches);
    pages = new Pages(index, slots, settings.searchTime());
    assistants = new LateEndpoint(index, slots, settings.searchTime());
  }

  Answer answer(Asked asked) {
    boolean isForProgram = asked.path().getFirst().equals(API);
    try {
      return found(asked);
    } catch (IOException | RuntimeException e) {
      ProblemException problem = Failures.problem(e);
      return isForProgram ? Failures.answer(problem) : pages.problem(asked, problem);
    }
  }

  private Answer found(Asked asked) throws IOException {
    List<String> path = asked.path();
    String first = path.getFirst();
    if (path.size() > 2 && first.equals(API) && path.get(1).equals(VERSION)) {
      return api.answer(asked, path.subList(2, path.size()));
    }
    if (path.size() == 2 && first.equals(READING)) {
      return pages.transcript(asked, TranscriptPath.id(path.get(1)));
    }
    if (path.size() == 2 && first.equals(ASSETS)) {
      return Assets.answer(path.get(1));
    }
    if (path.size() == 1 && first.isEmpty()) {
      return pages.search(asked);
    }
    throw nothing(path);
  }

  /** What answers assistants, whose messages are not resources. */
  McpEndpoint assistants() {
    return assistants.get();
  }

  static ProblemException nothing(List<String> path) {
    return ProblemException.missing(
        "there is nothing at \"/" + String.join("/", path) + "\"",
        "begin at / with the page, or at /api/v1/openapi.json with the API");
  }
}
