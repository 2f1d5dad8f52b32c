// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shike.recording.XmlTexts.Item;
import org.shike.transcript.Cue;
import org.shike.transcript.Timecode;

/**
 * What a media server's file says of a film or an episode.
 *
 * @see <a href="https://kodi.wiki/view/NFO_files">Kodi's description of NFO files</a>
 */
final class MediaServerFile {
  private static final Pattern BILIBILI_ID = Pattern.compile("BV[0-9A-Za-z]{10}");
  private static final Pattern MINUTES = Pattern.compile("[1-9]\\d{0,4}");

  private MediaServerFile() {}

  static Facts facts(Item root) {
    Map<String, List<String>> metadata = new LinkedHashMap<>();
    note(metadata, "url", url(root).stream().toList());
    note(metadata, "date", root.first("aired", "premiered", "releasedate").stream().toList());
    note(metadata, "channel", root.values("studio"));
    note(metadata, "series", root.values("showtitle"));
    note(metadata, "season", root.values("season"));
    note(metadata, "episode", root.values("episode"));
    note(metadata, "speakers", root.values("name"));
    note(
        metadata,
        "tags",
        root.first("tag").isPresent() ? root.values("tag") : root.values("genre"));
    note(metadata, "duration", length(root).stream().toList());
    List<Cue> plot = root.first("plot", "outline").map(Cue::untimed).stream().toList();
    return new Facts(root.first("title").orElse(""), metadata, List.of(), plot);
  }

  static void note(Map<String, List<String>> metadata, String key, List<String> values) {
    if (!values.isEmpty()) {
      metadata.put(key, values);
    }
  }

  private static Optional<String> url(Item root) {
    Optional<String> bilibili =
        root.values("uniqueid").stream()
            .filter(id -> BILIBILI_ID.matcher(id).matches())
            .map(id -> "https://www.bilibili.com/video/" + id + "/")
            .findFirst();
    return root.first("website", "url", "link").or(() -> bilibili);
  }

  private static Optional<String> length(Item root) {
    return root.first("runtime")
        .filter(minutes -> MINUTES.matcher(minutes).matches())
        .map(minutes -> Timecode.of(Duration.ofMinutes(Long.parseLong(minutes))).written());
  }
}
