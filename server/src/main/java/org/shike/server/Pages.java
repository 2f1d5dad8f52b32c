// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shike.index.TranscriptIndex;
import org.shike.query.Filter;
import org.shike.search.MomentOrder;
import org.shike.search.MomentQuery;
import org.shike.search.SearchResult;
import org.shike.transcript.Transcript;

/** The pages for people, whole without a script. */
final class Pages {
  private static final Set<String> READING = Set.of("t", "find");

  private final TranscriptIndex index;
  private final SearchSlots slots;
  private final Duration longest;
  private final Optional<MediaFolder> media;

  Pages(TranscriptIndex index, SearchSlots slots, Duration longest, Optional<MediaFolder> media) {
    this.index = index;
    this.slots = slots;
    this.longest = longest;
    this.media = media;
  }

  Answer search(Asked asked) throws IOException {
    PageAddress address = PageAddress.of(asked.parameters());
    SearchPage page = new SearchPage(PageTexts.in(asked.reader()), address);
    if (address.asksNothing()) {
      return Answer.html(page.empty(index.count()));
    }
    SearchResult result = slots.run(() -> found(query(asked.parameters(), address)));
    return Answer.html(page.of(result));
  }

  /**
   * An index in a cluster counts nothing, and says so before it asks; the moments are all the same.
   */
  private SearchResult found(MomentQuery query) throws IOException {
    try {
      return index.search(query);
    } catch (UnsupportedOperationException e) {
      return index.search(query.withFacets(List.of()).withStrip(0).withGroups(0));
    }
  }

  private MomentQuery query(Parameters parameters, PageAddress address) throws IOException {
    MomentQuery asked =
        address.isLike() ? Likeness.query(index, parameters) : MomentQuery.of(address.text());
    return address.applyTo(asked).withTimeLimit(longest);
  }

  Answer transcript(Asked asked, String id) throws IOException {
    asked.parameters().checkOnly(READING);
    Optional<Duration> time = asked.parameters().time("t");
    Transcript transcript =
        slots.run(() -> index.get(id)).orElseThrow(() -> TranscriptResources.missing(id));
    Optional<Player> player =
        media
            .flatMap(folder -> folder.recordingOf(id))
            .map(Player::of)
            .or(() -> Player.of(transcript));
    PageTexts texts = PageTexts.in(asked.reader());
    FoundInTranscript found = found(texts, asked.parameters(), id);
    ReadingPage page = new ReadingPage(texts, transcript, player, found);
    Answer answer = Answer.html(page.at(time));
    return player
        .map(one -> answer.with(SafeHeaders.POLICY, SafeHeaders.withPlayer(one)))
        .orElse(answer);
  }

  private FoundInTranscript found(PageTexts texts, Parameters parameters, String id)
      throws IOException {
    String text = parameters.one("find").orElse("");
    if (text.isBlank()) {
      return new FoundInTranscript(texts, id, "", Optional.empty());
    }
    MomentQuery query =
        MomentQuery.of(text)
            .withFilter(new Filter.Transcript(id))
            .withOrder(MomentOrder.TIME)
            .withLimit(FoundInTranscript.MOST)
            .withTimeLimit(longest);
    return new FoundInTranscript(
        texts, id, text, Optional.of(slots.run(() -> index.search(query))));
  }

  Answer problem(Asked asked, ProblemException problem) {
    Html page = new Frame(PageTexts.in(asked.reader())).problem(problem);
    return Answer.html(page).withStatus(problem.status());
  }
}
