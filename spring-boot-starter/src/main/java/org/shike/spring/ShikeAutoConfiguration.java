// SPDX-License-Identifier: Apache-2.0
package org.shike.spring;

import java.io.IOException;
import java.util.function.Consumer;
import org.shike.index.IndexEvent;
import org.shike.index.IndexSettings;
import org.shike.index.TranscriptIndex;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Opens the index in the folder {@code shike.index.path}, with the {@link IndexSettings} of the
 * application if it has a bean of them, and closes it after everything that uses it. Does nothing
 * where the property is missing or the application has a {@link TranscriptIndex} of its own.
 */
@AutoConfiguration
@ConditionalOnProperty("shike.index.path")
@ConditionalOnMissingBean(TranscriptIndex.class)
@EnableConfigurationProperties(IndexProperties.class)
public final class ShikeAutoConfiguration {
  /** For Spring. */
  public ShikeAutoConfiguration() {}

  /** Spring closes it after everything that uses it. */
  @Bean
  TranscriptIndex transcriptIndex(
      IndexProperties properties,
      ObjectProvider<IndexSettings> settings,
      ObjectProvider<Consumer<IndexEvent>> listeners)
      throws IOException {
    IndexSettings given = settings.getIfAvailable(IndexSettings::standard);
    IndexSettings listening =
        given.withListener(listeners.orderedStream().reduce(given.listener(), Consumer::andThen));
    return properties.open(listening);
  }
}
