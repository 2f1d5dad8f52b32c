// SPDX-License-Identifier: Apache-2.0

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * Converts the text that ReadDictionary writes into the form that SmartChineseDictionary loads:
 * {@code ConvertDictionary.java <text> <file>}. That takes a while, so nothing is done if the file
 * is newer than the text and this program.
 *
 * <p>The words become a double-array trie (Aoe, 1989), the pairs of words displaced rows (Tarjan
 * and Yao, 1979). The places are found here, so that loading only copies. What texts contain often
 * gets small numbers, so that what is read often lies together.
 */
class ConvertDictionary {
  private static final char FIRST_HAN = 0x4E00;
  private static final char LAST_HAN = 0x9FA5;
  private static final String STRING = "未##串";
  private static final String NUMBER = "未##数";

  /** Any character that is not in the dictionary. */
  private static final String UNKNOWN = "";

  /** Any punctuation mark that is in no pair. */
  private static final String DELIMITER = "\n";

  /** The words for the kinds of characters, in the order of CharacterCodes, from 1 on. */
  private static final List<String> KINDS =
      List.of(STRING, NUMBER, UNKNOWN, UNKNOWN, DELIMITER, STRING);

  /** Keep these as SmartChineseDictionary and PairCost have them. */
  private static final int MAGIC = 0x5348_4444;

  private static final int MAX_FREQUENCY = 2_079_997 + 80_000;

  /** The longest word has fewer characters, as in ShortestPath. */
  private static final int MAX_LENGTH = 16;

  private final TreeMap<String, Integer> words = new TreeMap<>();
  private final List<Pair> pairs = new ArrayList<>();

  public static void main(String[] args) throws Exception {
    Path text = Path.of(args[0]);
    Path file = Path.of(args[1]);
    if (isNewer(file, text) && isNewer(file, program())) {
      return;
    }
    ConvertDictionary dictionary = new ConvertDictionary();
    dictionary.read(text);
    Files.createDirectories(file.getParent());
    Path unfinished = Path.of(file + "." + ProcessHandle.current().pid());
    dictionary.write(unfinished);
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static boolean isNewer(Path file, Path than) throws IOException {
    return Files.exists(file)
        && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(than)) > 0;
  }

  private static Path program() throws URISyntaxException {
    return Path.of(
        ConvertDictionary.class.getProtectionDomain().getCodeSource().getLocation().toURI());
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
    out.writeInt(numbers.of("始##始"));
    writeTrie(out, numbers);
    check("words", numbers.count(), 1 << DoubleArray.WORD_BITS);
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
    List<Character> characters = characters();
    List<Integer> kinds = KINDS.stream().map(numbers::of).toList();
    check("characters", characters.size() + kinds.size(), 1 << DoubleArray.CODE_BITS);
    Map<Character, Integer> codes = new HashMap<>();
    Node root = new Node();
    for (int word : kinds) {
      root.add(List.of(root.children.size() + 1), word);
    }
    for (char character : characters) {
      codes.put(character, root.children.size() + 1);
      root.add(List.of(root.children.size() + 1), numbers.ofFrequency(0));
    }
    for (String word : words.keySet()) {
      if (isOfTrie(word)) {
        root.add(word.chars().mapToObj(c -> codes.get((char) c)).toList(), numbers.of(word));
      }
    }
    writeChars(out, characters.stream().mapToInt(c -> c));
    new DoubleArray(root, numbers.of("末##末")).write(out);
  }

  private static boolean isOfTrie(String word) {
    return isHan(word) || word.length() == 1;
  }

