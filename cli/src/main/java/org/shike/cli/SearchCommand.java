// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shike.analysis.Analysis;
import org.shike.corpus.BundledCorpus;
import org.shike.index.IndexSettings;
import org.shike.index.TranscriptIndex;
import org.shike.render.ResultJson;
import org.shike.search.Completion;
import org.shike.search.CompletionQuery;
import org.shike.search.MomentOrder;
import org.shike.search.MomentQuery;
import org.shike.search.MomentView;
import org.shike.search.SearchResult;
import org.shike.transcript.Transcript;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shike search}: finds moments. */
@Command(
    name = "search",
    description =
        "Finds moments that hold every word of QUERY, then most of them; for a sentence,"
            + " those that share most with it.",
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
  private static final int MOMENTS_OF_A_GROUP = 3;
  private static final int USUAL_LINES = 5;

  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "What to look for.")
  private List<String> query = List.of();

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "The index to search; without it the bundled transcripts are searched.")
  private @Nullable Path index;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many moments to show at most (default: ${DEFAULT-VALUE}).")
  private int limit = MomentQuery.DEFAULT_LIMIT;

  @Option(
      names = "--cursor",
      paramLabel = "C",
      description = "Show the next page of the same query: the cursor that came with the last one.")
  private @Nullable String cursor;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Option(
      names = "--untimed",
      description = "Search the untimed text of transcripts that have a timeline, too.")
  private boolean untimed;

  @Option(
      names = "--complete",
      description = "Show how QUERY may go on, instead of moments (text and JSON).")
  private boolean isUnfinished;

  @Option(
      names = "--like",
      paramLabel = "TRANSCRIPT@TIME",
      description =
          "Instead of QUERY: find what is like this moment, such as talk.srt@12:30;"
              + " --complete transcript: lists the ids of transcripts.")
  private @Nullable String like;

  @Option(
      names = "--facet",
      paramLabel = "NAME",
      description =
          "Count all passages that match by speaker, section, lang, date or a key of the"
              + " metadata; may be repeated.")
  private List<String> facets = List.of();

  @Option(
      names = "--group",
      description =
          "Show the best transcripts, as many as --limit says, with three moments of each.")
  private boolean isGrouped;

  @Option(
      names = "--strip",
      paramLabel = "N",
      description =
          "Divide each recording into N parts and count what matches in each; with --format json.")
  private int strip;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description =
          "One of relevance (the default), time in the recording, date with the newest first; the"
              + " latter two only where moments hold every word.")
  private MomentOrder sort = MomentOrder.RELEVANCE;

  @Option(
      names = "--context",
      paramLabel = "N",
      description = "Show up to N passages before and behind each moment (but in vtt and srt).")
  private int context;

  @Option(
      names = "--lines",
      paramLabel = "N",
      description =
          "In text, shorten what is shown of a moment to N lines, to the sentences that match; 0 for"
              + " all of it (default: ${DEFAULT-VALUE}).")
  private int lines = USUAL_LINES;

  @Option(
      names = "--no-merging",
      description = "Show each window of speech that matches by itself.")
  private boolean isApart;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description = "Show what is found within so many whole seconds.")
  private @Nullable Integer timeLimit;

  @Option(
      names = "--explain",
      description = "Say of each moment what its score is made of (but in csv, vtt and srt).")
  private boolean isExplained;

  @Option(
      names = "--lexicon",
      paramLabel = "FILE",
      description = "Words that stay whole, one a line.")
  private @Nullable Path lexicon;

  @Option(
      names = "--synonyms",
      paramLabel = "FILE",
      description = "Other names of the query's words, in Solr's format.")
  private @Nullable Path synonyms;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "Mark words in bold: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Terminal.Color color = Terminal.Color.AUTO;

  private final Shike shike;

  SearchCommand(Shike shike) {
    this.shike = shike;
  }

  @Override
  public Integer call() throws IOException {
    String text = String.join(" ", query);
    check(text);
    try (TranscriptIndex opened = open()) {
      return isUnfinished ? complete(opened, text) : search(opened, text);
    }
  }

  private void check(String text) {
    if (like != null && (isUnfinished || !text.isEmpty())) {
      throw new IllegalArgumentException("--like stands for a query; leave out the other");
    }
    if (like == null && text.isBlank()) {
      throw new IllegalArgumentException("the query is empty; say what to look for");
    }
    if (isUnfinished && (isGrouped || cursor != null || !facets.isEmpty())) {
      throw new IllegalArgumentException(
          "--complete shows no moments; leave out --group, --cursor and --facet");
    }
    if (lines < 0) {
      throw new IllegalArgumentException("lines must be 0 or more, but was " + lines);
    }
    if (strip != 0 && format != Format.JSON) {
      throw new IllegalArgumentException("--strip is for programs; add --format json");
    }
  }

  private int complete(TranscriptIndex opened, String text) throws IOException {
    CompletionQuery unfinished = CompletionQuery.of(text).withLimit(limit).withUntimed(untimed);
    List<Completion> completions = opened.complete(unfinished);
    CompletionsResult result = new CompletionsResult(shike.out(), text, completions);
    switch (format) {
      case TEXT -> result.writeText();
      case JSON -> result.writeWhole();
      case JSONL -> result.writeLines();
      case HTML, MD, VTT, SRT, CSV ->
          throw new IllegalArgumentException(
              "--complete has no --format " + format + "; use text, json or jsonl");
    }
    return completions.isEmpty() ? Shike.NOTHING_FOUND : Shike.OK;
  }

  private int search(TranscriptIndex opened, String text) throws IOException {
    MomentQuery first = like == null ? MomentQuery.of(text) : MomentPlace.parse(like).like(opened);
    SearchResult found = opened.search(page(asked(first)));
    SearchResult result = index == null ? found.withoutCursor() : found;
    show(result);
    return status(result.isPartial(), result.moments().size());
  }

  static int status(boolean isPartial, int found) {
    if (isPartial) {
      return Shike.PARTLY;
    }
    return found == 0 ? Shike.NOTHING_FOUND : Shike.OK;
  }

  private MomentQuery asked(MomentQuery query) {
    return (timeLimit == null ? query : query.withTimeLimit(Duration.ofSeconds(timeLimit)))
        .withLimit(limit)
        .withUntimed(untimed)
        .withContext(context)
        .withSnippetLength(format.snippetLength())
        .withOrder(sort)
        .withMerging(!isApart)
        .withExplanation(isExplained)
        .withFacets(facets)
        .withStrip(strip)
        .withGroups(isGrouped ? MOMENTS_OF_A_GROUP : 0);
  }

  private MomentQuery page(MomentQuery first) {
    if (cursor == null) {
      return first;
    }
    if (index == null) {
      throw new IllegalArgumentException(
          "--cursor needs --index; the bundled transcripts are put into a new index by each call");
    }
    return first.withCursor(cursor);
  }

  private TranscriptIndex open() throws IOException {
    Analysis analysis =
        Analysis.standard()
            .withLexicon(AnalysisFiles.lexicon(lexicon))
            .withSynonyms(AnalysisFiles.synonyms(synonyms));
    if (index != null) {
      return TranscriptIndex.openReadOnly(index, IndexSettings.of(analysis));
    }
    TranscriptIndex bundled = TranscriptIndex.inMemory(IndexSettings.of(analysis));
    for (Transcript transcript : BundledCorpus.transcripts()) {
      bundled.put(transcript);
    }
    return bundled;
  }

  private void show(SearchResult result) throws IOException {
    PrintWriter out = shike.out();
    switch (format) {
      case TEXT -> text().show(result);
      case JSON -> ResultJson.write(result, out);
      case JSONL -> ResultJson.writeLines(result, out);
      case HTML -> HtmlResult.write(out, result);
      case MD -> MarkdownResult.write(out, result);
      case VTT -> SubtitleResult.writeWebVtt(out, result);
      case SRT -> SubtitleResult.writeSubRip(out, result);
      case CSV -> CsvResult.write(out, result);
    }
    note(result);
  }

  private TextResult text() {
    Terminal terminal = shike.terminal();
    return new TextResult(shike.out(), terminal.columns(), lines, terminal.showsBold(color));
  }

  /** What the object of JSON has keys for, and no other form a place, the error output says. */
  private void note(SearchResult result) {
    ResultNotes notes = new ResultNotes(shike.err());
    switch (format) {
      case JSON -> {}
      case VTT, SRT -> {
        notes.show(result);
        notes.showLeftOut(result);
      }
      case TEXT, JSONL, HTML, MD, CSV -> notes.show(result);
    }
  }

  /** How the result is written. */
  enum Format {
    TEXT,
    JSON,
    JSONL,
    HTML,
    MD,
    VTT,
    SRT,
    CSV;

    /** Lines are chosen from, and a cue starts inside of, the whole text of a moment. */
    int snippetLength() {
      return switch (this) {
        case TEXT, VTT, SRT -> Integer.MAX_VALUE;
        case JSON, JSONL, HTML, MD, CSV -> MomentView.DEFAULT_SNIPPET_LENGTH;
      };
    }

    /** As a person types it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
