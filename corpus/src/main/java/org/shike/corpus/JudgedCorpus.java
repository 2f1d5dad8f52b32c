// SPDX-License-Identifier: Apache-2.0
package org.shike.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.shike.evaluation.JudgedCollection;
import org.shike.evaluation.Topic;
import org.shike.evaluation.TopicFile;
import org.shike.parse.TranscriptParser;
import org.shike.transcript.Transcript;

/**
 * The transcripts that were written for Shike, with topics and judgments: two collections that
 * share nothing. Everything is chosen with the tuning half; the test half only shows how well that
 * works elsewhere.
 *
 * <pre>{@code
 * for (Topic topic : JudgedCorpus.tuning().topics()) {
 *   System.out.println(topic.group() + " " + topic.query());
 * }
 * }</pre>
 */
public final class JudgedCorpus implements JudgedCollection {
  private static final String CONTENTS = "/contents.txt";

  private final String half;
  private final List<Topic> topics;
  private final List<Transcript> transcripts;

  private JudgedCorpus(String half) throws IOException {
    this.half = half;
    List<Topic> topics = new ArrayList<>();
    List<Transcript> transcripts = new ArrayList<>();
    for (String path : Resources.names(half + CONTENTS)) {
      String file = path.substring(path.indexOf('/') + 1);
      if (path.startsWith("topics/")) {
        topics.addAll(TopicFile.read(file, group(file), Resources.text(half + "/" + path)));
      } else {
        transcripts.add(transcript(file, half + "/" + path));
      }
    }
    this.topics = List.copyOf(topics);
    this.transcripts = List.copyOf(transcripts);
  }

  /** {@code names} of {@code names-a.txt}. */
  private static String group(String file) {
    return file.substring(0, file.indexOf('-'));
  }

  private static Transcript transcript(String id, String resource) throws IOException {
    try (InputStream in = Resources.open(resource)) {
      return TranscriptParser.standard().read(id, in).transcript();
    }
  }

  /**
   * The half that is used to choose everything.
   *
   * @return the collection
   * @throws IOException if the module's own jar cannot be read
   */
  public static JudgedCorpus tuning() throws IOException {
    return new JudgedCorpus("tuning");
  }

  /**
   * The half that must not be used to choose anything.
   *
   * @return the collection
   * @throws IOException if the module's own jar cannot be read
   */
  public static JudgedCorpus test() throws IOException {
    return new JudgedCorpus("test");
  }

  @Override
  public String name() {
    return half;
  }

  @Override
  public List<Topic> topics() {
    return topics;
  }

  /** {@return its transcripts, by name} */
  public List<Transcript> transcripts() {
    return transcripts;
  }

  @Override
  public void forEach(Visitor visitor) throws IOException {
    for (Transcript transcript : transcripts) {
      visitor.accept(transcript);
    }
  }
}
