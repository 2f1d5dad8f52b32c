// SPDX-License-Identifier: Apache-2.0

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes the dictionaries of lucene-analysis-smartcn (on the class path) as text, as far as the
 * segmenter can meet their words: {@code ReadDictionary.java <file>}. A line is a word and how
 * often it occurs, or two words and how often the second follows the first.
 *
 * <p>Of the pairs of words the original contains only hashes; the words of each are found by trying
 * all. That takes a while, so nothing is done if the file is there already.
 */
class ReadDictionary {
  private static final String FOLDER = "org/apache/lucene/analysis/cn/smart/hhmm/";
  private static final String WORDS_SHA256 =
      "17c90340b76859b86de7b8f22bdf22b004a1e508e603d5f3845698965104f1ac";
  private static final String PAIRS_SHA256 =
      "4d45d73ea4195f006bdae176d71e9255162427839dd1888749dc9d1670369540";

  private static final String TEXT_SHA256 =
      "f8f85bafb06dc60b9607495b0c370874e1713e71820509b08b8ebd8e3278ba17";

  private static final char FIRST_HAN = 0x4E00;
  private static final char LAST_HAN = 0x9FA5;
  private static final List<String> SPECIAL = List.of("始##始", "末##末", "未##串", "未##数");

  /** No word that occurs less often is in a pair. */
  private static final int LEAST_FREQUENCY = 3;

