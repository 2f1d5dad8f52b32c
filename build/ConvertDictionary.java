// SPDX-License-Identifier: Apache-2.0

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * Converts the text that ReadDictionary writes into the form that SmartChineseDictionary loads:
 * {@code ConvertDictionary.java <text> <file>}.
 *
 * <p>The words become a double-array trie (Aoe, 1989), the pairs of words one small hash table for
 * each first word. Everything is laid out in the file as in memory, so that loading copies and
 * computes next to nothing.
 */
class ConvertDictionary {
  private static final char FIRST_HAN = 0x4E00;
  private static final char LAST_HAN = 0x9FA5;
  private static final List<String> SPECIAL = List.of("始##始", "末##末", "未##串", "未##数");

  /** Keep these as SmartChineseDictionary and PairCost have them. */
  private static final int MAGIC = 0x5348_4444;

  private static final int MAX_FREQUENCY = 2_079_997 + 80_000;

  /** The maximum number of words that end at one place, as in WordCandidates. */
  private static final int MAX_LENGTH = 16;

  private final TreeMap<String, Integer> words = new TreeMap<>();
  private final List<Pair> pairs = new ArrayList<>();

  public static void main(String[] args) throws Exception {
    ConvertDictionary dictionary = new ConvertDictionary();
    dictionary.read(Path.of(args[0]));
    Path file = Path.of(args[1]);
    Files.createDirectories(file.getParent());
    dictionary.write(file);
  }

