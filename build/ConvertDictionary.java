// SPDX-License-Identifier: Apache-2.0

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * Converts the dictionaries of lucene-analysis-smartcn (on the class path) into the form that
 * SmartChineseDictionary loads: {@code ConvertDictionary.java <file>}.
 *
 * <p>The words become a double-array trie (Aoe, 1989), the pairs of words, of which the original
 * holds hashes only, a hash table with a filter; all lie in the file as they will in memory, so
 * that loading copies and computes next to nothing.
 */
class ConvertDictionary {
  private static final String FOLDER = "org/apache/lucene/analysis/cn/smart/hhmm/";
  private static final String WORDS_SHA256 =
      "17c90340b76859b86de7b8f22bdf22b004a1e508e603d5f3845698965104f1ac";
  private static final String PAIRS_SHA256 =
      "4d45d73ea4195f006bdae176d71e9255162427839dd1888749dc9d1670369540";

  private static final char FIRST_HAN = 0x4E00;
  private static final char LAST_HAN = 0x9FA5;
  private static final int NO_WORD = -1;

  /** Keep these as SmartChineseDictionary, WordTrie and WordPairs have them. */
  private static final int MAGIC = 0x5348_4443;

  private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;
  private static final int TABLE_BITS = 19;
  private static final int FILTER_BITS = 22;

  private final TreeMap<String, Integer> words = new TreeMap<>();
  private long[] pairs = {};
  private int[] pairFrequencies = {};

  public static void main(String[] args) throws Exception {
    ConvertDictionary dictionary = new ConvertDictionary();
    dictionary.readWords(resource("coredict.mem", WORDS_SHA256));
    dictionary.readPairs(resource("bigramdict.mem", PAIRS_SHA256));
    Path file = Path.of(args[0]);
    Files.createDirectories(file.getParent());
    dictionary.write(file);
  }

  private static byte[] resource(String name, String sha256)
      throws IOException, NoSuchAlgorithmException {
    try (InputStream in = ClassLoader.getSystemResourceAsStream(FOLDER + name)) {
      byte[] bytes = in.readAllBytes();
      String found = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      if (!found.equals(sha256)) {
        throw new IOException(name + " is not the one known: sha256 " + found);
      }
      return bytes;
    }
  }

