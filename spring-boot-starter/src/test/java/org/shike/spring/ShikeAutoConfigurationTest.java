// SPDX-License-Identifier: Apache-2.0
package org.shike.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shike.index.IndexSettings;
import org.shike.index.TranscriptIndex;
import org.shike.parse.TranscriptParser;
import org.shike.transcript.Transcript;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ShikeAutoConfigurationTest {
  private static final String SUMMARY = "- 09:30 Nubank使用Graviton实现14%云成本降低\n";

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(ShikeAutoConfiguration.class));

  @TempDir private Path folder;

  @Test
  void thePathOpensAnIndex() {
    onPath()
        .run(
            context -> {
              TranscriptIndex index = context.getBean(TranscriptIndex.class);
              index.put(summary());
              assertThat(index.search("Graviton 成本").moments()).hasSize(1);
            });
  }

  @Test
  void withoutThePathThereIsNoIndex() {
    application.run(
        context -> assertThat(context).hasNotFailed().doesNotHaveBean(TranscriptIndex.class));
  }

  @Test
  void anIndexOfTheApplicationIsLeftAlone() {
    onPath()
        .withBean("mine", TranscriptIndex.class, TranscriptIndex::inMemory)
        .run(
            context ->
                assertThat(context.getBeanNamesForType(TranscriptIndex.class))
                    .containsExactly("mine"));
  }

  @Test
  void whatWasNotCommittedIsDiscarded() throws IOException {
    onPath().run(context -> context.getBean(TranscriptIndex.class).put(summary()));

    assertThat(momentsKept()).isZero();
  }

  @Test
  void whatWasNotCommittedIsCommittedOnRequest() throws IOException {
    onPath()
        .withPropertyValues("shike.index.commit-on-close=true")
        .run(context -> context.getBean(TranscriptIndex.class).put(summary()));

    assertThat(momentsKept()).isOne();
  }

  @Test
  void theIndexIsClosedAfterTheBeansThatUseIt() throws IOException {
    onPath()
        .withPropertyValues("shike.index.commit-on-close=true")
        .withBean(LastWord.class)
        .run(context -> assertThat(context).hasNotFailed());

    assertThat(momentsKept()).isOne();
  }

  @Test
  void theIndexIsClosedWithTheApplication() {
    TranscriptIndex[] index = new TranscriptIndex[1];
    onPath().run(context -> index[0] = context.getBean(TranscriptIndex.class));

    assertThatIllegalStateException().isThrownBy(() -> index[0].search("成本"));
  }

  @Test
  void aReadOnlyIndexRefusesChanges() throws IOException {
    try (TranscriptIndex index = TranscriptIndex.open(folder)) {
      index.put(summary());
      index.commit();
    }
    onPath()
        .withPropertyValues("shike.index.read-only=true")
        .run(
            context -> {
              TranscriptIndex index = context.getBean(TranscriptIndex.class);
              assertThat(index.search("成本").moments()).hasSize(1);
              assertThatExceptionOfType(UnsupportedOperationException.class)
                  .isThrownBy(() -> index.put(summary()));
            });
  }

  @Test
  void settingsOfTheApplicationHold() {
    onPath()
        .withBean(IndexSettings.class, () -> IndexSettings.standard().withMaxCharacters(1))
        .run(
            context ->
                assertThatIllegalArgumentException()
                    .isThrownBy(() -> context.getBean(TranscriptIndex.class).put(summary())));
  }

  @Test
  void anIndexThatCannotBeOpenedSaysWhy() {
    onPath()
        .withPropertyValues("shike.index.read-only=true")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .hasRootCauseInstanceOf(IOException.class)
                    .hasStackTraceContaining(folder.toString()));
  }

  @Test
  void anEmptyPathIsRefused() {
    application
        .withPropertyValues("shike.index.path= ")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .hasRootCauseMessage(
                        "shike.index.path must name a folder, but is empty; leave it out to have no"
                            + " index"));
  }

  @Test
  void anIndexThatCannotBeChangedCannotBeCommitted() {
    onPath()
        .withPropertyValues("shike.index.read-only=true", "shike.index.commit-on-close=true")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("leave out it or shike.index.read-only"));
  }

  private ApplicationContextRunner onPath() {
    return application.withPropertyValues("shike.index.path=" + folder);
  }

  private int momentsKept() throws IOException {
    try (TranscriptIndex index = TranscriptIndex.open(folder)) {
      return index.search("Graviton 成本").moments().size();
    }
  }

  private static Transcript summary() throws IOException {
    byte[] bytes = SUMMARY.getBytes(StandardCharsets.UTF_8);
    return TranscriptParser.standard().read("a.md", new ByteArrayInputStream(bytes)).transcript();
  }

  /** Puts a transcript when the application ends. */
  record LastWord(TranscriptIndex index) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      index.put(summary());
    }
  }
}