  private void read(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      String[] fields = line.split("\t");
      int frequency = Integer.parseInt(fields[fields.length - 1]);
      if (fields.length == 2) {
        words.put(fields[0], frequency);
      } else {
        pairs.add(new Pair(fields[0], fields[1], frequency));
      }
    }
  }

  private void write(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      writeBody(out);
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

  private void writeBody(DataOutputStream out) throws IOException {
    Numbers numbers = new Numbers(pairs);
    for (String word : SPECIAL) {
      out.writeInt(numbers.of(word));
    }
    out.writeInt(numbers.ofFrequency(0));
    out.writeInt(numbers.ofFrequency(MAX_FREQUENCY));
    writeTrie(out, numbers);
    new PairTable(pairs, numbers).write(out);
  }

  private static boolean isHan(String word) {
    return word.chars().allMatch(c -> c >= FIRST_HAN && c <= LAST_HAN);
  }

  private static void check(String what, int count, int limit) {
    if (count >= limit) {
      throw new IllegalStateException(count + " " + what + " are too many for the format");
    }
  }

  private void writeTrie(DataOutputStream out, Numbers numbers) throws IOException {
    check(
        "characters of a word",
        words.keySet().stream().mapToInt(String::length).max().getAsInt(),
        MAX_LENGTH + 1);
    Node root = new Node();
    for (String word : words.keySet()) {
      if (isHan(word) || word.length() == 1) {
        root.add(word, numbers.of(word));
      }
    }
    new DoubleArray(root).write(out);
  }

  /**
   * Two words.
   *
   * @param frequency how often the second follows the first
   */
  private record Pair(String first, String second, int frequency) {}

  /**
   * Numbers the words from 1 on: each that occurs in a pair, and one for all others of the same
   * frequency, which need not be distinguished. The order is random, so that the lowest bits of a
   * number make a good hash.
   */
  private final class Numbers {
    private static final long SEED = 1;

    private final Map<String, Integer> ofWords = new HashMap<>();
    private final Map<Integer, Integer> ofFrequencies = new HashMap<>();
    private final List<Integer> frequencies = new ArrayList<>(List.of(0));

    Numbers(List<Pair> pairs) {
      List<String> words =
          pairs.stream()
              .flatMap(pair -> Stream.of(pair.first(), pair.second()))
              .distinct()
              .collect(Collectors.toCollection(ArrayList::new));
      Collections.shuffle(words, new Random(SEED));
      words.forEach(word -> ofWords.put(word, next(frequency(word))));
    }

    private int next(int frequency) {
      frequencies.add(frequency);
      return frequencies.size() - 1;
    }

    int of(String word) {
      Integer number = ofWords.get(word);
      return number == null ? ofFrequency(frequency(word)) : number;
    }

    int ofFrequency(int frequency) {
      return ofFrequencies.computeIfAbsent(frequency, this::next);
    }

    /** SmartCN gives all punctuation marks the greatest frequency. */
    private int frequency(String word) {
      return word.length() == 1 && !isHan(word) ? MAX_FREQUENCY : words.get(word);
    }
  }

  /**
   * The pairs by the numbers of their words. Each first word has a row of slots, a hash table with
   * linear probing whose hash keeps the order of the second words. A slot holds the number of the
   * second word; a free slot repeats the next one, and the last is greater than all.
   */
  private static final class PairTable {
    /** Keep this as WordPairs has it. */
    private static final int NUMBER_BITS = 15;

    /** A half more slots than pairs; with less the search is longer. */
    private static final double SLOTS_OF_A_PAIR = 1.5;

    private final Numbers numbers;
    private final long[] costs;
    private final int[] rows;
    private final int[] slots;

    PairTable(List<Pair> pairs, Numbers numbers) {
      this.numbers = numbers;
      this.costs = costs(pairs);
      this.rows = new int[numbers.frequencies.size() + 1];
      Map<Integer, List<Pair>> pairsOfFirst =
          pairs.stream().collect(Collectors.groupingBy(pair -> numbers.of(pair.first())));
      IntStream.Builder all = IntStream.builder();
      for (int first = 0; first < rows.length - 1; first++) {
        int[] row = row(pairsOfFirst.getOrDefault(first, List.of()));
        Arrays.stream(row).forEach(all);
        rows[first + 1] = rows[first] + row.length;
      }
      slots = all.build().toArray();
    }

    private long[] costs(List<Pair> pairs) {
      LongStream alone = numbers.frequencies.stream().mapToLong(frequency -> cost(frequency, 0));
      return LongStream.concat(alone, pairs.stream().mapToLong(this::cost))
          .sorted()
          .distinct()
          .toArray();
    }

    private int[] row(List<Pair> pairs) {
      int[] sorted = pairs.stream().mapToInt(this::slot).sorted().toArray();
      int length = (int) (SLOTS_OF_A_PAIR * sorted.length) + 1;
      while (afterLast(sorted, length) >= length) {
        length++;
      }
      int[] row = new int[length];
      Arrays.fill(row, Integer.MAX_VALUE);
      int at = 0;
      for (int slot : sorted) {
        int home = home(slot, length);
        do {
          row[at++] = slot;
        } while (at <= home);
      }
      return row;
    }

    private static int afterLast(int[] sorted, int length) {
      int end = 0;
      for (int slot : sorted) {
        end = Math.max(end, home(slot, length)) + 1;
      }
      return end;
    }

    private static int home(int slot, int length) {
      return (slot >>> Character.SIZE) * (length - 1) >>> NUMBER_BITS;
    }

    private int slot(Pair pair) {
      return numbers.of(pair.second()) << Character.SIZE | rank(cost(pair));
    }

    private long cost(Pair pair) {
      return cost(numbers.frequency(pair.first()), pair.frequency());
    }

    /** All that the cost of a pair depends on. */
    private static long cost(int frequency, int pairFrequency) {
      return (long) frequency << Integer.SIZE | pairFrequency;
    }

    private int rank(long cost) {
      return Arrays.binarySearch(costs, cost);
    }

    void write(DataOutputStream out) throws IOException {
      check("costs", costs.length, 1 << Character.SIZE);
      check("words", rows.length, 1 << NUMBER_BITS);
      writeInts(out, Arrays.stream(costs).mapToInt(cost -> (int) (cost >>> Integer.SIZE)));
      writeInts(out, Arrays.stream(costs).mapToInt(cost -> (int) cost));
      writeInts(out, Arrays.stream(rows));
      writeChars(out, numbers.frequencies.stream().mapToInt(f -> rank(cost(f, 0))));
      writeChars(out, Arrays.stream(slots).map(slot -> slot >>> Character.SIZE));
      writeChars(out, Arrays.stream(slots).map(slot -> (char) slot));
    }

    private static void writeInts(DataOutputStream out, IntStream numbers) throws IOException {
      int[] all = numbers.toArray();
      out.writeInt(all.length);
      for (int number : all) {
        out.writeInt(number);
      }
    }

    private static void writeChars(DataOutputStream out, IntStream numbers) throws IOException {
      int[] all = numbers.toArray();
      out.writeInt(all.length);
      for (int number : all) {
        out.writeChar(number);
      }
    }
  }

  private static final class Node {
    final TreeMap<Character, Node> children = new TreeMap<>();
    int word;

    void add(String text, int word) {
      Node node = this;
      for (char character : text.toCharArray()) {
        node = node.children.computeIfAbsent(character, c -> new Node());
      }
      node.word = word;
    }

    List<Node> andAllBelow() {
      List<Node> nodes = new ArrayList<>(List.of(this));
      for (int next = 0; next < nodes.size(); next++) {
        nodes.addAll(nodes.get(next).children.values());
      }
      return nodes;
    }
  }

  /**
   * The child of a node for the character {@code c} is at the node's base plus {@code c}. No two
   * nodes have the same base, so {@code c} in the cell tells whose child it is. A cell holds base,
   * word and character.
   */
  private static final class DoubleArray {
    /** Leads beyond the end. */
    private static final int NO_CHILDREN = 1 << 24;

    private final Places places = new Places();
    private long[] cells = new long[1 << 20];

    DoubleArray(Node root) {
      Map<Node, Integer> bases = new HashMap<>();
      List<Node> nodes = root.andAllBelow();
      nodes.stream()
          .filter(node -> !node.children.isEmpty())
          .sorted(Comparator.comparing(node -> -node.children.size()))
          .forEach(node -> bases.put(node, base(node, node == root ? 0 : -FIRST_HAN)));
      for (Node node : nodes) {
        node.children.forEach(
            (character, child) ->
                cells[bases.get(node) + character] =
                    (long) bases.getOrDefault(child, NO_CHILDREN) << Integer.SIZE
                        | (long) child.word << Character.SIZE
                        | character);
      }
    }

    private int base(Node node, int least) {
      return places.take(node.children.keySet().stream().mapToInt(c -> c).toArray(), least);
    }

    void write(DataOutputStream out) throws IOException {
      int size = places.end();
      out.writeInt(size);
      for (int at = 0; at < size; at++) {
        out.writeLong(cells[at]);
      }
    }
  }

  /** Gives out the places of an array. */
  private static final class Places {
    private final BitSet taken = new BitSet();
    private final Set<Integer> bases = new HashSet<>();

    /**
     * Takes the places at some offsets, which ascend, after the first free base and at which all
     * are free.
     */
    int take(int[] offsets, int leastBase) {
      int base = leastBase - 1;
      do {
        base = taken.nextClearBit(base + 1 + offsets[0]) - offsets[0];
      } while (!isFree(base, offsets));
      bases.add(base);
      for (int offset : offsets) {
        taken.set(base + offset);
      }
      return base;
    }

    int end() {
      return taken.length();
    }

    private boolean isFree(int base, int[] offsets) {
      for (int offset : offsets) {
        if (taken.get(base + offset)) {
          return false;
        }
      }
      return !bases.contains(base);
    }
  }
}
