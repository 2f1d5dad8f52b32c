// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shike.analysis.AnalyzedToken;
import org.shike.analysis.Synonyms;
import org.shike.analysis.TokenTypes;
import org.shike.search.QueryForm;

/**
 * Finds the words of one query, and what each may be found by. Where the segmenter knows no word
 * and leaves single characters, as of 截图, each two neighbours make one.
 */
final class QueryWords {
  /** More ways to cut one name apart, or to join one synonym, than anybody writes. */
  private static final int MAX_ROWS = 8;

  /**
   * How many places the rows of all words may have, and how many clauses the synonyms. With {@link
   * AnalysedQuery#MAX_WORDS} this keeps every query below Lucene's bound, 1024 clauses.
   */
  private static final int ROW_CLAUSES = 24;

  private static final int SYNONYM_CLAUSES = 32;

  /** How many clauses more rows and synonyms may have for each word that a query has less. */
  private static final int SPARE_ROW_CLAUSES = 2;

  private static final int SPARE_SYNONYM_CLAUSES = 6;

  /** What binds words and is not looked for. */
  private static final Set<String> PARTICLES = Set.of("的", "了", "吗", "呢", "吧");

  /** What binds words, or stands inside a name, as in 李在明. */
  private static final Set<String> PARTICLES_OF_NAMES = Set.of("是", "在", "和", "与", "或");

  /** No word that asks or binds is more words to the segmenter. */
  private static final int MOST_PIECES = 4;

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private static final Pattern KANA = Pattern.compile("\\p{IsHiragana}");

  /** What makes one of two numbers: a time or a ratio. */
  private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[:：]");

  private static final Pattern BLANK = Pattern.compile("(?<=\\p{IsHan})\\s(?=\\s*\\p{IsHan})");

  private final String text;
  private final Channels channels;
  private final boolean isSentence;
  private final List<Found> words;
  private final List<TextRange> skipped;
  private int rowClauses;
  private int synonymClauses;
  private boolean isCut;

  /** A word with its characters in the literal channel. */
  private record Found(WordGroup group, List<AnalyzedToken> literal) {
    int from() {
      return group.word().from();
    }

    int to() {
      return group.word().to();
    }

    String term() {
      return group.word().term();
    }

    /** Whether it is one Chinese character that may be a piece of an unknown word. */
    boolean isPiece() {
      return term().codePointCount(0, term().length()) == 1
          && Character.isIdeographic(term().codePointAt(0))
          && group.word().type().equals(TokenTypes.WORD)
          && (PARTICLES_OF_NAMES.contains(term()) || !FunctionWords.holds(term()));
    }

    boolean isKana() {
      return KANA.matcher(term()).matches();
    }

    boolean isNumber() {
      return group.word().type().equals(TokenTypes.NUMBER);
    }
  }

  private QueryWords(String text, Channels channels, QueryForm form) {
    this.text = text;
    this.channels = channels;
    List<Found> all =
        WordGroup.of(AnalyzedToken.of(channels.wordQuery(), withBorders(text))).stream()
            .map(group -> new Found(group, literal(text, group, channels)))
            .toList();
    List<Found> letters = all.stream().filter(word -> !word.literal().isEmpty()).toList();
    List<Found> said = letters.isEmpty() ? all : letters;
    boolean asks = !listed(said, FunctionWords::asks).isEmpty();
    this.isSentence = Sentences.is(form, text, said.size(), asks);
    BitSet binding = isSentence ? listed(said, this::asksOrBinds) : particles(said);
    boolean isAll = binding.cardinality() == said.size();
    this.words = isAll ? said : picked(said, at -> !binding.get(at));
    int spare = Math.max(0, AnalysedQuery.MAX_WORDS - words.size());
    this.rowClauses = ROW_CLAUSES + SPARE_ROW_CLAUSES * spare;
    this.synonymClauses = SYNONYM_CLAUSES + SPARE_SYNONYM_CLAUSES * spare;
    this.skipped =
        isAll ? List.of() : picked(said, binding::get).stream().map(QueryWords::place).toList();
  }

  /** In a Chinese text who and can are names: WHO, CAN. */
  private boolean asksOrBinds(String term) {
    boolean isChinese = HAN.matcher(text).find();
    return FunctionWords.holds(term) && (!isChinese || HAN.matcher(term).find());
  }

  /** Which words are listed; several that stand side by side may be one of the list. */
  private static BitSet listed(List<Found> words, Predicate<String> isListed) {
    BitSet listed = new BitSet();
    for (int at = 0; at < words.size(); at++) {
      StringBuilder term = new StringBuilder();
      int most = Math.min(words.size(), at + MOST_PIECES);
      for (int end = at; end < most && (end == at || touch(words, end - 1)); end++) {
        if (isListed.test(term.append(words.get(end).term()).toString())) {
          listed.set(at, end + 1);
        }
      }
    }
    return listed;
  }

