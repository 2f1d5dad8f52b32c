// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis.segment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The words of SmartCN and how often they follow each other. Immutable; shared by all segmenters.
 *
 * <p>{@code build/ReadDictionary.java} and {@code build/ConvertDictionary.java} make its file from
 * the two dictionaries inside lucene-analysis-smartcn.
 */
final class SmartChineseDictionary {
  private static final String FILE = "smartcn.dictionary";
  private static final int MAGIC = 0x5348_4444;

  /** The magic number, how many bytes follow, and their checksum. */
  private static final int HEAD_LENGTH = 3 * Integer.BYTES;

  private final int start;
  private final WordTrie words;
  private final WordPairs pairs;

  private SmartChineseDictionary(ByteBuffer file) {
    start = file.getInt();
    words = new WordTrie(file);
    pairs = new WordPairs(file);
  }

  /** The dictionary that comes with SmartCN, loaded on first use. */
  static SmartChineseDictionary standard() {
    return Standard.DICTIONARY;
  }

  /** The word that precedes the first word of a sentence. */
  int start() {
    return start;
  }

  /** Whether two characters form a word of Han characters. */
  boolean isWord(char first, char second) {
    if (CharacterKind.of(first) != CharacterKind.HAN
        || CharacterKind.of(second) != CharacterKind.HAN) {
      return false;
    }
    int node = words.child(words.code(first), words.code(second));
    return node != WordTrie.NONE && words.word(node) > 0;
  }

  WordTrie words() {
    return words;
  }

  WordPairs pairs() {
    return pairs;
  }

  /** Reads all numbers at once; in a new JVM this is much faster than one by one. */
  static int[] readInts(ByteBuffer file) {
    int[] numbers = new int[file.getInt()];
    file.asIntBuffer().get(numbers);
    file.position(file.position() + numbers.length * Integer.BYTES);
    return numbers;
  }

  /** Reads characters, or numbers of 16 bits, all at once. */
  static char[] readChars(ByteBuffer file) {
    char[] characters = new char[file.getInt()];
    file.asCharBuffer().get(characters);
    file.position(file.position() + characters.length * Character.BYTES);
    return characters;
  }

  private static SmartChineseDictionary load() {
    try (InputStream in = SmartChineseDictionary.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(
            "the analyzers jar does not contain " + FILE + "; build it again");
      }
      return new SmartChineseDictionary(read(in));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE + " from the analyzers jar", e);
    }
  }

  /**
   * Does not use {@code DataInputStream}: a new JVM takes longer to load its classes than to read
   * the numbers.
   */
  private static ByteBuffer read(InputStream in) throws IOException {
    ByteBuffer head = ByteBuffer.wrap(in.readNBytes(HEAD_LENGTH));
    boolean isKnown = head.remaining() == HEAD_LENGTH && head.getInt() == MAGIC;
    byte[] bytes = new byte[isKnown ? head.getInt() : 0];
    int length = in.readNBytes(bytes, 0, bytes.length);
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, length);
    if (!isKnown || head.getInt() != (int) checksum.getValue()) {
      throw new IOException(FILE + " is damaged; build the analyzers again");
    }
    return ByteBuffer.wrap(bytes);
  }

  private static final class Standard {
    static final SmartChineseDictionary DICTIONARY = load();
  }
}
