// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.shike.passage.Passage;
import org.shike.transcript.Cue;
import org.shike.transcript.Section;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/** Turns the passages of a transcript into Lucene documents. */
final class PassageDocuments {
  private static final FieldType CHANNEL = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    CHANNEL.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    CHANNEL.freeze();
  }

  private PassageDocuments() {}

  static List<Document> of(Transcript transcript, List<Passage> passages) {
    boolean hasTimeline = transcript.isTimed();
    return passages.stream().map(passage -> of(transcript, passage, hasTimeline)).toList();
  }

  private static Document of(Transcript transcript, Passage passage, boolean hasTimeline) {
    Document document = new Document();
    document.add(new StringField(Fields.TRANSCRIPT, transcript.id(), Field.Store.YES));
    addText(document, passage.text());
    addTitles(document, transcript, passage.first());
    addCue(document, passage.first());
    if (hasTimeline && !passage.first().isTimed()) {
      document.add(new StringField(Fields.BESIDE_TIMELINE, "", Field.Store.NO));
    }
    return document;
  }

  private static void addText(Document document, String text) {
    document.add(new StoredField(Fields.TEXT, text));
    document.add(new Field(Fields.TEXT_WORD, text, CHANNEL));
    document.add(new Field(Fields.TEXT_LITERAL, text, CHANNEL));
  }

  private static void addTitles(Document document, Transcript transcript, Cue cue) {
    document.add(new StoredField(Fields.TITLE, transcript.title()));
    document.add(new TextField(Fields.TITLE_WORD, transcript.title(), Field.Store.NO));
    for (Section section : transcript.sectionsAround(cue)) {
      document.add(new StoredField(Fields.SECTION, section.title()));
      document.add(new TextField(Fields.SECTION_WORD, section.title(), Field.Store.NO));
    }
  }

  private static void addCue(Document document, Cue cue) {
    document.add(new StoredField(Fields.BASIS, cue.basis().name()));
    document.add(new StoredField(Fields.TIMESTAMP, cue.timestamp()));
    cue.time().ifPresent(time -> addTime(document, time));
    cue.speaker().ifPresent(name -> document.add(new StoredField(Fields.SPEAKER, name)));
  }

  private static void addTime(Document document, TimeRange time) {
    document.add(new StoredField(Fields.START, time.start().toMillis()));
    time.end().ifPresent(end -> document.add(new StoredField(Fields.END, end.toMillis())));
  }
}