  private static boolean touch(List<Found> words, int at) {
    return words.get(at).to() == words.get(at + 1).from();
  }

  private static BitSet particles(List<Found> words) {
    BitSet particles = new BitSet();
    for (int at = 0; at < words.size(); at++) {
      String term = words.get(at).term();
      boolean ofName = PARTICLES_OF_NAMES.contains(term) && isInsideAName(words, at);
      particles.set(at, PARTICLES.contains(term) || (PARTICLES_OF_NAMES.contains(term) && !ofName));
    }
    return particles;
  }

  private static boolean isInsideAName(List<Found> words, int at) {
    return at > 0
        && at + 1 < words.size()
        && touch(words, at - 1)
        && touch(words, at)
        && words.get(at - 1).isPiece()
        && words.get(at + 1).isPiece();
  }

  private static List<Found> picked(List<Found> words, IntPredicate isPicked) {
    return IntStream.range(0, words.size()).filter(isPicked).mapToObj(words::get).toList();
  }

  /** The segmenter ignores blanks, but who types one between Chinese words means it. */
  private static String withBorders(String text) {
    return BLANK.matcher(text).replaceAll("，");
  }

  static QueryWords of(String text, Channels channels, QueryForm form) {
    return new QueryWords(text, channels, form);
  }

  boolean isSentence() {
    return isSentence;
  }

  /** Whether some parts of its words were left out; known once its words were asked for. */
  boolean isCut() {
    return isCut;
  }

  /** Where the words stand that are not searched. */
  List<TextRange> skipped() {
    return skipped;
  }

  private static List<AnalyzedToken> literal(String text, WordGroup group, Channels channels) {
    String word = text.substring(group.word().from(), group.word().to());
    return AnalyzedToken.of(channels.literalQuery(), word);
  }

