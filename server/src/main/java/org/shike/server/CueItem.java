// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import static org.shike.server.Html.element;
import static org.shike.server.Html.styled;
import static org.shike.server.Html.text;
import static org.shike.server.Html.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Timecode;

/**
 * A cue of a transcript that is read.
 *
 * @param transcriptId of its transcript
 * @param cue to be read
 */
record CueItem(String transcriptId, Cue cue) {
  Html html(boolean isMarked) {
    List<Html.Attribute> attributes = new ArrayList<>();
    attributes.add(with("class", "cue"));
    if (isMarked) {
      attributes.add(with("id", "now"));
      attributes.add(with("aria-current", "true"));
    }
    cue.time().ifPresent(time -> attributes.addAll(seconds(time)));
    Html time = cue.time().map(this::time).orElse(styled("span", "time", text("")));
    Html texts =
        styled(
            "div",
            "text",
            cue.speaker().map(name -> styled("span", "speaker", text(name))).orElse(Html.all()),
            Html.all(cue.texts().stream().map(CueItem::paragraph).toList()));
    return element("div", attributes, time, texts);
  }

  private static List<Html.Attribute> seconds(TimeRange time) {
    String start = Json.seconds(time.start()).toPlainString();
    return time.end()
        .map(
            end ->
                List.of(
                    with("data-start", start), with("data-end", Json.seconds(end).toPlainString())))
        .orElse(List.of(with("data-start", start)));
  }

  private Html time(TimeRange time) {
    String shown = new Timecode(time.start(), cue.timestamp()).toString();
    String address = PageAddress.reading(transcriptId, Optional.of(time.start()));
    return Html.link(address, List.of(with("class", "time")), text(shown));
  }

  private static Html paragraph(CueText one) {
    return one.language()
        .map(tag -> element("p", List.of(with("lang", tag)), text(one.text())))
        .orElse(element("p", text(one.text())));
  }
}
