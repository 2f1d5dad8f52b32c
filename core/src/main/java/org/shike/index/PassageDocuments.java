// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.shike.passage.Passage;
import org.shike.passage.PassageSplitters;
import org.shike.search.LinkTemplate;
import org.shike.transcript.Cue;
import org.shike.transcript.SectionTitles;
import org.shike.transcript.Transcript;

/** Turns the passages of a transcript into Lucene documents. */
final class PassageDocuments {
  /** The metadata key under which the transcripts of a recording name it. */
  private static final String RECORDING_KEY = "recording";

  private static final int LONGEST_ID = 10_000;

  private final Transcript transcript;
  private final boolean hasTimeline;
  private final boolean isSpeech;
  private final Channels channels;
  private final SectionTitles titles;
  private final FilterFields filterFields;
  private final Optional<String> recording;

  /** The words of titles and names, which many passages share. */
  private final Map<String, TokenTable> words = new HashMap<>();

  private PassageDocuments(Transcript transcript, Channels channels) {
    this.transcript = transcript;
    this.hasTimeline = transcript.isTimed();
    this.isSpeech = PassageSplitters.isSpeech(transcript);
    this.channels = channels;
    this.titles = SectionTitles.of(transcript);
    this.filterFields = new FilterFields(transcript, titles, channels.literal());
    this.recording = recording(transcript);
  }

  /** A name that is longer than any id is none. */
  private static Optional<String> recording(Transcript transcript) {
    return transcript.metadata().getOrDefault(RECORDING_KEY, List.of()).stream()
        .filter(name -> !name.isEmpty() && name.length() <= LONGEST_ID)
        .findFirst();
  }

  static TranscriptDocuments of(Transcript transcript, List<Passage> passages, Channels channels)
      throws IOException {
    PassageDocuments documents = new PassageDocuments(transcript, channels);
    List<Document> all = new ArrayList<>();
    List<TokenTable> literals = new ArrayList<>();
    for (int at = 0; at < passages.size(); at++) {
      String text = passages.get(at).text();
      literals.add(TokenTable.of(channels.literal(), text));
      Document document = documents.of(passages.get(at), text, literals.getLast());
      documents.addOpened(document, passages.get(at), passages.subList(Math.max(0, at - 1), at));
      all.add(document);
    }
    documents.addBorders(passages, literals, all);
    return new TranscriptDocuments(all, documents.shared(passages), documents.head());
  }

  private Document shared(List<Passage> passages) {
    Document shared = new Document();
    filterFields.addToFirst(shared);
    Strips.addLength(shared, passages);
    return shared;
  }

  private TranscriptHead head() {
    return new TranscriptHead(
        transcript.id(), transcript.title(), LinkTemplate.of(transcript.metadata()), recording);
  }

  private void addBorders(List<Passage> passages, List<TokenTable> literals, List<Document> all) {
    String last = "";
    for (int at = 0; at < all.size(); at++) {
      TokenTable units = literals.get(at);
      if (at > 0 && PassageSplitters.goesOn(passages.get(at - 1), passages.get(at), isSpeech)) {
        addBorder(all.get(at - 1), last, units.first());
        addSpeaker(all.get(at - 1), passages.get(at - 1), passages.get(at));
      } else {
        last = "";
      }
      last = units.last().isEmpty() ? last : units.last();
    }
  }

  /** A passage of signs only continues the one before it. */
  private static void addBorder(Document document, String last, String first) {
    document.add(new StringField(Fields.GOES_ON, "", Field.Store.NO));
    if (!last.isEmpty() && !first.isEmpty()) {
      document.add(new StringField(Fields.BORDER, Borders.term(last, first), Field.Store.NO));
    }
  }

  private static void addSpeaker(Document document, Passage passage, Passage next) {
    if (passage.speaker().equals(next.speaker())) {
      document.add(new StringField(Fields.SPEAKER_GOES_ON, "", Field.Store.NO));
    }
  }

  private void addOpened(Document document, Passage passage, List<Passage> before) {
    Optional<Cue> other = before.stream().map(one -> one.first().cue()).findFirst();
    titles
        .opened(passage.first().cue(), other)
        .forEach(title -> document.add(words(Fields.OPENED_WORD, title)));
    if (before.isEmpty()) {
      document.add(words(Fields.OPENED_WORD, transcript.title()));
    }
  }

  /** A title or a name in the word channel. */
  private Field words(String field, String text) {
    return AnalysedField.of(
        field, words.computeIfAbsent(text, one -> TokenTable.of(channels.word(), one)));
  }

  private Document of(Passage passage, String text, TokenTable literals) throws IOException {
    Document document = new Document();
    document.add(new StringField(Fields.TRANSCRIPT, transcript.id(), Field.Store.NO));
    document.add(new StoredField(Fields.TEXT, text));
    document.add(AnalysedField.of(Fields.TEXT_WORD, TokenTable.of(channels.word(), text)));
    document.add(AnalysedField.of(Fields.TEXT_LITERAL, literals, LiteralTokens::isInRows));
    document.add(
        AnalysedField.withoutPositions(
            Fields.TEXT_CHARACTER, literals, LiteralTokens::isCharacter));
    addTitles(document, passage.first().cue());
    PassageTimes times = PassageTimes.of(passage, isSpeech);
    document.add(new BinaryDocValuesField(Fields.PIECES, PassageTimesFormat.encode(times)));
    filterFields.add(document, passage);
    recording.ifPresent(
        name -> document.add(new StringField(Fields.RECORDING, name, Field.Store.NO)));
    passage.speaker().ifPresent(name -> addSpeaker(document, name));
    if (hasTimeline && passage.time().isEmpty()) {
      document.add(new StringField(Fields.BESIDE_TIMELINE, "", Field.Store.NO));
    }
    return document;
  }

  private void addSpeaker(Document document, String name) {
    document.add(new StoredField(Fields.SPEAKER, name));
    document.add(words(Fields.SPEAKER_WORD, name));
  }

  private void addTitles(Document document, Cue cue) {
    document.add(words(Fields.TITLE_WORD, transcript.title()));
    for (String title : titles.around(cue)) {
      document.add(new StoredField(Fields.SECTION, title));
      document.add(words(Fields.SECTION_WORD, title));
    }
  }
}
