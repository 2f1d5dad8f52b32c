// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.shike.index.TranscriptIndex;
import org.shike.server.mcp.McpEndpoint;

/** All resources: which path leads to which. */
final class Site {
  private static final Logger LOG = System.getLogger(Site.class.getName());
  private static final String API = "api";
  private static final String VERSION = "v1";
  private static final String ASSETS = "assets";
  private static final String READING = "t";
  private static final String MEDIA = "media";

  private final Api api;
  private final Pages pages;
  private final LateEndpoint assistants;
  private final Writing writing;
  private final Metrics metrics;
  private final Optional<MediaFolder> media;

  Site(TranscriptIndex index, ServerSettings settings) {
    SearchSlots slots = new SearchSlots(settings.concurrentSearches());
    SearchCall searches = new SearchCall(settings.searchTime());
    api = new Api(index, slots, searches);
    media = settings.media().map(MediaFolder::new);
    pages = new Pages(index, slots, settings.searchTime(), media);
    metrics = new Metrics(slots::running);
    assistants = new LateEndpoint(index, slots, settings.searchTime());
    writing = new Writing(index, settings.writeToken());
  }

  /** What the server says to a request that may change something. */
  Answer change(Asked asked, Change change) {
    Answer answer = counted(asked, () -> changed(asked, change));
    try {
      change.ignoreRest();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "the client did not send all of the content", e);
    }
    return answer;
  }

  private Answer counted(Asked asked, Supplier<Answer> answering) {
    long start = System.nanoTime();
    Answer answer = answering.get();
    metrics.count(asked.path(), answer.status(), System.nanoTime() - start);
    return answer;
  }

  private Answer changed(Asked asked, Change change) {
    List<String> path = asked.path();
    try {
      Optional<String> id = isApi(path) ? Writing.id(belowApi(path)) : Optional.empty();
      return id.isPresent() ? writing.answer(asked, change, id.get()) : Writing.readOnly(change);
    } catch (IOException | RuntimeException e) {
      return Failures.answer(Failures.problem(e));
    }
  }

  Answer answer(Asked asked) {
    return counted(asked, () -> answered(asked));
  }

  private Answer answered(Asked asked) {
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
    if (isApi(path)) {
      return api.answer(asked, belowApi(path));
    }
    if (path.size() == 2 && first.equals(READING)) {
      return pages.transcript(asked, TranscriptPath.id(path.get(1)));
    }
    if (path.size() == 2 && first.equals(ASSETS)) {
      return Assets.answer(path.get(1));
    }
    if (path.size() == 2 && first.equals(MEDIA)) {
      return media
          .flatMap(folder -> folder.file(TranscriptPath.id(path.get(1))))
          .map(Answer::media)
          .orElseThrow(() -> nothing(path));
    }
    if (path.size() == 1 && first.equals(Metrics.NAME)) {
      asked.parameters().checkOnly(Set.of());
      return metrics.answer();
    }
    if (path.size() == 1 && first.equals(Api.HEALTH)) {
      return api.health(asked);
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

  /** Counts the answer to a message of an assistant, which came at a time of the clock. */
  void countMessage(Answer answer, long nanos) {
    metrics.count(List.of(Metrics.ASSISTANTS), answer.status(), System.nanoTime() - nanos);
  }

  static boolean isApi(List<String> path) {
    return path.size() > 2 && path.getFirst().equals(API) && path.get(1).equals(VERSION);
  }

  private static List<String> belowApi(List<String> path) {
    return path.subList(2, path.size());
  }

  static ProblemException nothing(List<String> path) {
    return ProblemException.missing(
        "there is nothing at \"/" + String.join("/", path) + "\"",
        "begin at / with the page, or at /api/v1/openapi.json with the API");
  }
}
