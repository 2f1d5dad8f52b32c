// SPDX-License-Identifier: Apache-2.0
package org.shike.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shike.index.TranscriptIndex;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class HealthAndMetricsTest {
  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  ShikeAutoConfiguration.class,
                  ShikeHealthAutoConfiguration.class,
                  ShikeBoot3HealthAutoConfiguration.class,
                  ShikeMetricsAutoConfiguration.class));

  @TempDir private Path folder;

  @Test
  void anIndexThatAnswersIsUp() {
    onPath()
        .run(
            context ->
                assertThat(context.getBean(HealthIndicator.class).health())
                    .hasFieldOrPropertyWithValue("status", Status.UP));
  }

  @Test
  void anIndexOfTheApplicationHasHealthToo() {
    application
        .withBean(TranscriptIndex.class, TranscriptIndex::inMemory)
        .run(context -> assertThat(context).hasSingleBean(HealthIndicator.class));
  }

  @Test
  void anIndexThatIsClosedIsDown() {
    onPath()
        .run(
            context -> {
              context.getBean(TranscriptIndex.class).close();
              assertThat(context.getBean(HealthIndicator.class).health())
                  .hasFieldOrPropertyWithValue("status", Status.DOWN);
            });
  }

  @Test
  void springBoot3HasTypesOfItsOwn() {
    onPath()
        .withClassLoader(new FilteredClassLoader(HealthIndicator.class))
        .run(
            context -> {
              var health =
                  context.getBean(org.springframework.boot.actuate.health.HealthIndicator.class);
              assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
              context.getBean(TranscriptIndex.class).close();
              assertThat(health.health().getStatus().getCode()).isEqualTo("DOWN");
            });
  }

  @Test
  void healthIsLeftOutOnRequest() {
    onPath()
        .withPropertyValues("management.health.shike.enabled=false")
        .run(context -> assertThat(context).doesNotHaveBean("shikeHealthIndicator"));
  }

  @Test
  void withoutAnIndexThereIsNeitherHealthNorMetrics() {
    application.run(
        context ->
            assertThat(context)
                .doesNotHaveBean("shikeHealthIndicator")
                .doesNotHaveBean(MeterBinder.class));
  }

  @Test
  void actuatorAndMicrometerNeedNotBeThere() {
    onPath()
        .withClassLoader(
            new FilteredClassLoader(
                HealthIndicator.class,
                org.springframework.boot.actuate.health.HealthIndicator.class,
                MeterBinder.class))
        .run(context -> assertThat(context).hasSingleBean(TranscriptIndex.class));
  }

  @Test
  void whatTheIndexHoldsAndDoesIsMeasured() {
    onPath()
        .run(
            context -> {
              MeterRegistry registry = new SimpleMeterRegistry();
              context.getBeansOfType(MeterBinder.class).values().forEach(b -> b.bindTo(registry));
              TranscriptIndex index = context.getBean(TranscriptIndex.class);
              index.commit();
              assertThat(index.search("成本").moments()).isEmpty();
              assertThat(registry.get("shike.index.transcripts").gauge().value()).isZero();
              assertThat(registry.get("shike.index.size").gauge().value()).isNotNaN();
              assertThat(registry.get("shike.index.commit").timer().count()).isOne();
              assertThat(registry.get("shike.index.search").timer().count()).isOne();
            });
  }

  private ApplicationContextRunner onPath() {
    return application.withPropertyValues("shike.index.path=" + folder);
  }
}
