// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.shike.transcript.Message;

/**
 * What lies beside transcripts and looks like them. Such files are left out, unless the caller
 * names them.
 */
@SuppressWarnings("ImmutableEnumChecker") // the fields are patterns and a method reference
enum NotSpeech {
  /** Bilibili's danmaku, as XML or as the ASS made of it. */
  COMMENTS(
      Message.of("comments that fly over the picture"),
      "(?:.*\\.)?danmaku\\.(?:xml|ass|json)",
      NotSpeech::isDanmaku),
  /** What viewers or participants write meanwhile. */
  LIVE_CHAT(
      Message.of("a live chat"),
      ".*\\.live_chat\\.json3?|chat\\.(?:txt|json)|meeting_saved_(?:new_)?chat\\.txt",
      text -> false),
  /** A downloader's list of videos. */
  PLAYLIST(
      Message.of("a playlist"), "", has("\"_type\"\\s{0,9}:\\s{0,9}\"(?:playlist|multi_video)\"")),
  /** The feed of a podcast. */
  FEED(
      Message.of("a feed"),
      "",
      has("\\A[^<]{0,9}(?:<[?!][^>]{0,500}>\\s{0,99}){0,20}<(?:rss|feed)[\\s>]"));

  private static final Pattern COMMENT = Pattern.compile("<d p=\"");
  private static final Pattern XML_OF_COMMENTS = Pattern.compile("<i>|<i\\s");
  private static final Pattern EVENT = Pattern.compile("(?m)^Dialogue:.*");

  /** An event by its style, or by an effect that moves it. */
  private static final Pattern FLYING =
      Pattern.compile("(?i),(?:R2L|L2R|TOP|BTM|Danmaku|Danmu)[^,]{0,20},|\\\\move\\(");

  private final Message noun;
  private final Pattern names;
  private final Predicate<String> signs;

  NotSpeech(Message noun, String names, Predicate<String> signs) {
    this.noun = noun;
    this.names = Pattern.compile(names, Pattern.CASE_INSENSITIVE);
    this.signs = signs;
  }

  /** What such a file is, for people. */
  Message noun() {
    return noun;
  }

  static Optional<NotSpeech> byName(String name) {
    String unpacked = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    return Arrays.stream(values())
        .filter(kind -> kind.names.matcher(unpacked).matches())
        .findFirst();
  }

  static Optional<NotSpeech> byContent(String head) {
    return Arrays.stream(values()).filter(kind -> kind.signs.test(head)).findFirst();
  }

  private static Predicate<String> has(String regex) {
    return Pattern.compile(regex).asPredicate();
  }

  private static boolean isDanmaku(String head) {
    boolean isXml = XML_OF_COMMENTS.matcher(head).find() && COMMENT.matcher(head).find();
    long events = EVENT.matcher(head).results().count();
    long flying =
        EVENT.matcher(head).results().filter(event -> FLYING.matcher(event.group()).find()).count();
    return isXml || (events > 0 && flying * 10 >= events * 9);
  }
}
