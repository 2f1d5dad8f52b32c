// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shike.render.SnippetRenderer;
import org.shike.render.SnippetRenderers;
import org.shike.search.Snippet;

/**
 * A piece of a page. Only this class makes one, so that a text is always a text: it cannot become
 * an element or an attribute. Elements are well-formed XML, too.
 */
final class Html {
  private static final SnippetRenderer ESCAPED = SnippetRenderers.html();

  private final String html;

  private Html(String html) {
    this.html = html;
  }

  /**
   * An attribute of an element.
   *
   * @param name from the source code
   * @param value any text
   */
  record Attribute(String name, String value) {}

  static Html text(String text) {
    return new Html(ESCAPED.text(text));
  }

  /** A snippet with its highlights marked. */
  static Html snippet(Snippet snippet) {
    return new Html(ESCAPED.render(snippet));
  }

  static Html all(Collection<Html> parts) {
    return new Html(parts.stream().map(part -> part.html).collect(Collectors.joining()));
  }

  static Html all(Html... parts) {
    return all(Arrays.asList(parts));
  }

  static Attribute with(String name, String value) {
    return new Attribute(name, value);
  }

  static Html element(String name, List<Attribute> attributes, Html... content) {
    return new Html("<" + name + written(attributes) + ">" + all(content).html + "</" + name + ">");
  }

  private static String written(List<Attribute> attributes) {
    return attributes.stream()
        .map(one -> " " + one.name() + "=\"" + ESCAPED.text(one.value()) + "\"")
        .collect(Collectors.joining());
  }

  static Html element(String name, Html... content) {
    return element(name, List.of(), content);
  }

  /** An element with a class of the style sheet. */
  static Html styled(String name, String style, Html... content) {
    return element(name, List.of(with("class", style)), content);
  }

  /** An element that has no content, such as {@code input}. */
  static Html empty(String name, Attribute... attributes) {
    return new Html("<" + name + written(List.of(attributes)) + "/>");
  }

  /** A link, if the address is one of this server or of the web; else only its content. */
  static Html link(String address, List<Attribute> attributes, Html... content) {
    boolean isOwn =
        address.startsWith("#") || (address.startsWith("/") && !address.startsWith("//"));
    boolean isWeb = address.startsWith("https://") || address.startsWith("http://");
    if (!isOwn && !isWeb) {
      return all(content);
    }
    return element(
        "a",
        Stream.concat(Stream.of(with("href", address)), attributes.stream()).toList(),
        content);
  }

  static Html link(String address, Html... content) {
    return link(address, List.of(), content);
  }

  /** As a whole page. */
  String document() {
    return "<!DOCTYPE html>\n" + html + "\n";
  }

  @Override
  public String toString() {
    return html;
  }
}
