// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shike.evaluation.Answer;
import org.shike.evaluation.SearchSystem;
import org.shike.passage.Passage;
import org.shike.passage.PassageSplitter;
import org.shike.passage.PassageSplitters;
import org.shike.search.MomentQuery;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/**
 * The passages in SQLite's FTS5 with its trigram tokenizer; a passage is found by any trigram of
 * the query, ranked by bm25.
 *
 * @see <a href="https://www.sqlite.org/fts5.html#the_trigram_tokenizer">SQLite FTS5</a>
 */
final class SqliteSystem implements SearchSystem {
  private static final String CREATE =
      """
      CREATE VIRTUAL TABLE passages USING fts5(
        title, text, id UNINDEXED, start_millis UNINDEXED, end_millis UNINDEXED,
        tokenize = 'trigram')
      """;
  private static final String INSERT = "INSERT INTO passages VALUES (?, ?, ?, ?, ?)";
  private static final String SEARCH =
      """
      SELECT id, start_millis, end_millis, text, bm25(passages) AS score
      FROM passages WHERE passages MATCH ? ORDER BY score LIMIT ?
      """;

  /** As many as Lucene takes terms by default. */
  private static final int MOST_TRIGRAMS = 1024;

  private final String name;
  private final Path file;
  private final Connection connection;
  private final PassageSplitter splitter = PassageSplitters.automatic();

  private SqliteSystem(String name, Path file, Connection connection) {
    this.name = name;
    this.file = file;
    this.connection = connection;
  }

  static SqliteSystem open(String name, Path folder) throws IOException {
    Path file = folder.resolve("passages.db");
    try {
      Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      try (Statement statement = connection.createStatement()) {
        statement.execute(CREATE);
      }
      connection.setAutoCommit(false);
      return new SqliteSystem(name, file, connection);
    } catch (SQLException e) {
      throw new IOException("cannot create " + file, e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void put(Transcript transcript) throws IOException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Passage passage : splitter.split(transcript)) {
        insert(insert, transcript, passage);
      }
    } catch (SQLException e) {
      throw new IOException("cannot write " + file, e);
    }
  }

  private static void insert(PreparedStatement insert, Transcript transcript, Passage passage)
      throws SQLException {
    insert.setString(1, transcript.title());
    insert.setString(2, passage.text());
    insert.setString(3, transcript.id());
    insert.setObject(4, millis(passage.time().map(TimeRange::start)));
    insert.setObject(5, millis(passage.time().flatMap(TimeRange::end)));
    insert.executeUpdate();
  }

  private static @Nullable Long millis(Optional<Duration> time) {
    return time.map(Duration::toMillis).orElse(null);
  }

  @Override
  public long finish() throws IOException {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw new IOException("cannot write " + file, e);
    }
    return Files.size(file);
  }

  @Override
  public List<Answer> search(MomentQuery query) throws IOException {
    String trigrams = anyTrigram(query.text());
    if (trigrams.isEmpty()) {
      return List.of();
    }
    try (PreparedStatement search = connection.prepareStatement(SEARCH)) {
      search.setString(1, trigrams);
      search.setInt(2, query.limit());
      return answers(search);
    } catch (SQLException e) {
      throw new IOException("cannot search for " + trigrams, e);
    }
  }

  /** Each as a string of FTS5, in which a quote is written twice and nothing else is syntax. */
  private static String anyTrigram(String query) {
    return Trigrams.of(query).stream()
        .limit(MOST_TRIGRAMS)
        .map(trigram -> '"' + trigram.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(" OR "));
  }

  private static List<Answer> answers(PreparedStatement search) throws SQLException {
    List<Answer> answers = new ArrayList<>();
    try (ResultSet found = search.executeQuery()) {
      while (found.next()) {
        answers.add(answer(found));
      }
    }
    return answers;
  }

  /** The better a passage, the smaller FTS5's score. */
  private static Answer answer(ResultSet found) throws SQLException {
    Optional<Duration> end = duration(found, "end_millis");
    Optional<TimeRange> time =
        duration(found, "start_millis").map(start -> new TimeRange(start, end));
    return new Answer(
        found.getString("id"), time, found.getString("text"), -found.getDouble("score"));
  }

  private static Optional<Duration> duration(ResultSet found, String column) throws SQLException {
    long millis = found.getLong(column);
    return found.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException("cannot close " + file, e);
    }
  }
}
