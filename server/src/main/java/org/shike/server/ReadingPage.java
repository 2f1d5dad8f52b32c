// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import static org.shike.server.Html.element;
import static org.shike.server.Html.styled;
import static org.shike.server.Html.text;
import static org.shike.server.Html.with;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

/**
 * The page on which a transcript is read.
 *
 * @param texts of the reader's language
 * @param transcript whole
 * @param player of its recording, if it can be played here
 * @param found in it
 */
record ReadingPage(
    PageTexts texts, Transcript transcript, Optional<Player> player, FoundInTranscript found) {
  /** The page with the cue at a time marked. */
  Html at(Optional<Duration> time) {
    int marked =
        time.filter(at -> transcript.isTimed())
            .map(at -> Around.of(transcript.cues(), Cue::time, at).at())
            .orElse(-1);
    OpenedSections sections = OpenedSections.of(transcript);
    List<Html> cues = new ArrayList<>();
    for (int at = 0; at < transcript.cues().size(); at++) {
      sections.openedAt(at).forEach(section -> cues.add(heading(section)));
      cues.add(new CueItem(transcript.id(), transcript.cues().get(at)).html(at == marked));
    }
    return new Frame(texts)
        .page(
            title(),
            "",
            element("h1", text(title())),
            facts(),
            player.map(found -> slot(found, time)).orElse(Html.all()),
            found.html(),
            outline(sections),
            element("div", List.of(with("class", "cues")), cues.toArray(Html[]::new)));
  }

  private String title() {
    return transcript.title().isEmpty() ? transcript.id() : transcript.title();
  }

  private Html facts() {
    String dates = String.join(", ", transcript.metadata().getOrDefault("date", List.of()));
    String id = TranscriptPath.encode(transcript.id());
    String file = "/api/v1/transcripts/" + id + "?format=";
    return styled(
        "p",
        "quiet",
        styled("span", "part", text(dates)),
        styled("span", "part", Html.link(file + "vtt", text("WebVTT"))),
        styled("span", "part", Html.link(file + "srt", text("SubRip"))),
        styled("span", "part", Html.link(file + "json", text("JSON"))),
        styled("span", "part", MomentItem.copyButton(texts)));
  }

  private Html slot(Player found, Optional<Duration> time) {
    return element(
        "div",
        List.of(
            with("id", "player"),
            with("data-kind", found.kind().element()),
            with("data-source", found.source()),
            with("data-title", title())),
        found.isLocal() ? media(found, time) : button(found));
  }

  private Html media(Player found, Optional<Duration> time) {
    String start = time.map(at -> "#t=" + Json.seconds(at).toPlainString()).orElse("");
    return element(
        found.kind().element(),
        List.of(
            with("src", found.source() + start),
            with("controls", ""),
            with("preload", "metadata"),
            with("aria-label", title())));
  }

  /** Nothing is asked of another host before it is pressed. */
  private Html button(Player found) {
    return element(
        "button",
        List.of(with("type", "button"), with("hidden", "")),
        texts.text("play", found.host()));
  }

  private Html outline(OpenedSections sections) {
    Html[] items =
        sections.all().stream()
            .map(
                section ->
                    styled(
                        "li",
                        "level" + Math.min(section.level(), 4),
                        Html.link("#" + section.anchor(), text(section.title()))))
            .toArray(Html[]::new);
    return items.length == 0
        ? Html.all()
        : element(
            "nav",
            List.of(with("class", "outline"), with("aria-label", texts.say("outline"))),
            element(
                "details",
                List.of(with("open", "")),
                element("summary", texts.text("outline")),
                element("ul", items)));
  }

  private static Html heading(OpenedSections.Opened section) {
    return element(
        "h2",
        List.of(
            with("id", section.anchor()), with("class", "level" + Math.min(section.level(), 4))),
        text(section.title()));
  }
}
