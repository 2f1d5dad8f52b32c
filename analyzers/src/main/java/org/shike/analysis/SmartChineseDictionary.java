// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The words of SmartCN and how often they follow each other. Immutable, shared by all segmenters.
 *
 * <p>{@code build/ConvertDictionary.java} makes its file from the two dictionaries inside
 * lucene-analysis-smartcn.
 */
final class SmartChineseDictionary {
  private static final String FILE = "smartcn.dictionary";
  private static final int MAGIC = 0x5348_4443;

  private final int startFrequency;
  private final int endFrequency;
  private final int stringFrequency;
  private final int numberFrequency;
  private final WordTrie words;
  private final WordPairs pairs;

  private SmartChineseDictionary(ByteBuffer file) {
    startFrequency = file.getInt();
    endFrequency = file.getInt();
    stringFrequency = file.getInt();
    numberFrequency = file.getInt();
    words = new WordTrie(file);
    pairs = new WordPairs(file);
  }

  /** The dictionary that comes with SmartCN, loaded on first use. */
  static SmartChineseDictionary standard() {
    return Standard.DICTIONARY;
  }

  int startFrequency() {
    return startFrequency;
  }

  int endFrequency() {
    return endFrequency;
  }

  /** Of all runs of letters together. */
  int stringFrequency() {
    return stringFrequency;
  }

  /** Of all runs of digits together. */
  int numberFrequency() {
    return numberFrequency;
  }

  WordTrie words() {
    return words;
  }

  WordPairs pairs() {
    return pairs;
  }

  /** Reads so many numbers at once, which in a new JVM is much faster than one by one. */
  static int[] readInts(ByteBuffer file, int count) {
    int[] numbers = new int[count];
    file.asIntBuffer().get(numbers);
    file.position(file.position() + count * Integer.BYTES);
    return numbers;
  }

  private static SmartChineseDictionary load() {
    try (InputStream in = SmartChineseDictionary.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the analyzers jar lacks " + FILE + "; build it again");
      }
      return new SmartChineseDictionary(read(new DataInputStream(in)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE + " from the analyzers jar", e);
    }
  }

  private static ByteBuffer read(DataInputStream in) throws IOException {
    boolean isKnown = in.readInt() == MAGIC;
    byte[] bytes = new byte[isKnown ? in.readInt() : 0];
    int expected = in.readInt();
    in.readFully(bytes);
    CRC32C checksum = new CRC32C();
    checksum.update(bytes);
    if (!isKnown || expected != (int) checksum.getValue()) {
      throw new IOException(FILE + " is damaged; build the analyzers again");
    }
    return ByteBuffer.wrap(bytes);
  }

  private static final class Standard {
    static final SmartChineseDictionary DICTIONARY = load();
  }
}
