// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOUtils;

/**
 * The files of one commit, for reading. All of them are open from the beginning, so they can be
 * read to the end although a writer, of this process or another one, deletes them meanwhile. To be
 * closed; the directory they are in stays open.
 */
final class CommitFiles extends FilterDirectory {
  private final Map<String, IndexInput> inputs;

  private CommitFiles(Directory directory, Map<String, IndexInput> inputs) {
    super(directory);
    this.inputs = inputs;
  }

  /** The files of the last commit. */
  static CommitFiles last(Directory directory) throws IOException {
    while (true) {
      SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
      try {
        return open(directory, commit.files(true));
      } catch (NoSuchFileException | FileNotFoundException e) {
        if (SegmentInfos.readLatestCommit(directory).getGeneration() == commit.getGeneration()) {
          throw e;
        }
      }
    }
  }

  private static CommitFiles open(Directory directory, Collection<String> files)
      throws IOException {
    Map<String, IndexInput> inputs = new TreeMap<>();
    boolean areOpen = false;
    try {
      for (String file : files) {
        inputs.put(file, directory.openInput(file, IOContext.DEFAULT));
      }
      areOpen = true;
      return new CommitFiles(directory, inputs);
    } finally {
      if (!areOpen) {
        IOUtils.closeWhileHandlingException(inputs.values());
      }
    }
  }

  /** Their names, sorted. */
  Set<String> names() {
    return inputs.keySet();
  }

  long bytes() {
    return inputs.values().stream().mapToLong(IndexInput::length).sum();
  }

  @Override
  public String[] listAll() {
    return names().toArray(String[]::new);
  }

  @Override
  public long fileLength(String name) throws IOException {
    return input(name).length();
  }

  /** A file of its own position, which need not be closed. */
  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    IndexInput whole = input(name);
    return whole.slice(name, 0, whole.length());
  }

  private IndexInput input(String name) throws IOException {
    IndexInput input = inputs.get(name);
    if (input == null) {
      throw new NoSuchFileException(name);
    }
    return input;
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(inputs.values());
  }
}
