// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

/** The names of all fields of a passage in the index. */
final class Fields {
  /** Id of the transcript: indexed whole, doc values. */
  static final String TRANSCRIPT = "transcript";

  /** Marks untimed passages of transcripts that have a timeline: indexed whole. */
  static final String BESIDE_TIMELINE = "besideTimeline";

  /** The text in the word channel: indexed with positions. */
  static final String TEXT_WORD = "text.word";

  /** Runs and pairs of the literal channel, see {@link LiteralTokens}: indexed with positions. */
  static final String TEXT_LITERAL = "text.literal";

  /** Single characters of the literal channel: indexed with frequencies. */
  static final String TEXT_CHARACTER = "text.character";

  /** The transcript's title in the word channel: indexed. */
  static final String TITLE_WORD = "title.word";

  /** The titles of the sections around the passage in the word channel, far apart: indexed. */
  static final String SECTION_WORD = "section.word";

  /**
   * The titles of the sections that begin with the passage, and with the first one that of the
   * transcript, in the word channel, far apart: indexed.
   */
  static final String OPENED_WORD = "opened.word";

  /** The name of the speaker in the word channel: indexed. */
  static final String SPEAKER_WORD = "speaker.word";

  /** Marks the first passage of each transcript: indexed whole. */
  static final String FIRST = "first";

  /** Marks a passage that continues in the next one: indexed whole. */
  static final String GOES_ON = "goesOn";

  /** Marks a passage that the same speaker continues in the next one: indexed whole. */
  static final String SPEAKER_GOES_ON = "speakerGoesOn";

  /** The two units at the border to the next passage, see {@link Borders}: indexed whole. */
  static final String BORDER = "border";

  /** What passages are filtered by, see {@link FilterTerms}: indexed whole. */
  static final String FILTER_TERM = "fact";

  /** What transcripts are filtered by, on their first passage only, see {@link FilterTerms}. */
  static final String TRANSCRIPT_FILTER_TERM = "transcript.fact";

  /** What passages are counted by, see {@link Facets}: a sorted set of doc values. */
  static final String FACET = "facet";

  /** When the passage starts: numeric doc values. */
  static final String START_MILLIS = "start.millis";

  /** When the last passage ends, on the first one only: numeric doc values. */
  static final String LENGTH_MILLIS = "length.millis";

  /** The days of the recording since 1970-01-01, on its first passage only: points. */
  static final String DAY = "day";

  /** The last day of the recording since 1970-01-01, on each passage: doc values. */
  static final String NEWEST_DAY = "day.newest";

  /** First and last millisecond: a range. */
  static final String SPAN = "span";

  /** The text: stored. */
  static final String TEXT = "text";

  /** One title for each section around the passage, outermost first: stored. */
  static final String SECTION = "section";

  /** The time of each piece of the text, see {@link PassageTimesFormat}: binary doc values. */
  static final String PIECES = "pieces";

  /** Speaker: stored. */
  static final String SPEAKER = "speaker";

  /** The recording, where it has several transcripts: indexed whole. */
  static final String RECORDING = "recording";

  /**
   * What all moments of the transcript share, on its first passage only, see {@link
   * TranscriptHead}: binary doc values.
   */
  static final String HEAD = "head";

  /**
   * The rest of the transcript, on its first passage only, see {@link StoredTranscript}: doc
   * values.
   */
  static final String SOURCE = "source";

  private Fields() {}
}