  /** All characters of the trie, the most frequent first. */
  private List<Character> characters() {
    Map<Character, Long> frequencies = new TreeMap<>();
    words.forEach(
        (word, frequency) -> {
          if (isOfTrie(word)) {
            word.chars().forEach(c -> frequencies.merge((char) c, 1L + frequency, Long::sum));
          }
        });
    return frequencies.keySet().stream()
        .sorted(Comparator.comparing(character -> -frequencies.get(character)))
        .toList();
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

  /**
   * Two words.
   *
   * @param frequency how often the second follows the first
   */
  private record Pair(String first, String second, int frequency) {}

  /**
   * Numbers the words from 1 on: each that occurs in a pair, and one for all others of the same
   * frequency, which need not be distinguished. Words that texts contain often have small numbers,
   * so that what is read often lies together.
   */
  private final class Numbers {
    private final Map<String, Integer> ofWords = new HashMap<>();
    private final Map<Integer, Integer> ofFrequencies = new HashMap<>();
    private final List<Integer> frequencies = new ArrayList<>(List.of(0));

    Numbers(List<Pair> pairs) {
      Map<String, Integer> pairFrequencies = new HashMap<>();
      for (Pair pair : pairs) {
        pairFrequencies.merge(pair.first(), pair.frequency(), Integer::sum);
        pairFrequencies.merge(pair.second(), pair.frequency(), Integer::sum);
      }
      pairFrequencies.keySet().stream()
          .sorted(
              Comparator.comparing((String word) -> -pairFrequencies.get(word))
                  .thenComparing(Comparator.naturalOrder()))
          .forEach(word -> ofWords.put(word, next(frequency(word))));
    }

    private int next(int frequency) {
      frequencies.add(frequency);
      return frequencies.size() - 1;
    }

    int count() {
      return frequencies.size();
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
      if (word.isEmpty()) {
        return 0;
      }
      return word.length() == 1 && !isHan(word) ? MAX_FREQUENCY : words.get(word);
    }
  }

  /**
   * The pairs by the numbers of their words: for each first word its second words, and how far its
   * row is displaced, so that the rows share one array without a conflict.
   */
  private static final class PairTable {
    /** A row with more pairs fits nowhere between longer ones, and is not tried there. */
    private static final int LONG_ROW = 200;

    private final Numbers numbers;
    private final Costs costs;
    private final List<TreeMap<Integer, Pair>> rows;
    private final int[] bases;

    PairTable(List<Pair> pairs, Numbers numbers) {
      this.numbers = numbers;
      this.costs = new Costs(pairs, numbers);
      this.rows =
          Stream.generate(() -> new TreeMap<Integer, Pair>()).limit(numbers.count()).toList();
      this.bases = new int[rows.size()];
      for (Pair pair : pairs) {
        rows.get(numbers.of(pair.first())).put(numbers.of(pair.second()), pair);
      }
      place();
    }

    private void place() {
      Places places = new Places();
      int least = 0;
      for (int first : longestFirst()) {
        int[] seconds = seconds(first).toArray();
        boolean isLong = seconds.length > LONG_ROW;
        bases[first] = places.take(seconds, isLong ? least : 0, base -> true);
        least = bases[first];
      }
    }

    private List<Integer> longestFirst() {
      return IntStream.range(0, rows.size())
          .filter(first -> !rows.get(first).isEmpty())
          .boxed()
          .sorted(Comparator.comparing(first -> -rows.get(first).size()))
          .toList();
    }

    private IntStream seconds(int first) {
      return rows.get(first).keySet().stream().mapToInt(second -> second);
    }

    /** Each second word less the one before it: small numbers make a small jar. */
    private IntStream steps(int first) {
      int[] seconds = seconds(first).toArray();
      return IntStream.range(0, seconds.length)
          .map(at -> at == 0 ? seconds[0] : seconds[at] - seconds[at - 1]);
    }

    void write(DataOutputStream out) throws IOException {
      costs.write(out);
      writeChars(out, numbers.frequencies.stream().mapToInt(f -> costs.rank(f, 0)));
      writeInts(out, Arrays.stream(bases));
      writeChars(out, rows.stream().mapToInt(Map::size));
      writeChars(out, IntStream.range(0, rows.size()).flatMap(this::steps));
      writeChars(out, rows.stream().flatMap(row -> row.values().stream()).mapToInt(costs::rank));
    }
  }

  /** All that the costs of pairs depend on, the most frequent first. */
  private static final class Costs {
    private final Numbers numbers;
    private final Map<Long, Integer> ranks = new HashMap<>();
    private final List<Long> sorted;

    Costs(List<Pair> pairs, Numbers numbers) {
      this.numbers = numbers;
      Map<Long, Long> frequencies = new TreeMap<>();
      numbers.frequencies.forEach(
          frequency -> frequencies.merge(cost(frequency, 0), 0L, Long::sum));
      pairs.forEach(pair -> frequencies.merge(cost(pair), (long) pair.frequency(), Long::sum));
      sorted =
          frequencies.keySet().stream()
              .sorted(Comparator.comparing(cost -> -frequencies.get(cost)))
              .toList();
      sorted.forEach(cost -> ranks.put(cost, ranks.size()));
      check("costs", sorted.size(), 1 << Character.SIZE);
    }

    private long cost(Pair pair) {
      return cost(numbers.frequency(pair.first()), pair.frequency());
    }

    private static long cost(int frequency, int pairFrequency) {
      return (long) frequency << Integer.SIZE | pairFrequency;
    }

    char rank(Pair pair) {
      return rank(numbers.frequency(pair.first()), pair.frequency());
    }

    char rank(int frequency, int pairFrequency) {
      return (char) (int) ranks.get(cost(frequency, pairFrequency));
    }

    void write(DataOutputStream out) throws IOException {
      writeInts(out, sorted.stream().mapToInt(cost -> (int) (cost >>> Integer.SIZE)));
      writeInts(out, sorted.stream().mapToInt(cost -> (int) (long) cost));
    }
  }

  private static final class Node {
    final TreeMap<Integer, Node> children = new TreeMap<>();
    int word;

    void add(List<Integer> codes, int word) {
      Node node = this;
      for (int code : codes) {
        node = node.children.computeIfAbsent(code, c -> new Node());
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
   * The child of a node for the character with code {@code c} is at the node's base plus {@code c}.
   * No two nodes have the same base, so {@code c} in the cell tells whose child it is. A cell holds
   * code, whether there are children, and word.
   */
  private static final class DoubleArray {
    static final int CODE_BITS = 13;
    static final int WORD_BITS = 15;

    private final Places places = new Places();
    private final Set<Integer> taken = new HashSet<>();
    private final int[] cells = new int[1 << 20];
    private final int[] bases = new int[1 << 20];

    DoubleArray(Node root, int end) {
      Map<Node, Integer> basesOfNodes = new HashMap<>();
      List<Node> nodes = root.andAllBelow();
      nodes.stream()
          .filter(node -> !node.children.isEmpty())
          .sorted(Comparator.comparing(node -> -node.children.size()))
          .forEach(node -> basesOfNodes.put(node, base(node)));
      for (Node node : nodes) {
        node.children.forEach(
            (code, child) -> {
              int at = basesOfNodes.get(node) + code;
              int isParent = child.children.isEmpty() ? 0 : 1;
              cells[at] = code << 32 - CODE_BITS | isParent << WORD_BITS | child.word;
              bases[at] = basesOfNodes.getOrDefault(child, -1);
            });
      }
      cells[0] = end;
      int afterLast = Arrays.stream(bases).max().getAsInt() + (1 << CODE_BITS);
      for (int at = 0; at < bases.length; at++) {
        bases[at] = bases[at] <= 0 ? afterLast : bases[at];
      }
    }

    private int base(Node node) {
      int[] codes = node.children.keySet().stream().mapToInt(code -> code).toArray();
      return places.take(codes, 0, taken::add);
    }

    void write(DataOutputStream out) throws IOException {
      int size = Arrays.stream(bases).max().getAsInt() + (1 << CODE_BITS);
      writeInts(out, Arrays.stream(cells).limit(size));
      writeInts(out, Arrays.stream(bases).limit(size));
    }
  }

  /** Gives out the places of an array. */
  private static final class Places {
    private final BitSet taken = new BitSet();

    /**
     * Takes the places at some offsets, which ascend, after the first base that is allowed and at
     * which all are free.
     */
    int take(int[] offsets, int leastBase, IntPredicate isAllowed) {
      int base = leastBase - 1;
      do {
        base = taken.nextClearBit(base + 1 + offsets[0]) - offsets[0];
      } while (!isFree(base, offsets) || !isAllowed.test(base));
      for (int offset : offsets) {
        taken.set(base + offset);
      }
      return base;
    }

    private boolean isFree(int base, int[] offsets) {
      for (int offset : offsets) {
        if (taken.get(base + offset)) {
          return false;
        }
      }
      return true;
    }
  }
}