  /** The words, in order. */
  List<QueryWord> all() {
    List<List<QueryWord.Synonym>> synonyms = synonyms();
    List<QueryWord> all = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      int end = endOfKana(at);
      if (end > at + 1) {
        all.add(joined(words.subList(at, end), synonyms.subList(at, end)));
        at = end - 1;
      } else if (isPair(at)) {
        all.add(joined(words.subList(at, at + 2), synonyms.subList(at, at + 2)));
      } else if (!isPair(at - 1)) {
        all.add(word(words.get(at), synonyms.get(at)));
      }
    }
    return all;
  }

  private QueryWord word(Found word, List<QueryWord.Synonym> synonyms) {
    List<AnalyzedToken> literal = saysAll(word) ? word.literal() : List.of();
    List<String> terms = terms(word);
    return new QueryWord(place(word), terms, inside(word, terms), rows(word), literal, synonyms);
  }

  /** The place after a run of hiragana, each a word to the segmenter, that starts at a word. */
  private int endOfKana(int at) {
    int end = at;
    while (end < words.size() && words.get(end).isKana() && (end == at || touch(words, end - 1))) {
      end++;
    }
    return end;
  }

  /** Whether this word and the next one are parts of one: characters, or numbers as in 15:15. */
  private boolean isPair(int at) {
    if (at < 0 || at + 1 >= words.size()) {
      return false;
    }
    Found one = words.get(at);
    Found other = words.get(at + 1);
    if (one.isPiece() && other.isPiece()) {
      return touch(words, at);
    }
    String between = text.substring(one.to(), other.from());
    return one.isNumber() && other.isNumber() && BETWEEN_NUMBERS.matcher(between).matches();
  }

  /** Words that must stand in a row. */
  private QueryWord joined(List<Found> parts, List<List<QueryWord.Synonym>> synonyms) {
    TextRange place = new TextRange(parts.getFirst().from(), parts.getLast().to());
    String typed = text.substring(place.from(), place.to());
    List<List<String>> row = parts.stream().map(part -> part.group().terms()).toList();
    String signs = parts.getFirst().isNumber() ? ":" : "";
    String term = row.stream().map(List::getFirst).collect(Collectors.joining(signs));
    return new QueryWord(
        place,
        List.of(term),
        List.of(List.of(term)),
        affordable(List.of(row)),
        AnalyzedToken.of(channels.literalQuery(), typed),
        synonyms.getFirst().stream()
            .filter(synonym -> synonyms.stream().allMatch(some -> some.contains(synonym)))
            .toList());
  }

  private static TextRange place(Found word) {
    return new TextRange(word.from(), word.to());
  }

  /** The word, its forms, and the joins it is in. */
  private List<String> terms(Found word) {
    Stream<String> joins =
        words.stream()
            .flatMap(other -> other.group().joins().stream())
            .filter(join -> join.position() <= word.group().start())
            .filter(join -> word.group().end() <= WordGroup.end(join))
            .map(AnalyzedToken::term);
    return Stream.concat(word.group().terms().stream(), joins).distinct().toList();
  }

  /** What the word, its forms and its joins are as parts, and by which pairs of its own parts. */
  private List<List<String>> inside(Found word, List<String> terms) {
    Stream<List<String>> pairs = word.group().pairs().filter(way -> isAffordable(way.size() + 1));
    return Stream.concat(terms.stream().map(List::of), pairs).toList();
  }

  private List<List<List<String>>> rows(Found word) {
    return affordable(word.group().rows(MAX_ROWS));
  }

  private List<List<List<String>>> affordable(List<List<List<String>>> rows) {
    return isAffordable(clauses(rows)) ? rows : List.of();
  }

  private boolean isAffordable(int clauses) {
    boolean isAffordable = clauses <= rowClauses;
    isCut |= !isAffordable;
    rowClauses -= isAffordable ? clauses : 0;
    return isAffordable;
  }

  /**
   * The signs of C++, 14% and 1/3 say something that the literal channel does not hold, and so does
   * what is only understood: 2025-12-05 is of the year 2025.
   */
  private boolean saysAll(Found word) {
    String term = word.group().word().term();
    boolean isAlike =
        isHan(term.codePointBefore(term.length())) == isHan(text.codePointBefore(word.to()));
    return switch (word.group().word().type()) {
      case TokenTypes.WORD -> true;
      case TokenTypes.NUMBER -> isAlike && term.codePoints().allMatch(QueryWords::isOfNumber);
      default -> isLetter(term.codePointBefore(term.length()));
    };
  }

  private static boolean isHan(int codePoint) {
    return Character.isIdeographic(codePoint);
  }

  private static boolean isOfNumber(int codePoint) {
    return isLetter(codePoint) || codePoint == '.' || codePoint == ',';
  }

  private static boolean isLetter(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || switch (Character.getType(codePoint)) {
          case Character.LETTER_NUMBER,
              Character.OTHER_NUMBER,
              Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> false;
        };
  }

  private List<List<QueryWord.Synonym>> synonyms() {
    List<List<QueryWord.Synonym>> synonyms = new ArrayList<>();
    words.forEach(word -> synonyms.add(new ArrayList<>()));
    List<String> spellings = words.stream().map(word -> word.group().spelling()).toList();
    for (Synonyms.Match match : channels.namesOf(spellings)) {
      for (String name : match.names()) {
        QueryWord.Synonym synonym = new QueryWords(name, channels, QueryForm.KEYWORDS).asSynonym();
        int clauses = (clauses(synonym.rows()) + 1) * (match.to() - match.from() + 1);
        if (clauses <= synonymClauses) {
          synonymClauses -= clauses;
          synonyms.subList(match.from(), match.to()).forEach(word -> word.add(synonym));
        }
      }
    }
    return synonyms;
  }

  /** The text as another name: its words in a row, each whole or by its parts, joined or not. */
  private QueryWord.Synonym asSynonym() {
    List<Rows.Edge> edges = words.stream().flatMap(word -> edges(word.group())).toList();
    int start = words.isEmpty() ? 0 : words.getFirst().group().start();
    int end = words.isEmpty() ? 0 : words.getLast().group().end();
    boolean saysAll = words.stream().allMatch(this::saysAll);
    List<AnalyzedToken> literal =
        saysAll ? AnalyzedToken.of(channels.literalQuery(), text) : List.of();
    return new QueryWord.Synonym(Rows.through(edges, start, end, MAX_ROWS), literal);
  }

  private Stream<Rows.Edge> edges(WordGroup group) {
    Stream<Rows.Edge> others =
        Stream.concat(group.parts().stream(), group.joins().stream())
            .map(token -> edge(token.position(), WordGroup.end(token), List.of(token.term())));
    return Stream.concat(Stream.of(edge(group.start(), group.end(), group.terms())), others);
  }

  private Rows.Edge edge(int from, int to, List<String> terms) {
    return new Rows.Edge(from, behindGap(to), terms);
  }

  /** Where the word behind a place starts, if punctuation or symbols lie between. */
  private int behindGap(int place) {
    boolean isEnd = words.stream().anyMatch(word -> word.group().end() == place);
    return words.stream()
        .mapToInt(word -> word.group().start())
        .filter(start -> isEnd && start >= place)
        .findFirst()
        .orElse(place);
  }

  private static int clauses(List<List<List<String>>> rows) {
    return rows.stream().mapToInt(List::size).sum();
  }
}
