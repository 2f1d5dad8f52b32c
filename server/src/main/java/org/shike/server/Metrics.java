// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** What the server does, in the text format of Prometheus. Safe for use by many threads. */
final class Metrics {
  static final String NAME = "metrics";
  static final String ASSISTANTS = "mcp";

  private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

  /** Names of resources; a stranger could make any number of others. */
  private static final Set<String> OF_API =
      Set.of("search", "like", "complete", "transcripts", "stats", Api.HEALTH);

  private static final Set<String> OF_PAGE =
      Set.of("", "t", "assets", "media", ASSISTANTS, Api.HEALTH, NAME);

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Histogram requests =
      Histogram.builder()
          .name("shike_request_seconds")
          .help("Time until an answer was ready, by resource and status.")
          .labelNames("resource", "status")
          .classicOnly()
          .register(registry);

  Metrics(IntSupplier runningSearches) {
    GaugeWithCallback.builder()
        .name("shike_searches_running")
        .help("Searches that run now; beyond the limit, others are refused with status 429.")
        .callback(gauge -> gauge.call(runningSearches.getAsInt()))
        .register(registry);
  }

  void count(List<String> path, int status, long nanos) {
    requests
        .labelValues(resource(path), Integer.toString(status))
        .observe(nanos / NANOS_PER_SECOND);
  }

  private static String resource(List<String> path) {
    String first = path.getFirst();
    String name = Site.isApi(path) ? path.get(2) : "/" + first;
    return OF_PAGE.contains(first) || (Site.isApi(path) && OF_API.contains(name)) ? name : "other";
  }

  Answer answer() throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    PrometheusTextFormatWriter.create().write(text, registry.scrape());
    return Answer.of(
        PrometheusTextFormatWriter.CONTENT_TYPE, text.toString(StandardCharsets.UTF_8));
  }
}
