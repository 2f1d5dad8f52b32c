// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import static org.shike.server.Html.element;
import static org.shike.server.Html.styled;
import static org.shike.server.Html.text;
import static org.shike.server.Html.with;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shike.search.Match;
import org.shike.search.Moment;
import org.shike.search.MomentSource;
import org.shike.search.OtherPlace;

/**
 * A moment in the list of those that were found.
 *
 * @param texts of the reader's language
 * @param moment that was found
 * @param heading the element of its heading
 */
record MomentItem(PageTexts texts, Moment moment, String heading) {
  Html html() {
    List<Html> parts = new ArrayList<>();
    parts.add(link());
    parts.add(styled("p", "snippet", Html.snippet(moment.snippet())));
    parts.add(styled("p", "quiet", Html.all(below())));
    return element("li", parts.toArray(Html[]::new));
  }

  private Html link() {
    String when = moment.timestamp().isEmpty() ? texts.say("untimed") : moment.timestamp();
    String address = PageAddress.reading(moment.transcriptId(), moment.start());
    Html time = element("span", List.of(with("class", "time")), text(when));
    Html place = styled("span", "place", text(place()));
    Html link =
        Html.link(address, List.of(with("class", "moment")), Html.all(time, text(" "), place));
    return element(heading, link);
  }

  /** The title, and the innermost section. */
  private String place() {
    String title = moment.title().isEmpty() ? moment.transcriptId() : moment.title();
    return Stream.concat(Stream.of(title), moment.section().reversed().stream().limit(1))
        .collect(Collectors.joining(" › "));
  }

  private List<Html> below() {
    List<Html> parts = new ArrayList<>();
    moment.speaker().ifPresent(name -> parts.add(part(text(name))));
    if (!moment.missing().isEmpty()) {
      parts.add(part(texts.text("without", String.join(", ", moment.missing()))));
    }
    moment.also().forEach(place -> parts.add(part(also(place))));
    if (moment.match() == Match.GUESSED) {
      parts.add(part(texts.text("guessed")));
    }
    moment
        .start()
        .map(start -> PageAddress.like(moment.transcriptId(), start).toString())
        .ifPresent(like -> parts.add(part(Html.link(like, texts.text("like")))));
    moment
        .link()
        .filter(link -> URI.create(link).isAbsolute()) // media files are not served
        .ifPresent(
            link ->
                parts.add(
                    part(
                        Html.link(
                            link, List.of(with("rel", "noreferrer")), texts.text("source")))));
    parts.add(part(copyButton(texts)));
    return parts;
  }

  private Html also(OtherPlace place) {
    MomentSource source = place.source();
    String title = source.title().isEmpty() ? source.transcriptId() : source.title();
    String address = PageAddress.reading(source.transcriptId(), place.time().start()).toString();
    String name = (title + " " + place.time()).stripTrailing();
    return Html.link(address, texts.text("also", name));
  }

  /** A button that the script shows; it copies the moment, or the marked cue of a transcript. */
  static Html copyButton(PageTexts texts) {
    return element(
        "button",
        List.of(
            with("type", "button"),
            with("class", "copy"),
            with("data-done", texts.say("copied")),
            with("hidden", "")),
        texts.text("copy"));
  }

  private static Html part(Html content) {
    return styled("span", "part", content);
  }
}
