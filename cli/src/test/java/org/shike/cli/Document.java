// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * A document of the project, in Markdown.
 *
 * @param path from the folder of the tests
 * @param text as written
 */
record Document(Path path, String text) {
  static final Path ROOT = Path.of("..");
  private static final Pattern NOT_IN_ANCHORS = Pattern.compile("[^\\p{L}\\p{N}\\s_-]");

  /**
   * A block of code.
   *
   * @param language what follows the fence; empty where nothing does
   * @param code with a line end after each line
   */
  record Block(String language, String code) {}

  static Document of(Path path) {
    try {
      return new Document(path, Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All documents that belong to the project, in the order of their paths. */
  static List<Document> all() throws IOException {
    List<Document> documents = new ArrayList<>(in(ROOT, 1));
    try (Stream<Path> folders = Files.list(ROOT)) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        String name = folder.getFileName().toString();
        if (!name.startsWith(".")) {
          documents.addAll(in(folder, name.equals("docs") ? Integer.MAX_VALUE : 1));
        }
      }
    }
    return documents;
  }

  private static List<Document> in(Path folder, int depth) throws IOException {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .map(Document::of)
          .toList();
    }
  }

  /** The blocks of code, in their order. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    visit(
        new AbstractVisitor() {
          @Override
          public void visit(FencedCodeBlock block) {
            blocks.add(new Block(block.getInfo(), block.getLiteral()));
          }

          @Override
          public void visit(IndentedCodeBlock block) {
            blocks.add(new Block("", block.getLiteral()));
          }
        });
    return blocks;
  }

  /** Where links and pictures lead. */
  List<String> links() {
    List<String> links = new ArrayList<>();
    visit(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            links.add(link.getDestination());
          }

          @Override
          public void visit(Image image) {
            links.add(image.getDestination());
          }
        });
    return links;
  }

  /** The names by which links lead to headings, as GitHub makes them. */
  List<String> anchors() {
    List<String> anchors = new ArrayList<>();
    visit(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            anchors.add(anchor(plain(heading)));
          }
        });
    return anchors;
  }

  private static String anchor(String heading) {
    String kept = NOT_IN_ANCHORS.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll("");
    return kept.replace(' ', '-');
  }

  private static String plain(Node node) {
    StringBuilder plain = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            plain.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            plain.append(code.getLiteral());
          }
        });
    return plain.toString();
  }

  private void visit(AbstractVisitor visitor) {
    Parser.builder().build().parse(text).accept(visitor);
  }

  /** The rows, without the head, of the table after the comment {@code <!-- checked: NAME -->}. */
  List<List<String>> rows(String name) {
    return text.lines()
        .dropWhile(line -> !line.equals("<!-- checked: " + name + " -->"))
        .skip(3)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> List.of(line.substring(1).split("\\|")))
        .toList();
  }

  /** Its path from the root folder. */
  @Override
  public String toString() {
    return ROOT.relativize(path).toString();
  }
}
