// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.shike.benchmarks.report.MixQuery;

/**
 * A table of SQLite's FTS5 with its trigram tokenizer, one column; it is filled in one transaction
 * and by one thread, as SQLite has one writer.
 *
 * @see <a href="https://www.sqlite.org/fts5.html#the_trigram_tokenizer">SQLite FTS5</a>
 */
record SqliteTable(Connection connection) implements PassageWriter, PassageSearcher {
  private static final String CREATE =
      "CREATE VIRTUAL TABLE passages USING fts5(text, tokenize = 'trigram')";
  private static final String INSERT = "INSERT INTO passages VALUES (?)";
  private static final String COUNT = "SELECT count(*) FROM passages WHERE passages MATCH ?";
  private static final String SEARCH =
      "SELECT snippet(passages, 0, '<b>', '</b>', '…', 64) FROM passages"
          + " WHERE passages MATCH ? ORDER BY rank LIMIT "
          + LIMIT;

  static SqliteTable create(Path folder) throws IOException {
    SqliteTable table = open(folder);
    try (Statement statement = table.connection.createStatement()) {
      statement.execute(CREATE);
      table.connection.setAutoCommit(false);
    } catch (SQLException e) {
      throw new IOException("cannot create a table in " + folder, e);
    }
    return table;
  }

  static SqliteTable open(Path folder) throws IOException {
    try {
      return new SqliteTable(
          DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("passages.db")));
    } catch (SQLException e) {
      throw new IOException("cannot open the table in " + folder, e);
    }
  }

  @Override
  public void put(Block block, int threads) throws IOException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (String passage : block.passages()) {
        insert.setString(1, passage);
        insert.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IOException("cannot insert", e);
    }
  }

  @Override
  public void commit() throws IOException {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw new IOException("cannot commit", e);
    }
  }

  @Override
  public long hits(MixQuery query) throws IOException {
    try (PreparedStatement count = connection.prepareStatement(COUNT)) {
      count.setString(1, query.sqlite());
      try (ResultSet counted = count.executeQuery()) {
        return counted.next() ? counted.getLong(1) : 0;
      }
    } catch (SQLException e) {
      throw new IOException("cannot search for " + query.sqlite(), e);
    }
  }

  @Override
  public int search(MixQuery query) throws IOException {
    int length = 0;
    try (PreparedStatement search = connection.prepareStatement(SEARCH)) {
      search.setString(1, query.sqlite());
      try (ResultSet found = search.executeQuery()) {
        while (found.next()) {
          length += found.getString(1).length();
        }
      }
    } catch (SQLException e) {
      throw new IOException("cannot search for " + query.sqlite(), e);
    }
    return length;
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException("cannot close", e);
    }
  }
}
