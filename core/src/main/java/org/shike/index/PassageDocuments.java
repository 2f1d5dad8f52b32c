// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.shike.passage.Passage;
import org.shike.passage.PassageSplitters;
import org.shike.search.LinkTemplate;
import org.shike.transcript.Cue;
import org.shike.transcript.SectionTitles;
import org.shike.transcript.Transcript;

/** Turns the passages of a transcript into Lucene documents. */
final class PassageDocuments {
  private static final FieldType CHARACTERS = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    CHARACTERS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    CHARACTERS.freeze();
  }

  /** The metadata key under which the transcripts of a recording name it. */
  private static final String RECORDING_KEY = "recording";

  private static final int LONGEST_ID = 10_000;

  private final Transcript transcript;
  private final boolean hasTimeline;
  private final boolean isSpeech;
  private final Analyzer literal;
  private final SectionTitles titles;
  private final FilterFields filterFields;
  private final Optional<LinkTemplate> link;
  private final Optional<String> recording;

  private PassageDocuments(Transcript transcript, Analyzer literal) {
    this.transcript = transcript;
    this.hasTimeline = transcript.isTimed();
    this.isSpeech = PassageSplitters.isSpeech(transcript);
    this.literal = literal;
    this.titles = SectionTitles.of(transcript);
    this.filterFields = new FilterFields(transcript, titles, literal);
    this.link = LinkTemplate.of(transcript.metadata());
    this.recording = recording(transcript);
  }

  /** A name that is longer than any id is none. */
  private static Optional<String> recording(Transcript transcript) {
    return transcript.metadata().getOrDefault(RECORDING_KEY, List.of()).stream()
        .filter(name -> !name.isEmpty() && name.length() <= LONGEST_ID)
        .findFirst();
  }

  static List<Document> of(Transcript transcript, List<Passage> passages, Analyzer literal)
      throws IOException {
    PassageDocuments documents = new PassageDocuments(transcript, literal);
    List<Document> all = new ArrayList<>();
    for (int at = 0; at < passages.size(); at++) {
      Document document = documents.of(passages.get(at));
      documents.addOpened(document, passages.get(at), passages.subList(Math.max(0, at - 1), at));
      all.add(document);
    }
    if (!all.isEmpty()) {
      documents.filterFields.addToFirst(all.getFirst());
      Strips.addLength(all.getFirst(), passages);
    }
    documents.addBorders(passages, all);
    return all;
  }

  private void addBorders(List<Passage> passages, List<Document> all) {
    String last = "";
    for (int at = 0; at < all.size(); at++) {
      EndUnits units = EndUnits.of(passages.get(at).text(), literal);
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
    titles.opened(passage.first().cue(), other).forEach(title -> addOpened(document, title));
    if (before.isEmpty()) {
      addOpened(document, transcript.title());
    }
  }

  private static void addOpened(Document document, String title) {
    document.add(new TextField(Fields.OPENED_WORD, title, Field.Store.NO));
  }

  private Document of(Passage passage) throws IOException {
    Document document = new Document();
    document.add(new StringField(Fields.TRANSCRIPT, transcript.id(), Field.Store.YES));
    addText(document, passage.text());
    addTitles(document, passage.first().cue());
    PassageTimes times = PassageTimes.of(passage, isSpeech);
    document.add(new BinaryDocValuesField(Fields.PIECES, PassageTimesFormat.encode(times)));
    filterFields.add(document, passage);
    link(passage).ifPresent(text -> document.add(new StoredField(Fields.LINK, text)));
    recording.ifPresent(
        name -> document.add(new StringField(Fields.RECORDING, name, Field.Store.YES)));
    passage.speaker().ifPresent(name -> addSpeaker(document, name));
    if (hasTimeline && passage.time().isEmpty()) {
      document.add(new StringField(Fields.BESIDE_TIMELINE, "", Field.Store.NO));
    }
    return document;
  }

  private Optional<String> link(Passage passage) {
    return passage.time().isPresent()
        ? link.map(LinkTemplate::pattern)
        : link.flatMap(LinkTemplate::url);
  }

  private static void addSpeaker(Document document, String name) {
    document.add(new StoredField(Fields.SPEAKER, name));
    document.add(new TextField(Fields.SPEAKER_WORD, name, Field.Store.NO));
  }

  private static void addText(Document document, String text) {
    document.add(new StoredField(Fields.TEXT, text));
    document.add(new TextField(Fields.TEXT_WORD, text, Field.Store.NO));
    document.add(new TextField(Fields.TEXT_LITERAL, text, Field.Store.NO));
    document.add(new Field(Fields.TEXT_CHARACTER, text, CHARACTERS));
  }

  private void addTitles(Document document, Cue cue) {
    document.add(new StoredField(Fields.TITLE, transcript.title()));
    document.add(new TextField(Fields.TITLE_WORD, transcript.title(), Field.Store.NO));
    for (String title : titles.around(cue)) {
      document.add(new StoredField(Fields.SECTION, title));
      document.add(new TextField(Fields.SECTION_WORD, title, Field.Store.NO));
    }
  }
}