  private final TreeMap<String, Integer> words = new TreeMap<>();
  private final Map<Long, Integer> pairs = new HashMap<>();

  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]);
    if (Files.exists(file) && sha256(Files.readAllBytes(file)).equals(TEXT_SHA256)) {
      return;
    }
    ReadDictionary dictionary = new ReadDictionary();
    dictionary.readWords(resource("coredict.mem", WORDS_SHA256));
    dictionary.readPairs(resource("bigramdict.mem", PAIRS_SHA256));
    Files.createDirectories(file.getParent());
    Path unfinished = Path.of(file + "." + ProcessHandle.current().pid());
    Files.write(unfinished, dictionary.lines());
    check(file.toString(), Files.readAllBytes(unfinished), TEXT_SHA256);
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static byte[] resource(String name, String sha256)
      throws IOException, NoSuchAlgorithmException {
    try (InputStream in = ClassLoader.getSystemResourceAsStream(FOLDER + name)) {
      byte[] bytes = in.readAllBytes();
      check(name, bytes, sha256);
      return bytes;
    }
  }

  private static void check(String name, byte[] bytes, String sha256)
      throws IOException, NoSuchAlgorithmException {
    String found = sha256(bytes);
    if (!found.equals(sha256)) {
      throw new IOException(name + " is not the one known: sha256 " + found);
    }
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
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
        throw new IllegalStateException("a word occurs twice:  " + word);
      }
    }
  }

  private void readPairs(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      long[] hashes = (long[]) in.readObject();
      int[] frequencies = (int[]) in.readObject();
      for (int i = 0; i < hashes.length; i++) {
        if (hashes[i] != 0) {
          pairs.put(hashes[i], frequencies[i]);
        }
      }
    }
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    words.forEach(
        (word, frequency) -> {
          if (isMet(word)) {
            lines.add(word + "\t" + frequency);
          }
        });
    for (Pair pair : pairsOfWords()) {
      if (isMet(pair.first()) && isMet(pair.second())) {
        lines.add(pair.first() + "\t" + pair.second() + "\t" + pair.frequency());
      }
    }
    return lines;
  }

  private List<Pair> pairsOfWords() {
    List<String> known =
        words.keySet().stream().filter(word -> words.get(word) >= LEAST_FREQUENCY).toList();
    return new PairFinder(known, pairs).find();
  }

  /** Any other character than Han is a word of its own to the segmenter. */
  private static boolean isMet(String word) {
    return isMark(word) || isHan(word) || SPECIAL.contains(word);
  }

  private static boolean isMark(String word) {
    return word.length() == 1 && !Character.isSurrogate(word.charAt(0));
  }

  private static boolean isHan(String word) {
    return word.chars().allMatch(c -> c >= FIRST_HAN && c <= LAST_HAN);
  }

  /**
   * Two words.
   *
   * @param frequency how often the second follows the first
   */
  private record Pair(String first, String second, int frequency) {}

  /**
   * Finds the words of the hashes of pairs. A step of the hash is {@code (hash ^ byte) * PRIME},
   * and how much {@code ^ byte} adds depends on the lowest byte of the hash alone. So the hash of
   * {@code first@second} is that of {@code first@} times a power of the prime, plus one of 256
   * numbers that the second word has.
   */
  private static final class PairFinder {
    private static final long EMPTY_HASH = 0xCBF2_9CE4_8422_2325L;
    private static final long PRIME = 1_099_511_628_211L;
    private static final int LOWEST_BYTE = 0xFF;

    private final List<String> words;
    private final Map<Long, Integer> frequencies;
    private final long[] firsts;
    private final Filter filter = new Filter();

    PairFinder(List<String> words, Map<Long, Integer> frequencies) {
      this.words = words.stream().sorted(Comparator.comparing(PairFinder::lowestByte)).toList();
      this.frequencies = frequencies;
      this.firsts = this.words.stream().mapToLong(PairFinder::first).toArray();
      frequencies.keySet().forEach(filter::add);
    }

    private static long first(String word) {
      return continued(EMPTY_HASH, word + "@");
    }

    private static int lowestByte(String word) {
      return (int) first(word) & LOWEST_BYTE;
    }

    List<Pair> find() {
      List<Pair> found = words.parallelStream().flatMap(this::endingWith).toList();
      if (found.size() != frequencies.size()) {
        throw new IllegalStateException(
            "there are " + frequencies.size() + " pairs, but words for " + found.size());
      }
      return found;
    }

    private Stream<Pair> endingWith(String second) {
      List<Pair> found = new ArrayList<>();
      long power = power(second.length() * Character.BYTES);
      long[] added = added(second, power);
      for (int first = 0; first < firsts.length; first++) {
        long hash = firsts[first] * power + added[(int) firsts[first] & LOWEST_BYTE];
        if (filter.mayHold(hash) && frequencies.containsKey(hash)) {
          found.add(new Pair(words.get(first), second, frequencies.get(hash)));
        }
      }
      return found.stream();
    }

    /** What a word adds to a hash, for each lowest byte of it. */
    private static long[] added(String word, long power) {
      long[] added = new long[LOWEST_BYTE + 1];
      for (int lowest = 0; lowest < added.length; lowest++) {
        added[lowest] = continued(lowest, word) - lowest * power;
      }
      return added;
    }

    private static long power(int exponent) {
      long power = 1;
      for (int i = 0; i < exponent; i++) {
        power *= PRIME;
      }
      return power;
    }

    /** SmartCN's variant of FNV-1 with 64 bits: each character gives its low and its high byte. */
    private static long continued(long hash, String text) {
      long continued = hash;
      for (char character : text.toCharArray()) {
        continued = (continued ^ (character & LOWEST_BYTE)) * PRIME;
        continued = (continued ^ (character >> Byte.SIZE)) * PRIME;
      }
      return continued;
    }
  }

  /**
   * Tells of nearly all other hashes that they are not among those added. Hashes of the same lowest
   * byte meet in 4 KiB of the first half, so it is quickest to ask for them together.
   */
  private static final class Filter {
    private static final int BITS = 23;

    private final long[] low = new long[1 << (BITS - 6)];
    private final long[] high = new long[1 << (BITS - 6)];

    void add(long hash) {
      low[lowBit(hash) >>> 6] |= 1L << lowBit(hash);
      high[highBit(hash) >>> 6] |= 1L << highBit(hash);
    }

    boolean mayHold(long hash) {
      return (low[lowBit(hash) >>> 6] & (1L << lowBit(hash))) != 0
          && (high[highBit(hash) >>> 6] & (1L << highBit(hash))) != 0;
    }

    private static int lowBit(long hash) {
      return ((int) hash & 0xFF) << (BITS - Byte.SIZE)
          | (int) (hash >>> Byte.SIZE) & ((1 << (BITS - Byte.SIZE)) - 1);
    }

    private static int highBit(long hash) {
      return (int) (hash >>> (Long.SIZE - BITS));
    }
  }
}
