// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.time.Duration;
import java.util.Optional;
import org.shike.passage.Passage;
import org.shike.search.LinkTemplate;
import org.shike.search.Moment;
import org.shike.transcript.SectionTitles;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;
import tools.jackson.core.JsonGenerator;

/**
 * A transcript from which an assistant quotes.
 *
 * @param transcript whole
 * @param text of it
 * @param titles of its sections
 * @param address of the server that shows it, if one does
 */
record Quotable(
    Transcript transcript, TranscriptText text, SectionTitles titles, Optional<String> address) {
  static Quotable of(Transcript transcript, Optional<String> address) {
    return new Quotable(
        transcript, TranscriptText.of(transcript), SectionTitles.of(transcript), address);
  }

  Quote quote(Moment moment) {
    Quote.Said said =
        new Quote.Said(
            moment.time().range(),
            moment.time().sourceTimestamp(),
            moment.time().basis(),
            moment.speaker(),
            moment.section());
    return new Quote(
        said,
        moment.snippet().text(),
        text.offset(moment.snippet(), moment.start()),
        moment.link(),
        page(moment.start()));
  }

  Quote quote(Passage passage) {
    Quote.Said said =
        new Quote.Said(
            passage.time(),
            passage.first().timestamp(),
            passage.basis(),
            passage.speaker(),
            titles.around(passage.first().cue()));
    return new Quote(
        said,
        passage.text(),
        text.offset(passage),
        link(passage.time()),
        page(passage.time().map(TimeRange::start)));
  }

  /** The URL that plays a time of the recording. */
  Optional<String> link(Optional<TimeRange> time) {
    return time.flatMap(
        range -> LinkTemplate.of(transcript.metadata()).map(links -> links.at(range)));
  }

  /** The address of the page that shows a time of the transcript. */
  Optional<String> page(Optional<Duration> time) {
    return address.map(server -> server + PageAddress.reading(transcript.id(), time));
  }

  void writeNames(JsonGenerator json) {
    json.writeObjectPropertyStart("transcript");
    json.writeStringProperty("id", transcript.id());
    json.writeStringProperty("title", transcript.title());
    json.writeEndObject();
  }
}
