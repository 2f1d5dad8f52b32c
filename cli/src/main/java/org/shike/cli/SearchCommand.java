// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.shike.index.TranscriptIndex;
import org.shike.render.ResultJson;
import org.shike.search.Completion;
import org.shike.search.CompletionQuery;
import org.shike.search.MomentQuery;
import org.shike.search.SearchResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code shike search}: finds moments. */
@Command(name = "search", mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
  @Mixin private QueryOptions asked = new QueryOptions();
  @Mixin private SearchedIndex searched = new SearchedIndex();
  @Mixin private PageOptions page = new PageOptions();
  @Mixin private OverviewOptions overview = new OverviewOptions();
  @Mixin private ViewOptions view = new ViewOptions();

  private final Shike shike;

  SearchCommand(Shike shike) {
    this.shike = shike;
  }

  @Override
  public Integer call() throws IOException {
    check();
    try (TranscriptIndex index = searched.open(shike.environment())) {
      return asked.isUnfinished() ? complete(index) : search(index);
    }
  }

  /** Which options go together. Each mixin checks the values of its own options. */
  private void check() {
    if (asked.isLike() && (asked.isUnfinished() || !asked.text().isEmpty())) {
      throw new BadCallException("error.like");
    }
    if (!asked.isLike() && asked.text().isBlank()) {
      throw new BadCallException("error.query.empty");
    }
    if (asked.isUnfinished() && (page.isOfMoments() || overview.isAsked())) {
      throw new BadCallException("error.complete");
    }
    if (overview.hasStrip() && view.format() != ViewOptions.Format.JSON) {
      throw new BadCallException("error.strip");
    }
    if (page.hasCursor() && searched.isBundled()) {
      throw new BadCallException("error.cursor");
    }
  }

  private int complete(TranscriptIndex index) throws IOException {
    CompletionQuery unfinished = page.applyTo(CompletionQuery.of(asked.text()));
    List<Completion> completions = index.complete(unfinished);
    CompletionsResult result = new CompletionsResult(shike.out(), asked.text(), completions);
    switch (view.format()) {
      case TEXT -> result.writeText();
      case JSON -> result.writeWhole();
      case JSONL -> result.writeLines();
      case HTML, MD, VTT, SRT, CSV ->
          throw new BadCallException(
              "error.complete.format", view.format().name().toLowerCase(Locale.ROOT));
    }
    return completions.isEmpty() ? Shike.NOTHING_FOUND : Shike.OK;
  }

  private int search(TranscriptIndex index) throws IOException {
    MomentQuery query = overview.applyTo(view.applyTo(page.applyTo(asked.query(index))));
    SearchResult found = index.search(query);
    SearchResult result = searched.isBundled() ? found.withoutCursor() : found;
    show(result);
    note(result);
    return status(result.isPartial(), result.moments().size());
  }

  static int status(boolean isPartial, int found) {
    if (isPartial) {
      return Shike.PARTLY;
    }
    return found == 0 ? Shike.NOTHING_FOUND : Shike.OK;
  }

  private void show(SearchResult result) throws IOException {
    PrintWriter out = shike.out();
    switch (view.format()) {
      case TEXT -> view.text(shike).show(result);
      case JSON -> ResultJson.write(result, out);
      case JSONL -> ResultJson.writeLines(result, out);
      case HTML -> HtmlResult.write(out, result, shike.messages());
      case MD -> MarkdownResult.write(out, result, shike.messages());
      case VTT -> SubtitleResult.writeWebVtt(out, result);
      case SRT -> SubtitleResult.writeSubRip(out, result);
      case CSV -> CsvResult.write(out, result);
    }
  }

  /** Only the object of JSON has keys for notes; with other formats the error output says them. */
  private void note(SearchResult result) {
    ResultNotes notes = new ResultNotes(shike.err(), shike.messages());
    switch (view.format()) {
      case JSON -> {}
      case VTT, SRT -> {
        notes.show(result);
        notes.showLeftOut(result);
      }
      case TEXT, JSONL, HTML, MD, CSV -> notes.show(result);
    }
  }
}
