// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** Goes through the terms of a field in their order, from a start on. */
final class FieldTerms {
  private final TermsEnum terms;
  private final BytesRef start;
  private boolean hasBegun;

  FieldTerms(TermsEnum terms, BytesRef start) {
    this.terms = terms;
    this.start = start;
  }

  /** Goes to the first term, then to each next one; false after the last. */
  boolean next() throws IOException {
    if (hasBegun) {
      return terms.next() != null;
    }
    hasBegun = true;
    return terms.seekCeil(start) != TermsEnum.SeekStatus.END;
  }

  /** The term it is at, until the next one. */
  BytesRef term() throws IOException {
    return terms.term();
  }

  /** How many passages hold the term, removed ones included. */
  int frequency() throws IOException {
    return terms.docFreq();
  }
}
