// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.shike.search.LinkTemplate;

/**
 * What all moments of a transcript share. The index has it once, with the first passage.
 *
 * <pre>
 * id title                  strings
 * pattern URL recording     1 and a string, or 0 for none
 * </pre>
 *
 * @param link how to link to its moments
 * @param recording the name by which the transcripts of a recording belong together
 */
record TranscriptHead(
    String id, String title, Optional<LinkTemplate> link, Optional<String> recording) {
  BytesRef encoded() {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      out.writeString(id);
      out.writeString(title);
      write(link.map(LinkTemplate::pattern), out);
      write(link.flatMap(LinkTemplate::url), out);
      write(recording, out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory is not a disk", e);
    }
    return new BytesRef(out.toArrayCopy());
  }

  private static void write(Optional<String> string, ByteBuffersDataOutput out) throws IOException {
    out.writeByte((byte) (string.isPresent() ? 1 : 0));
    if (string.isPresent()) {
      out.writeString(string.get());
    }
  }

  static TranscriptHead decode(BytesRef encoded) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(encoded.bytes, encoded.offset, encoded.length);
    String id = in.readString();
    String title = in.readString();
    Optional<String> pattern = optional(in);
    Optional<String> url = optional(in);
    return new TranscriptHead(
        id, title, pattern.map(link -> new LinkTemplate(link, url)), optional(in));
  }

  private static Optional<String> optional(ByteArrayDataInput in) throws IOException {
    return in.readByte() == 0 ? Optional.empty() : Optional.of(in.readString());
  }
}