  private void readWords(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      short[] listOfSlot = (short[]) in.readObject();
      char[] firstOfSlot = (char[]) in.readObject();
      char[][][] rests = (char[][][]) in.readObject();
      int[][] frequencies = (int[][]) in.readObject();
      for (int slot = 0; slot < firstOfSlot.length; slot++) {
        if (firstOfSlot[slot] != 0) {
          int list = listOfSlot[slot];
          addWords(firstOfSlot[slot], rests[list], frequencies[list]);
        }
      }
    }
  }

  private void addWords(char first, char[][] rests, int[] frequencies) {
    for (int i = 0; i < rests.length; i++) {
      String word = first + (rests[i] == null ? "" : new String(rests[i]));
      if (words.put(word, frequencies[i]) != null) {
        throw new IllegalStateException("a word stands twice: " + word);
      }
    }
  }

  private void readPairs(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      pairs = (long[]) in.readObject();
      pairFrequencies = (int[]) in.readObject();
    }
  }

  private void write(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (String special : List.of("始##始", "末##末", "未##串", "未##数")) {
        out.writeInt(words.get(special));
      }
      writeTrie(out);
      writePairs(out);
    }
    CRC32C checksum = new CRC32C();
    checksum.update(bytes.toByteArray());
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(MAGIC);
      out.writeInt(bytes.size());
      out.writeInt((int) checksum.getValue());
      bytes.writeTo(out);
    }
  }

  private void writePairs(DataOutputStream out) throws IOException {
    long[] filter = new long[1 << (FILTER_BITS - 6)];
    long[] hashes = new long[1 << TABLE_BITS];
    int[] frequencies = new int[1 << TABLE_BITS];
    int[] known = Arrays.stream(pairFrequencies).sorted().distinct().toArray();
    for (int i = 0; i < pairs.length; i++) {
      if (pairs[i] != 0) {
        int bit = (int) ((pairs[i] * GOLDEN) >>> (Long.SIZE - FILTER_BITS));
        filter[bit >>> 6] |= 1L << bit;
        int slot = freeSlot(hashes, pairs[i]);
        hashes[slot] = pairs[i];
        frequencies[slot] = pairFrequencies[i];
      }
    }
    write(out, filter);
    write(out, hashes);
    out.writeInt(known.length);
    write(out, known);
    for (int frequency : frequencies) {
      out.writeChar(Arrays.binarySearch(known, frequency));
    }
  }

  private static int freeSlot(long[] hashes, long hash) {
    int slot = (int) ((hash * GOLDEN) >>> (Long.SIZE - TABLE_BITS));
    while (hashes[slot] != 0) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    return slot;
  }

  private static void write(DataOutputStream out, long[] numbers) throws IOException {
    for (long number : numbers) {
      out.writeLong(number);
    }
  }

  private static void write(DataOutputStream out, int[] numbers) throws IOException {
    for (int number : numbers) {
      out.writeInt(number);
    }
  }

  private void writeTrie(DataOutputStream out) throws IOException {
    Node root = new Node();
    words.forEach(
        (word, frequency) -> {
          if (word.chars().allMatch(c -> c >= FIRST_HAN && c <= LAST_HAN)) {
            root.add(word, frequency);
          }
        });
    DoubleArray array = new DoubleArray();
    array.place(root);
    array.write(out);
  }

  private static final class Node {
    final TreeMap<Character, Node> children = new TreeMap<>();
    int frequency = NO_WORD;

    void add(String word, int frequency) {
      Node node = this;
      for (char character : word.toCharArray()) {
        node = node.children.computeIfAbsent(character, c -> new Node());
      }
      node.frequency = frequency;
    }
  }

  /**
   * Child {@code c} of the node at {@code n} lies at {@code base[n] + c - 0x4E00}, if its check is
   * n.
   */
  private static final class DoubleArray {
    private int[] base = new int[1 << 16];
    private int[] check = filled(1 << 16);
    private int[] frequency = filled(1 << 16);
    private final BitSet taken = new BitSet();
    private int size = 1;

    void place(Node root) {
      taken.set(0);
      List<Node> nodes = new ArrayList<>(List.of(root));
      List<Integer> places = new ArrayList<>(List.of(0));
      for (int next = 0; next < nodes.size(); next++) {
        Node node = nodes.get(next);
        int at = places.get(next);
        frequency[at] = node.frequency;
        if (!node.children.isEmpty()) {
          int first = freeBase(node); // may replace the arrays
          base[at] = first;
          for (var child : node.children.entrySet()) {
            int place = first + child.getKey() - FIRST_HAN;
            check[place] = at;
            nodes.add(child.getValue());
            places.add(place);
          }
        }
      }
    }

    /** The first base at which no child of the node meets a place that is taken. */
    private int freeBase(Node node) {
      int[] children = node.children.keySet().stream().mapToInt(c -> c - FIRST_HAN).toArray();
      int place = Math.max(1, children[0]);
      do {
        place = taken.nextClearBit(place + 1);
      } while (!isFree(place - children[0], children));
      int found = place - children[0];
      grow(found + children[children.length - 1] + 1);
      for (int child : children) {
        taken.set(found + child);
      }
      return found;
    }

    private boolean isFree(int base, int[] children) {
      for (int i = children.length - 1; i >= 0; i--) {
        if (taken.get(base + children[i])) {
          return false;
        }
      }
      return true;
    }

    private void grow(int needed) {
      size = Math.max(size, needed);
      while (base.length < size) {
        int before = base.length;
        base = Arrays.copyOf(base, before * 2);
        check = Arrays.copyOf(check, before * 2);
        frequency = Arrays.copyOf(frequency, before * 2);
        Arrays.fill(check, before, before * 2, NO_WORD);
        Arrays.fill(frequency, before, before * 2, NO_WORD);
      }
    }

    /** The frequencies that occur, then base, check and rank of the frequency for each node. */
    void write(DataOutputStream out) throws IOException {
      int[] known = Arrays.stream(frequency, 0, size).sorted().distinct().toArray();
      out.writeInt(known.length);
      ConvertDictionary.write(out, known);
      out.writeInt(size);
      for (int node = 0; node < size; node++) {
        int rank = Arrays.binarySearch(known, frequency[node]);
        ConvertDictionary.write(out, new int[] {base[node], check[node], rank});
      }
    }

    private static int[] filled(int length) {
      int[] array = new int[length];
      Arrays.fill(array, NO_WORD);
      return array;
    }
  }
}
