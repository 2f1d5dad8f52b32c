// SPDX-License-Identifier: Apache-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Writes the site of the documents: each Markdown file that README.md leads to as a page, the files
 * they lead to, and the Javadoc of each module below {@code api}. A page needs no network.
 *
 * <pre>java -cp 'target/quick/site-tools/*' build/Site.java FOLDER</pre>
 */
public final class Site {
  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), HeadingAnchorExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).build();

  private static final List<String> DOCUMENTS = List.of("README.md", "README.zh-CN.md");
  private static final List<String> MODULES =
      List.of("analyzers", "core", "opensearch", "spring-boot-starter", "corpus", "server");

  private static final String STYLE =
      "body{max-width:50rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif}"
          + "pre,code{font-family:ui-monospace,monospace;background:#8881}"
          + "pre{padding:.8rem;overflow-x:auto}table{border-collapse:collapse;display:block;"
          + "overflow-x:auto}td,th{border:1px solid #8886;padding:.3rem .6rem;text-align:left}"
          + "img{max-width:100%}";

  private final Path root = Path.of("").toAbsolutePath();
  private final Path site;
  private final Deque<Path> waiting = new ArrayDeque<>();
  private final Set<Path> seen = new TreeSet<>();

  private Site(Path site) {
    this.site = site;
  }

  /** Takes the folder to write to. */
  public static void main(String... args) throws IOException {
    Site site = new Site(Path.of(args[0]).toAbsolutePath());
    for (String document : DOCUMENTS) {
      site.need(site.root.resolve(document));
    }
    site.writeAll();
    site.writeJavadoc();
    Files.copy(site.site.resolve("README.html"), site.site.resolve("index.html"));
  }

  private void need(Path file) {
    if (seen.add(file)) {
      waiting.add(file);
    }
  }

  private void writeAll() throws IOException {
    while (!waiting.isEmpty()) {
      Path file = waiting.remove();
      Path target = site.resolve(root.relativize(file).toString());
      Files.createDirectories(target.getParent());
      if (isDocument(file)) {
        Files.writeString(Path.of(html(target.toString())), page(file));
      } else {
        Files.copy(file, target);
      }
    }
  }

  private static boolean isDocument(Path file) {
    return file.toString().endsWith(".md") && !file.toString().contains("resources");
  }

  private static String html(String path) {
    return path.replaceFirst("\\.md$", ".html");
  }

  private String page(Path file) throws IOException {
    String text = Files.readString(file);
    Node document = PARSER.parse(text);
    document.accept(new Links(file));
    String title =
        text.lines()
            .filter(line -> line.startsWith("# "))
            .findFirst()
            .orElse("# Shike")
            .substring(2);
    boolean isChinese = file.toString().contains("zh-CN");
    String up = "../".repeat(root.relativize(file).getNameCount() - 1);
    return "<!DOCTYPE html>\n<html lang=\""
        + (isChinese ? "zh-CN" : "en")
        + "\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
        + title.replace("&", "&amp;").replace("<", "&lt;").replace("`", "")
        + "</title>\n<style>"
        + STYLE
        + "</style>\n</head>\n<body>\n<nav><a href=\""
        + up
        + (isChinese ? "README.zh-CN.html\">时刻" : "index.html\">Shike")
        + "</a> · <a href=\""
        + up
        + "api/core/index.html\">Javadoc</a></nav>\n"
        + RENDERER.render(document)
        + "</body>\n</html>\n";
  }

  /** Leads to pages instead of Markdown, and notes what else the site needs. */
  private final class Links extends AbstractVisitor {
    private final Path from;

    Links(Path from) {
      this.from = from;
    }

    @Override
    public void visit(Link link) {
      link.setDestination(followed(link.getDestination()));
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      image.setDestination(followed(image.getDestination()));
    }

    private String followed(String destination) {
      if (destination.matches("[a-z]+:.*|#.*")) {
        return destination;
      }
      String path = destination.replaceFirst("#.*", "");
      Path file = from.resolveSibling(path).normalize();
      if (Files.isDirectory(file)) {
        return withReadme(file, destination);
      }
      need(file);
      return isDocument(file) ? html(path) + destination.substring(path.length()) : destination;
    }

    /** A folder is shown by its README; one without any is not part of the site. */
    private String withReadme(Path folder, String destination) {
      Path readme = folder.resolve("README.md");
      if (!Files.exists(readme)) {
        return "#" + destination;
      }
      need(readme);
      return from.getParent().relativize(folder).resolve("README.html").toString();
    }
  }

  private void writeJavadoc() throws IOException {
    for (String module : MODULES) {
      try (Stream<Path> jars = Files.list(root.resolve(module).resolve("target/quick"))) {
        for (Path jar : jars.filter(file -> file.toString().endsWith("-javadoc.jar")).toList()) {
          unpack(jar, site.resolve("api").resolve(module));
        }
      }
    }
  }

  private static void unpack(Path jar, Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (var entry : zip.stream().filter(one -> !one.isDirectory()).toList()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!entry.getName().startsWith("META-INF") && target.startsWith(folder)) {
          Files.createDirectories(target.getParent());
          Files.copy(zip.getInputStream(entry), target);
        }
      }
    }
  }
}
