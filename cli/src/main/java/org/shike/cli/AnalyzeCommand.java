// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.shike.analysis.AnalyzedToken;
import org.shike.analysis.Channel;
import org.shike.analysis.Lexicon;
import org.shike.analysis.SmartChineseComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shike analyze}: shows what a channel makes of a text. */
@Command(name = "analyze", mixinStandardHelpOptions = true)
final class AnalyzeCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  @Parameters(paramLabel = "TEXT|FILE|-", arity = "1..*", descriptionKey = "sources")
  private List<String> sources = List.of();

  @Option(names = "--channel", paramLabel = "CHANNEL")
  private Channel channel = Channel.WORD;

  @Mixin private LexiconOption words = new LexiconOption();

  @Option(names = "--format", paramLabel = "FORMAT")
  private Format format = Format.TEXT;

  @Option(names = "--compare-smartcn")
  private boolean compare;

  private final Shike shike;

  AnalyzeCommand(Shike shike) {
    this.shike = shike;
  }

  @Override
  public Integer call() throws IOException {
    Lexicon lexicon = words.lexicon();
    int status = Shike.OK;
    for (String source : sources) {
      String text = read(source);
      if (compare) {
        status = Math.max(status, compare(source, text));
      } else {
        show(text, channel.tokens(text, lexicon));
      }
    }
    return status;
  }

  private int compare(String source, String text) {
    SmartChineseComparison comparison = SmartChineseComparison.of(text);
    String where = file(source).isPresent() ? source + ": " : "";
    shike.out().println(where + shike.messages().say("tokens.compared", comparison.tokens()));
    comparison
        .firstDifference()
        .ifPresent(difference -> shike.out().println(where + PlainText.of(difference)));
    return comparison.firstDifference().isEmpty() ? Shike.OK : Shike.NOTHING_FOUND;
  }

  private void show(String text, List<AnalyzedToken> tokens) {
    switch (format) {
      case TEXT -> new TextTokens(shike.out(), shike.messages()).show(text, tokens);
      case JSON -> JsonTokens.writeArray(shike.out(), tokens);
    }
  }

  private static String read(String source) throws IOException {
    if (source.equals(STANDARD_INPUT)) {
      return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Optional<Path> file = file(source);
    return file.isPresent()
        ? new String(Files.readAllBytes(file.get()), StandardCharsets.UTF_8)
        : source;
  }

  private static Optional<Path> file(String source) {
    try {
      return Optional.of(Path.of(source)).filter(Files::isRegularFile);
    } catch (InvalidPathException e) {
      return Optional.empty(); // a text that cannot be the name of a file
    }
  }

  /** How the tokens are written. */
  enum Format {
    TEXT,
    JSON
  }
}
