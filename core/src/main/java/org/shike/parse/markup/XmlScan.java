// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.markup;

import static java.util.stream.Collectors.joining;

import java.io.CharArrayReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.ReadingOptions;
import org.shike.transcript.Message;

/**
 * Reads an XML file with the JDK's parser. If the file is broken, the open elements up to the cue
 * are closed, and a new parser continues at the next cue. Prefixes are removed from names, because
 * few files declare them correctly. Nothing is loaded or expanded.
 */
final class XmlScan {
  /** A file that is broken in more places is an attack. */
  private static final int MAX_BREAKS = 1_000;

  private static final Set<String> CUES = Set.of("p", "text");
  private static final Pattern CUE = Pattern.compile("<(?:[\\w.-]{1,100}:)?(?:p|text)[\\s/>]");

  /**
   * Put around the file, so that the parser neither misses the last text nor rejects what follows
   * the root.
   */
  private static final String HEAD = "<r>";

  private static final String TAIL = "</r>";

  private final String text;
  private final int maxNesting;
  private final XmlHandler handler;
  private final ProblemLog problems;
  private final char[] characters;
  private final LinePlaces places;
  private final XMLInputFactory factory = factory();

  /** The names of the open elements, as written, outermost first. */
  private final List<String> open = new ArrayList<>();

  private final StringBuilder pending = new StringBuilder();

  /**
   * The offset at which the parser began in the text, and the length of the added tags before it.
   */
  private int began;

  private int ownLength;

  /** The offset up to which elements have been read. */
  private int done;

  private boolean isStopped;

  private XmlScan(String text, int maxNesting, XmlHandler handler, ProblemLog problems) {
    this.text = text;
    this.maxNesting = maxNesting;
    this.handler = handler;
    this.problems = problems;
    this.characters = XmlCharacters.of(HEAD + text + TAIL);
    this.places = LinePlaces.of(text);
  }

  static void read(String text, ReadingOptions options, XmlHandler handler, ProblemLog problems) {
    new XmlScan(text, options.maxNesting(), handler, problems).read();
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    // This class counts the depth itself.
    factory.setProperty("jdk.xml.maxElementDepth", "0");
    return factory;
  }

  private void read() {
    Optional<XmlRoot> root = XmlRoot.of(text);
    root.ifPresent(found -> found.docType().ifPresent(this::reportDocType));
    int from = root.map(XmlRoot::place).orElseGet(() -> text.indexOf('<'));
    if (from < 0) {
      problems.add(1, Message.of("the file is not XML; nothing was read"));
    }
    for (int breaks = 0; from >= 0; breaks++) {
      from =
          breaks <= MAX_BREAKS
              ? readFrom(from)
              : stop(from, Message.of("XML with too many errors"));
    }
    endDownTo(0);
  }

  private void reportDocType(int place) {
    problems.tally(
        places.line(place),
        places.column(place),
        Message.of("a document type; neither it nor its entities were read"));
  }

  /** Ends the reading, and returns -1. */
  private int stop(int place, Message why) {
    problems.addCut(
        places.line(place), places.column(place), Message.of("%s; the rest was not read", why));
    isStopped = true;
    return -1;
  }

  /** Reads from an offset on, and returns the offset at which to continue, or -1 at the end. */
  private int readFrom(int from) {
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(inContext(from));
      for (int at = 0; at <= open.size(); at++) {
        xml.next();
      }
      while (xml.hasNext() && !isStopped) {
        accept(xml, xml.next());
      }
      return -1;
    } catch (XMLStreamException e) {
      return afterBreak(from, place(e.getLocation()));
    }
  }

  /** The rest of the file, after the start tags of the open elements. */
  private Reader inContext(int from) {
    String context = HEAD + open.stream().map(name -> "<" + name + ">").collect(joining());
    began = from;
    ownLength = context.length();
    done = from;
    // The original start tags were at least as long, so there is room before the offset.
    int start = HEAD.length() + from - ownLength;
    context.getChars(0, ownLength, characters, start);
    return new CharArrayReader(characters, start, characters.length - start);
  }

  /**
   * The offset of a location; the parser's lines and columns are correct, but its offsets are not.
   */
  private int place(Location location) {
    int line = Math.max(1, location.getLineNumber());
    int column = Math.max(1, location.getColumnNumber());
    int place =
        line == 1
            ? began + column - 1 - ownLength
            : places.place(places.line(began) + line - 1, column);
    return Math.clamp(place, done, text.length());
  }

  private void accept(XMLStreamReader xml, int event) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> {
        endText();
        start(xml, place(xml.getLocation()));
      }
      case XMLStreamConstants.END_ELEMENT -> {
        endText();
        endDownTo(Math.max(0, open.size() - 1));
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          pending.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      default -> {
        // Comments and processing instructions have no content.
      }
    }
  }

  private void start(XMLStreamReader xml, int after) {
    int place = Math.max(0, text.lastIndexOf('<', after - 1));
    done = after;
    if (open.size() >= maxNesting) {
      stop(place, Message.of("elements nested more than %d deep", maxNesting));
    } else if (handler.isFull()) {
      isStopped = true;
    } else {
      open.add(xml.getLocalName());
      handler.start(new XmlTag(places.line(place), local(xml.getLocalName()), attributes(xml)));
    }
  }

  private static Map<String, String> attributes(XMLStreamReader xml) {
    Map<String, String> attributes = new HashMap<>();
    for (int at = 0; at < xml.getAttributeCount(); at++) {
      attributes.putIfAbsent(
          local(xml.getAttributeLocalName(at)), XmlCharacters.text(xml.getAttributeValue(at)));
    }
    return attributes;
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private void endText() {
    if (!pending.isEmpty()) {
      handler.text(XmlCharacters.text(pending.toString()));
      pending.setLength(0);
    }
  }

  private void endDownTo(int depth) {
    while (open.size() > depth) {
      handler.end(local(open.remove(open.size() - 1)));
    }
  }

  /** Ends the cue in which the file is broken, and returns the offset of the next cue. */
  private int afterBreak(int from, int place) {
    endText();
    endDownTo(depthAroundCue());
    if (place >= text.length()) {
      Message message =
          Message.of("the file ends before its XML does; everything up to there was read");
      problems.tally(places.line(text.length()), places.column(text.length()), message);
      return -1;
    }
    problems.tally(
        places.line(place),
        places.column(place),
        Message.of(
            "broken XML; what came before was kept, and reading continued with the next cue"));
    Matcher cue = CUE.matcher(text);
    return cue.find(Math.max(place, from + 1)) ? cue.start() : -1;
  }

  private int depthAroundCue() {
    int depth = 0;
    while (depth < open.size() && !CUES.contains(local(open.get(depth)))) {
      depth++;
    }
    return depth;
  }
}
