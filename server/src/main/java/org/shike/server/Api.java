// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.shike.index.TranscriptIndex;
import org.shike.render.ResultJson;
import org.shike.search.Completion;
import org.shike.search.CompletionQuery;
import org.shike.search.MomentQuery;
import org.shike.search.SearchResult;

/** The resources for programs, below {@code /api/v1}. */
final class Api {
  static final Set<String> COMPLETE = Set.of("q", "limit", "untimed", "format");
  static final String HEALTH = "health";

  private final TranscriptIndex index;
  private final SearchSlots slots;
  private final SearchCall searches;
  private final TranscriptResources transcripts;

  Api(TranscriptIndex index, SearchSlots slots, SearchCall searches) {
    this.index = index;
    this.slots = slots;
    this.searches = searches;
    transcripts = new TranscriptResources(index, slots);
  }

  Answer answer(Asked asked, List<String> path) throws IOException {
    String first = path.getFirst();
    if (first.equals("transcripts")) {
      return transcripts.answer(asked, path.subList(1, path.size()));
    }
    if (path.size() > 1) {
      throw Site.nothing(asked.path());
    }
    return switch (first) {
      case "search" -> search(asked);
      case "like" -> like(asked);
      case "complete" -> complete(asked);
      case "stats" -> stats(asked);
      case HEALTH -> health(asked);
      case Assets.OPENAPI -> Assets.description();
      default -> throw Site.nothing(asked.path());
    };
  }

  private Answer search(Asked asked) throws IOException {
    Parameters parameters = asked.parameters();
    parameters.checkOnly(SearchCall.SEARCH);
    String text = parameters.required("q", "say what to look for, as in ?q=EC2");
    MomentQuery query = searches.applyTo(MomentQuery.of(text), parameters);
    return shown(asked, slots.run(() -> index.search(query)));
  }

  private Answer like(Asked asked) throws IOException {
    Parameters parameters = asked.parameters();
    parameters.checkOnly(SearchCall.LIKE);
    SearchResult result =
        slots.run(
            () -> index.search(searches.applyTo(Likeness.query(index, parameters), parameters)));
    return shown(asked, result);
  }

  private static Answer shown(Asked asked, SearchResult result) throws IOException {
    StringBuilder json = new StringBuilder();
    if (isForLines(asked)) {
      ResultJson.writeLines(result, json);
      return Answer.of(Answer.JSON_LINES, json.toString());
    }
    ResultJson.write(result, json);
    return Answer.json(json.toString());
  }

  private Answer complete(Asked asked) throws IOException {
    Parameters parameters = asked.parameters();
    parameters.checkOnly(COMPLETE);
    CompletionQuery query =
        CompletionQuery.of(parameters.required("q", "say what is typed so far, as in ?q=Gra"))
            .withLimit(limit(parameters))
            .withUntimed(parameters.flag("untimed"))
            .withTimeLimit(searches.longest());
    List<Completion> completions = slots.run(() -> index.complete(query));
    return isForLines(asked)
        ? Answer.of(Answer.JSON_LINES, IndexJson.completionLines(completions))
        : Answer.json(IndexJson.completions(query.text(), completions));
  }

  private static int limit(Parameters parameters) {
    return parameters.number("limit", CompletionQuery.DEFAULT_LIMIT, 1, CompletionQuery.MAX_LIMIT);
  }

  private static boolean isForLines(Asked asked) {
    String preferred = asked.preferred(List.of(Answer.JSON, Answer.JSON_LINES));
    Form usual = preferred.equals(Answer.JSON_LINES) ? Form.JSONL : Form.JSON;
    return asked.parameters().choice("format", usual) == Form.JSONL;
  }

  /** One object, or one per line. */
  private enum Form {
    JSON,
    JSONL
  }

  private Answer stats(Asked asked) throws IOException {
    asked.parameters().checkOnly(Set.of());
    return Answer.json(slots.run(() -> IndexJson.stats(index.stats())));
  }

  Answer health(Asked asked) throws IOException {
    asked.parameters().checkOnly(Set.of());
    long transcripts = index.count();
    return Answer.json(
        Json.line(
            json -> {
              json.writeStartObject();
              json.writeStringProperty("status", "ok");
              json.writeNumberProperty("transcripts", transcripts);
              json.writeEndObject();
            }));
  }
}
