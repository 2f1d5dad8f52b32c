// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements of one level of an XML file, such as the items of a feed, each with the texts of the
 * elements in it. Names are in lower case and have no prefix. Nothing is loaded or expanded.
 */
final class XmlTexts {
  private static final int MOST_ITEMS = 100_000;
  private static final int MOST_DEPTH = 100;
  private static final int MOST_ELEMENTS = 500_000;

  /** The declaration at the start, and the encoding that it states. */
  private static final int MOST_HEAD = 200;

  private static final Pattern ENCODING =
      Pattern.compile("\\A[^<]{0,3}<\\?xml[^>]{0,99}?\\sencoding=[\"']([A-Za-z][\\w.:-]*)[\"']");

  private final String item;
  private final List<Item> items = new ArrayList<>();
  private final Item outside = new Item(new ArrayList<>());
  private final Deque<Element> open = new ArrayDeque<>();
  private int elements;

  /** An element, its attributes and its own text. */
  record Element(String name, Map<String, String> attributes, StringBuilder text) {
    Optional<String> attribute(String key) {
      return Optional.ofNullable(attributes.get(key)).map(String::strip).filter(v -> !v.isEmpty());
    }

    Optional<String> value() {
      return Optional.of(text.toString().strip()).filter(value -> !value.isEmpty());
    }
  }

  /** The elements in an item, in the order of their ends. */
  record Item(List<Element> elements) {
    List<Element> all(String name) {
      return elements.stream().filter(element -> element.name().equals(name)).toList();
    }

    List<String> values(String name) {
      return all(name).stream().flatMap(element -> element.value().stream()).toList();
    }

    Optional<String> first(String... names) {
      return List.of(names).stream().flatMap(name -> values(name).stream()).findFirst();
    }

    Optional<String> attribute(String name, String key) {
      return all(name).stream().flatMap(one -> one.attribute(key).stream()).findFirst();
    }
  }

  /**
   * What a file has.
   *
   * @param outside the elements that are in no item
   */
  record Content(List<Item> items, Item outside) {}

  private XmlTexts(String item) {
    this.item = item;
  }

  /**
   * Reads the items of a file.
   *
   * @param item the name of their elements; empty for the root
   * @throws IOException if it is not XML
   */
  static Content read(byte[] file, String item) throws IOException {
    XmlTexts texts = new XmlTexts(item);
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text(file)));
      while (xml.hasNext() && texts.items.size() < MOST_ITEMS) {
        texts.accept(xml, xml.next());
      }
      return new Content(texts.items, texts.outside);
    } catch (XMLStreamException e) {
      throw new IOException("not XML: " + String.valueOf(e.getMessage()).replace('\n', ' '), e);
    }
  }

  /**
   * The characters of a file. The parser itself would write to the standard error output where
   * bytes are wrong.
   */
  private static String text(byte[] file) {
    String start =
        new String(file, 0, Math.min(file.length, MOST_HEAD), StandardCharsets.ISO_8859_1);
    Matcher stated = ENCODING.matcher(start);
    Charset charset =
        start.startsWith("\u00FE\u00FF") || start.startsWith("\u00FF\u00FE")
            ? StandardCharsets.UTF_16
            : stated.find() ? charset(stated.group(1)) : StandardCharsets.UTF_8;
    String text = new String(file, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private void accept(XMLStreamReader xml, int event) throws IOException {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(xml);
      case XMLStreamConstants.END_ELEMENT -> end();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (!open.isEmpty()) {
          open.getLast().text().append(xml.getText());
        }
      }
      default -> {}
    }
  }

  private void start(XMLStreamReader xml) throws IOException {
    if (open.size() >= MOST_DEPTH) {
      throw new IOException("XML that is nested deeper than " + MOST_DEPTH);
    }
    if (++elements > MOST_ELEMENTS) {
      throw new IOException("XML of more than " + MOST_ELEMENTS + " elements");
    }
    Element element = new Element(plain(xml.getLocalName()), attributes(xml), new StringBuilder(0));
    if (isItem(element)) {
      items.add(new Item(new ArrayList<>()));
    }
    open.add(element);
  }

  private static Map<String, String> attributes(XMLStreamReader xml) {
    if (xml.getAttributeCount() == 0) {
      return Map.of();
    }
    Map<String, String> attributes = new HashMap<>();
    for (int at = 0; at < xml.getAttributeCount(); at++) {
      attributes.put(plain(xml.getAttributeLocalName(at)), xml.getAttributeValue(at));
    }
    return attributes;
  }

  private boolean isItem(Element element) {
    return item.isEmpty() ? open.isEmpty() : element.name().equals(item);
  }

  private void end() {
    Element element = open.removeLast();
    boolean isInside = open.stream().anyMatch(around -> around.name().equals(item));
    boolean isRoot = item.isEmpty() && !items.isEmpty();
    (isInside || isRoot ? items.getLast() : outside).elements().add(element);
  }

  private static String plain(String name) {
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }
}
